using System.Text;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Discovery;
using Simulation.Analysis.Robustness;
using Simulation.Analysis.Sweeps;
using Simulation.Analysis.Thresholds;
using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Html;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Package;
using Simulation.Tests.Analysis.Comparison;
using Simulation.Tests.Analysis.Discovery;

namespace Simulation.Tests.Reporting.Html.Pages;

/// <summary>Pages of verbs other than <c>run</c> about Howard's party, every name of which a test may choose.</summary>
internal static class PartyPages
{
    private static readonly (double, double)[] Sun = [(40, 41), (100, 99), (90, 90)];
    private static readonly (double, double)[] Rain = [(50, 51), (0, 1), (20, 20)];

    /// <summary>Every kind of page, by verb and number of axes.</summary>
    internal static IReadOnlyDictionary<string, Func<string, ChartRuntime?, AnalysisPage>> All { get; } =
        new Dictionary<string, Func<string, ChartRuntime?, AnalysisPage>>(StringComparer.Ordinal)
        {
            ["compare"] = Compare,
            ["sensitivity"] = Sensitivity,
            ["voi"] = Voi,
            ["discover"] = Discover,
            ["sweep along one number"] = SweepOne,
            ["sweep over two"] = SweepTwo,
            ["sweep over three"] = SweepThree,
            ["threshold"] = Threshold,
        };

    internal static AnalysisPage Compare(string name, ChartRuntime? runtime) =>
        ComparePage.Of(CompareReport(name), Manifest("compare", name)) with
        {
            Runtime = runtime,
        };

    /// <summary>Along one number: waiting is best, then outdoors, the last point a toss-up.</summary>
    internal static AnalysisPage SweepOne(string name, ChartRuntime? runtime) =>
        Sweep(name, runtime, SweepAxis.Linear(name, 0, 1, 5));

    internal static AnalysisPage SweepTwo(string name, ChartRuntime? runtime) =>
        Sweep(name, runtime, SweepAxis.Linear(name, 0, 1, 5), SweepAxis.Logarithmic("firm.spillover", 1, 100, 3));

    internal static AnalysisPage SweepThree(string name, ChartRuntime? runtime) =>
        Sweep(
            name,
            runtime,
            SweepAxis.Linear(name, 0, 1, 2),
            SweepAxis.Linear("a", 0, 1, 2),
            SweepAxis.Linear("b", 0, 1, 3)
        );

    /// <summary>As many regions and points as a page must bear.</summary>
    internal static AnalysisPage SweepLarge(int regions, params SweepAxis[] axes) =>
        SweepPage.Of(SweepReport("party", regions, axes), Manifest("sweep", "party")) with
        {
            Runtime = ChartRuntime.Embedded,
        };

    /// <summary>Outdoors gains by what the number loses, and the two cross at 5.</summary>
    internal static AnalysisPage Threshold(string name, ChartRuntime? runtime)
    {
        var finder = new ThresholdFinder(x => Trials(name, [(0, 1), (1e5 * (x - 5), (1e5 * (x - 5)) + 3), (-9, -9)]));
        var report = new ThresholdReport(name, name, name, 0, 10, [finder.Find(0, 10, 7)]);
        return ThresholdPage.Of(report, Manifest("threshold", name)) with { Runtime = runtime };
    }

    private static AnalysisPage Sweep(string name, ChartRuntime? runtime, params SweepAxis[] axes) =>
        SweepPage.Of(SweepReport(name, 1, axes), Manifest("sweep", name)) with
        {
            Runtime = runtime,
        };

    private static SweepReport SweepReport(string name, int regions, SweepAxis[] axes)
    {
        var grid = new SweepGrid(axes);
        var curve = SweepPage.CurvePoints(grid, regions, 3);
        SweptRecommendation[] points =
        [
            .. Enumerable.Range(0, grid.Points).Select(point => Recommended(point, grid.Points)),
        ];
        var strategies = new[] { 0.0, 1.25e6, -3.5e5 }.Select(mean => new SweptStrategy(
            mean,
            1,
            mean,
            12.5,
            0.25,
            0.5
        ));
        return new SweepReport(
            name,
            grid,
            [.. Enumerable.Range(0, regions).Select(region => regions == 1 ? name : $"R{region}")],
            ["wait", name, "porch"],
            [.. Enumerable.Repeat(points, regions)]
        )
        {
            CurvePoints = curve,
            Curves = [.. Enumerable.Repeat(curve.Select(_ => strategies.ToList()).ToList(), regions)],
        };
    }

