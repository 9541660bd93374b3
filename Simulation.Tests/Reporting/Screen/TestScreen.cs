using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Simulation.Tests.Reporting.Screen;

/// <summary>A console that keeps what is written to it.</summary>
internal sealed class TestScreen : IAnsiConsoleOutput
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture);

    internal TestScreen(int width = 80, bool isTerminal = false, bool unicode = true)
    {
        Width = width;
        IsTerminal = isTerminal;
        Console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = isTerminal ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = this,
            }
        );
        Console.Profile.Capabilities.Unicode = unicode;
    }

    internal IAnsiConsole Console { get; }

    public TextWriter Writer => _text;

    public bool IsTerminal { get; }

    public int Width { get; }

    public int Height => 50;

    internal string Text => _text.ToString().Replace(Environment.NewLine, "\n", StringComparison.Ordinal);

    internal IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    public void SetEncoding(Encoding encoding) { }
}
