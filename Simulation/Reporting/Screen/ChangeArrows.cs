using Simulation.Analysis.Comparison;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>Which way a value moved and how surely, in one letter.</summary>
/// <param name="Up">Surely up.</param>
/// <param name="Down">Surely down.</param>
/// <param name="MaybeUp">Up, as luck alone could have it.</param>
/// <param name="MaybeDown">Down, as luck alone could have it.</param>
internal sealed record ChangeArrows(string Up, string Down, string MaybeUp, string MaybeDown)
{
    private static readonly ChangeArrows Unicode = new("▲", "▼", "△", "▽");

    private static readonly ChangeArrows Ascii = new("^", "v", "~^", "~v");

    internal string Legend =>
        $"{Up} {Down}: the 95% interval of the change excludes 0. {MaybeUp} {MaybeDown}: it does not.";

    internal static ChangeArrows Of(IAnsiConsole console) => console.Profile.Capabilities.Unicode ? Unicode : Ascii;

    internal TextCell For(StrategyChange strategy) =>
        (strategy.Difference.Mean >= 0, strategy.IsSure) switch
        {
            (true, true) => new TextCell(Up, new Style(Color.Green)),
            (false, true) => new TextCell(Down, new Style(Color.Red)),
            (true, false) => MaybeUp,
            (false, false) => MaybeDown,
        };
}
