using Simulation.Analysis.Comparison;
using Simulation.Analysis.Sweeps;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>
/// What is recommended where: a strip of letters along one number, a map over two, counts over more. A letter stands for a
/// strategy, a small one for a toss-up, so that no colour is needed.
/// </summary>
internal sealed class SweepView
{
    private const int StripWidth = 60;
    private const int MapHeight = 24;
    private const int MapsMax = 4;
    private const int TableRowsMax = 24;

    private readonly IAnsiConsole _console;
    private readonly Glyphs _glyphs;

    internal SweepView(IAnsiConsole console)
    {
        _console = console;
        _glyphs = Glyphs.Of(console);
    }

    /// <param name="report">At least one region.</param>
    /// <param name="directory">Where the files are, as the user may type it.</param>
    /// <param name="files">Their names.</param>
    internal void Show(SweepReport report, string directory, IReadOnlyList<string> files)
    {
        WriteFit(report.Name);
        foreach (var axis in report.Grid.Axes)
        {
            WriteFit($"{axis.Path} from {Ends(axis)}, {ScreenText.Count(axis.Values.Count, "number", "numbers")}");
        }

        _console.WriteLine();
        ShowRecommendations(report);
        _console.WriteLine();
        _console.WriteLine($"Written to {ScreenText.Clean(directory)}:");
        _console.WriteLine(string.Join(", ", files));
    }

    private void ShowRecommendations(SweepReport report)
    {
        if (report.Grid.Axes.Count > 2)
        {
            ShowCounts(report);
            return;
        }

        if (report.Grid.Axes.Count == 2)
        {
            ShowMaps(report);
        }
        else if (report.Regions.Count == 1 && report.Grid.Points <= TableRowsMax)
        {
            ShowTable(report);
            return;
        }
        else
        {
            ShowStrips(report);
        }

        ShowLetters(report);
        var (first, last) = (report.Grid.Axes[0].Values.Count, report.Grid.Axes[^1].Values.Count);
        if (last > StripWidth || (report.Grid.Axes.Count > 1 && first > MapHeight))
        {
            _console.WriteLine("Some points are left out here; the file has all.");
        }
    }

    private void ShowTable(SweepReport report)
    {
        var table = new TextTable([
            new TextColumn("Value", AlignRight: true),
            new TextColumn("Recommendation", MayShrink: true),
            new TextColumn("Gain", AlignRight: true),
            new TextColumn("Verdict"),
        ]);
        for (var point = 0; point < report.Grid.Points; point++)
        {
            var best = report.Recommendations[0][point];
            table.Add(
                InputNumber.Of(report.Grid.Point(point)[0]),
                report.Strategies[best.Strategy],
                ShortNumber.Money(best.IncrementalMean),
                Tables.VerdictWord.Of(best.Verdict)
            );
        }

        table.Write(_console);
        _console.WriteLine("Gain: mean gain over waiting.");
    }

    private void ShowStrips(SweepReport report)
    {
        var shown = EvenSpread.Of(report.Grid.Points, StripWidth);
        var table = new TextTable([
            new TextColumn("Region", MayShrink: true),
            new TextColumn(Ends(report.Grid.Axes[0])),
        ]);
        for (var region = 0; region < report.Regions.Count; region++)
        {
            var best = report.Recommendations[region];
            table.Add(report.Regions[region], string.Concat(shown.Select(point => Letter(best[point]))));
        }

        table.Write(_console);
    }

    private void ShowMaps(SweepReport report)
    {
        var (down, across) = (report.Grid.Axes[0], report.Grid.Axes[1]);
        var varied = Enumerable.Range(0, report.Regions.Count).Where(region => Varies(report, region)).ToList();
        foreach (var region in varied.Take(MapsMax))
        {
            var table = new TextTable([
                new TextColumn(ScreenText.Clean(report.Regions[region]), AlignRight: true),
                new TextColumn(Ends(across)),
            ]);
            foreach (var row in EvenSpread.Of(down.Values.Count, MapHeight))
            {
                var letters = EvenSpread
                    .Of(across.Values.Count, StripWidth)
                    .Select(column => Letter(report.Recommendations[region][(row * across.Values.Count) + column]));
                table.Add(InputNumber.Of(down.Values[row]), string.Concat(letters));
            }

            table.Write(_console);
            _console.WriteLine();
        }

        if (varied.Count > 0)
        {
            WriteFit($"Down: {down.Path}. Across: {across.Path}.");
        }

        ShowConstant(report);
        if (varied.Count > MapsMax)
        {
            _console.WriteLine($"{varied.Count - MapsMax} more regions vary: see the file, or use --regions.");
        }
    }

    private void ShowConstant(SweepReport report)
    {
        for (var region = 0; region < report.Regions.Count; region++)
        {
            if (!Varies(report, region))
            {
                WriteFit(
                    $"{report.Regions[region]}: {report.Strategies[report.Recommendations[region][0].Strategy]} everywhere."
                );
            }
        }
    }

    private void ShowCounts(SweepReport report)
    {
        var table = new TextTable([
            new TextColumn("Region", MayShrink: true),
            new TextColumn("Recommendation", MayShrink: true),
            new TextColumn("Points", AlignRight: true),
            new TextColumn("Share", AlignRight: true),
        ]);
        for (var region = 0; region < report.Regions.Count; region++)
        {
            foreach (
                var group in report.Recommendations[region].GroupBy(best => best.Strategy).OrderBy(group => group.Key)
            )
            {
                var count = group.Count();
                table.Add(
                    report.Regions[region],
                    report.Strategies[group.Key],
                    $"{count}",
                    ShortNumber.Percent((double)count / report.Grid.Points)
                );
            }
        }

        table.Write(_console);
    }

    private void ShowLetters(SweepReport report)
    {
        var used = report.Recommendations.SelectMany(points => points).Select(best => best.Strategy).Distinct().Order();
        foreach (var strategy in used)
        {
            WriteFit($"{Letter(strategy)}: {report.Strategies[strategy]}");
        }

        _console.WriteLine("A small letter: a toss-up between that strategy and another.");
    }

    private static bool Varies(SweepReport report, int region) =>
        report.Recommendations[region].Any(best => best.Strategy != report.Recommendations[region][0].Strategy);

    private static char Letter(SweptRecommendation best) =>
        best.Verdict == Verdict.TossUp ? char.ToLowerInvariant(Letter(best.Strategy)) : Letter(best.Strategy);

    /// <summary>Beyond the alphabet letters come again; nobody tells 26 letters apart in a map.</summary>
    private static char Letter(int strategy) => (char)('A' + (strategy % 26));

    private static string Ends(SweepAxis axis) =>
        $"{InputNumber.Of(axis.Values[0])} to {InputNumber.Of(axis.Values[^1])}";

    private void WriteFit(string line) => _console.WriteLine(ScreenText.Fit(line, _console.Profile.Width, _glyphs));
}
