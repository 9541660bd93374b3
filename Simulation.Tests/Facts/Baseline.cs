using Simulation.Engine;
using Simulation.Engine.Columns;
using Simulation.Scenarios;
using Simulation.Tests.EndToEnd;
using Simulation.Tests.Engine;

namespace Simulation.Tests.Facts;

/// <summary>The shipped baseline as it stands, and columns of it that reports have no line for.</summary>
internal static class Baseline
{
    internal const int Trials = 4000;

    internal static Study Study { get; } =
        ScenarioLoader.Load(Checkout.Scenario("global-2017.json"), [$"trials={Trials}"]).Study!;

    internal static RegionPlan Region(string id) => Study.Regions.Single(region => region.Id == id);

    /// <summary>Market share in every quarter and trial.</summary>
    internal static double[][] Shares(string region, string strategy) => Shares(Study, region, strategy);

    /// <summary>The same in this study.</summary>
    internal static double[][] Shares(Study study, string region, string strategy) =>
        Run(study, region, strategy, (trials, timeline) => SharesOf(trials, timeline, study.HorizonQuarters));

    /// <summary>One plan in one region.</summary>
    internal static T Run<T>(
        Study study,
        string region,
        string strategy,
        Func<RegionTrials, TimelineColumns, T> consume
    ) =>
        Runs.One(
            study with
            {
                Regions = [study.Regions.Single(one => one.Id == region)],
                Strategies = [study.Strategies.Single(one => one.Name == strategy)],
            },
            trials => consume(trials, trials.Columns.Timelines[0])
        );

    internal static double[][] SharesOf(RegionTrials trials, TimelineColumns timeline, int quarters) =>
        [.. Enumerable.Range(0, quarters).Select(t => timeline.Share(t)[..trials.Columns.TimelineTrials].ToArray())];

    internal static double Median(double[] column)
    {
        var sorted = column.Order().ToArray();
        return 0.5 * (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]);
    }
}
