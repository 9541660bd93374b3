using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>The marks that views draw with, each with a stand-in for consoles that know ASCII only.</summary>
/// <param name="Ellipsis">Something is missing here.</param>
/// <param name="PlusMinus">Before the half-width of an interval.</param>
/// <param name="Bar">A bar, and the middle half of a distribution.</param>
/// <param name="Whisker">The rest of a distribution.</param>
/// <param name="Median">Its middle.</param>
/// <param name="Zero">Where nothing is won or lost.</param>
internal sealed record Glyphs(string Ellipsis, string PlusMinus, char Bar, char Whisker, char Median, char Zero)
{
    private static readonly Glyphs Unicode = new("…", "±", '█', '─', '┃', '·');

    private static readonly Glyphs Ascii = new("~", "+-", '=', '-', '|', '.');

    internal static Glyphs Of(IAnsiConsole console) => console.Profile.Capabilities.Unicode ? Unicode : Ascii;
}
