using Simulation.Analysis.Thresholds;
using Simulation.Reporting.Tables;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>At which numbers of an input another strategy becomes the best, region by region.</summary>
internal sealed class ThresholdView
{
    private readonly IAnsiConsole _console;
    private readonly Glyphs _glyphs;

    internal ThresholdView(IAnsiConsole console)
    {
        _console = console;
        _glyphs = Glyphs.Of(console);
    }

    /// <param name="report">At least one region.</param>
    /// <param name="directory">Where the files are, as the user may type it.</param>
    /// <param name="files">Their names.</param>
    internal void Show(ThresholdReport report, string directory, IReadOnlyList<string> files)
    {
        WriteFit(report.Name);
        WriteFit($"{report.Input} ({report.Unit}) from {InputNumber.Of(report.Low)} to {InputNumber.Of(report.High)}");
        _console.WriteLine();
        ShowRanges(report);
        _console.WriteLine();
        ShowUncertain(report);
        _console.WriteLine("Each line: the best strategy over a part of the range, and its least lead over");
        _console.WriteLine("the second best at the points computed.");
        _console.WriteLine($"{_glyphs.PlusMinus}: 95% interval of the number at which the recommendation changes.");
        _console.WriteLine();
        _console.WriteLine($"Written to {ScreenText.Clean(directory)}:");
        _console.WriteLine(string.Join(", ", files));
    }

    private void ShowRanges(ThresholdReport report)
    {
        var table = new TextTable([
            new TextColumn("Region", MayShrink: true),
            new TextColumn("From", AlignRight: true),
            new TextColumn("To", AlignRight: true),
            new TextColumn(_glyphs.PlusMinus, AlignRight: true),
            new TextColumn("Best strategy", MayShrink: true),
            new TextColumn("Least lead", AlignRight: true),
        ]);
        foreach (var region in report.Regions)
        {
            AddRegion(table, region);
        }

        table.Write(_console);
        ShowWithoutCrossing([.. report.Regions.Where(region => region.Crossings.Count == 0)]);
    }

    private void ShowWithoutCrossing(IReadOnlyList<ThresholdResult> regions)
    {
        if (regions.Count == 1)
        {
            var result = regions[0].Curve[0].Comparison.Result;
            var best = result.Strategies[regions[0].Curve[0].Recommended].Strategy.Name;
            WriteFit($"{result.Region.Id}: no crossing; {best} is the best all over this range.");
        }
        else if (regions.Count > 1)
        {
            _console.WriteLine(
                $"No crossing in {regions.Count} regions: one strategy is the best all over this range."
            );
        }
    }

    private static void AddRegion(TextTable table, ThresholdResult region)
    {
        var result = region.Curve[0].Comparison.Result;
        foreach (var part in region.Parts())
        {
            table.Add(
                result.Region.Id,
                InputNumber.Of(part.Low),
                InputNumber.Of(part.High),
                HalfWidth(part.End),
                result.Strategies[part.Strategy].Strategy.Name,
                part.LeastLead is { } lead ? ShortNumber.Money(lead) : ""
            );
        }
    }

    private static string HalfWidth(Crossing? crossing) =>
        crossing is null ? ""
        : crossing.Kind == CrossingKind.Leap ? "leap"
        : crossing.High is { } high ? InputNumber.Of(high - crossing.Input)
        : "?";

    private void ShowUncertain(ThresholdReport report)
    {
        foreach (var row in CrossingsTable.Rows(report).Where(row => row.Crossing.IsSlopeUncertain))
        {
            var at = InputNumber.Of(row.Crossing.Input);
            WriteFit($"{row.Region.Region.Id} at {at}: whether the lead changes there at all cannot be told.");
        }
    }

    private void WriteFit(string line) => _console.WriteLine(ScreenText.Fit(line, _console.Profile.Width, _glyphs));
}
