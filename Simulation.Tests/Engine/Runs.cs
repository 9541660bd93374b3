using Simulation.Engine;
using Simulation.Model.Strategies;

namespace Simulation.Tests.Engine;

/// <summary>Runs studies on this thread and keeps what a test wants of them.</summary>
internal static class Runs
{
    /// <summary>One answer a region, in order.</summary>
    internal static IReadOnlyList<T> Of<T>(Study study, Func<RegionTrials, T> consume) =>
        new Simulator(study, new RunOptions(study.Trials, study.Seed, Environment.ProcessorCount)).Run(
            study.Regions,
            study.Strategies,
            consume
        );

    /// <summary>The answer of a study's one region.</summary>
    internal static T One<T>(Study study, Func<RegionTrials, T> consume) => Of(study, consume).Single();

    /// <summary>Every trial's value of one plan in a study's one region, USD.</summary>
    internal static double[] Values(Study study, Strategy plan) =>
        One(study with { Strategies = [plan] }, trials => trials.Value(0).ToArray());

    /// <summary>Cash of every quarter and trial of one plan in a study's one region, USD.</summary>
    internal static double[][] Cash(Study study, Strategy plan) =>
        One(study with { Strategies = [plan] }, trials => CashOf(trials, study.HorizonQuarters));

    /// <summary>Cash of every quarter and trial of the first plan that ran.</summary>
    internal static double[][] CashOf(RegionTrials trials, int quarters) =>
        [
            .. Enumerable
                .Range(0, quarters)
                .Select(t => trials.Columns.Timelines[0].Cash(t)[..trials.Columns.TimelineTrials].ToArray()),
        ];
}
