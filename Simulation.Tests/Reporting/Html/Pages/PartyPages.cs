using System.Text;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Discovery;
using Simulation.Analysis.Robustness;
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

    internal static AnalysisPage Compare(string name, ChartRuntime? runtime) =>
        ComparePage.Of(CompareReport(name), Manifest("compare", name)) with
        {
            Runtime = runtime,
        };

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
