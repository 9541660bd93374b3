using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>The marks that views draw with, each with a stand-in for consoles that know ASCII only.</summary>
/// <param name="Ellipsis">Something is missing here.</param>
/// <param name="PlusMinus">Before the half-width of an interval.</param>
/// <param name="Bar">A bar.</param>
/// <param name="Median">The middle.</param>
/// <param name="Zero">Where nothing is won or lost.</param>
internal sealed record Glyphs(string Ellipsis, string PlusMinus, char Bar, char Median, char Zero)
{
    private static readonly Glyphs Unicode = new("…", "±", '█', '┃', '·') { Heights = "▁▂▃▄▅▆▇█" };

    private static readonly Glyphs Ascii = new("~", "+-", '=', '|', '.');

    /// <summary>Bars of a histogram, from the lowest to the highest.</summary>
    internal string Heights { get; private init; } = ".:-=+*#@";

    internal static Glyphs Of(IAnsiConsole console) => console.Profile.Capabilities.Unicode ? Unicode : Ascii;
}