    /// <summary>Waiting for the first half.</summary>
    private static SweptRecommendation Recommended(int point, int points) =>
        2 * point < points
            ? new SweptRecommendation(0, Verdict.Clear, 0)
            : new SweptRecommendation(1, point == points - 1 ? Verdict.TossUp : Verdict.Close, 1.25e6);

    /// <summary>Sun twice.</summary>
    internal static AnalysisPage CompareAlike()
    {
        var region = ScenarioComparer.Compare([() => Trials("outdoors", Sun), () => Trials("outdoors", Sun)]);
        return ComparePage.Of(
            new ComparisonReport([new("sun", "Sun"), new("sun (2)", "Sun")], [region]),
            Manifest("compare", "outdoors")
        );
    }

    internal static AnalysisPage Sensitivity(string name, ChartRuntime? runtime) =>
        SensitivityPage.Of(SampleSensitivity.Report(name), Manifest("sensitivity", name)) with
        {
            Runtime = runtime,
        };

    /// <summary>Outdoors beats the porch where the first of three inputs is low.</summary>
    internal static AnalysisPage Discover(string name, ChartRuntime? runtime) =>
        DiscoverPage.Of(
            SampleDiscovery.Report(new PlantedFutures(2, 8000, 3).In([(0, 0.4)], 0.9, 0.1), name) with
            {
                Name = name,
                Region = SampleRun.Plan(name, name),
            },
            Manifest("discover", name)
        ) with
        {
            Runtime = runtime,
        };

    internal static AnalysisPage Voi(string name, ChartRuntime? runtime)
    {
        VoiEstimate Worth(VoiKind kind, double value) =>
            new(kind, kind is VoiKind.Group or VoiKind.Input ? name : "", 1, new VoiFigure(value, 1), value, 0.5)
            {
                Source = name,
                Grade = 'C',
            };
        var estimates = Enum.GetValues<VoiKind>().Select(kind => Worth(kind, 22 - (int)kind)).ToList();
        var region = new RegionVoi(name, "porch", VoiEstimate.Ranked(estimates), []);
        return VoiPage.Of(new VoiReport(name, 2, [region]), Manifest("voi", name)) with { Runtime = runtime };
    }

    /// <summary>Any futures.</summary>
    internal static AnalysisPage Discover(Futures futures) =>
        DiscoverPage.Of(SampleDiscovery.Report(futures), Manifest("discover", "party"));

    internal static string Html(AnalysisPage page)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(stream, page);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ComparisonReport CompareReport(string name)
    {
        var region = ScenarioComparer.Compare([() => Trials(name, Sun), () => Trials(name, Rain)]);
        return new ComparisonReport([new("sun", name), new($"rain {name}", name)], [region]);
    }

    /// <summary>Two trials of waiting, which is to stay indoors, outdoors and the porch.</summary>
    private static ComparedTrials Trials(string name, (double First, double Second)[] values)
    {
        string[] strategies = ["wait", name, "porch"];
        var trials = HandMade.Trials([
            .. strategies.Zip(values, (strategy, pair) => (strategy, new[] { pair.First, pair.Second })),
        ]);
        return ComparedTrials.Of(trials with { Result = trials.Result with { Region = SampleRun.Plan(name, name) } });
    }

    private static AnalysisManifest Manifest(string verb, string name) =>
        new()
        {
            Verb = verb,
            ToolVersion = "0.1.0",
            Arguments = [verb, name, "--threads", "7", "--out", "somewhere", "--quiet"],
            Scenarios = [new ScenarioRecord(name, name, "hash", [], [new FileRead(name, "hash")])],
            Run = new RunRecord(2, 7, 3, new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero), TimeSpan.Zero),
            Regions = [name],
            Strategies = ["wait", name, "porch"],
        };
}
