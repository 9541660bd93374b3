using System.Diagnostics;
using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.Robustness;

/// <summary>
/// Puts one region's trials under several scenarios side by side. Draws have addresses, so trial n meets the same luck in
/// every scenario and every difference is taken trial by trial.
/// </summary>
internal static class ScenarioComparer
{
    /// <param name="scenarios">
    /// Each runs the region under one scenario: as many trials everywhere, and the same strategies in the same order. Only two
    /// scenarios' values are held at a time.
    /// </param>
    internal static RegionAcrossScenarios Compare(IReadOnlyList<Func<ComparedTrials>> scenarios)
    {
        var first = scenarios[0]();
        var columns = new List<RegionInScenario> { new(first.Comparison, Regrets(first), Change: null, Shift: null) };
        columns.AddRange(scenarios.Skip(1).Select(scenario => Beside(first, scenario())));
        return new RegionAcrossScenarios(columns, MatrixOf(columns));
    }

    private static RegionInScenario Beside(ComparedTrials first, ComparedTrials here)
    {
        Debug.Assert(NamesOf(first).SequenceEqual(NamesOf(here)), "Strategies are paired by name.");
        var changes = here.Values.Select((values, s) => PairedDifference.Of(values, first.Values[s]));
        return new RegionInScenario(here.Comparison, Regrets(here), [.. changes], ShiftOf(first, here));
    }

    private static IEnumerable<string> NamesOf(ComparedTrials trials) =>
        trials.Comparison.Result.Strategies.Select(result => result.Strategy.Name);

    private static IReadOnlyList<Margin> Regrets(ComparedTrials trials) =>
        [.. trials.Values.Select((_, s) => trials.Difference(trials.Recommended, s))];

    private static RecommendationShift ShiftOf(ComparedTrials first, ComparedTrials here)
    {
        var (before, after) = (first.Recommended, here.Recommended);
        var swing = new double[here.Values[0].Length];
        for (var i = 0; i < swing.Length; i++)
        {
            var leadHere = here.Values[after][i] - here.Values[before][i];
            var leadFirst = first.Values[after][i] - first.Values[before][i];
            swing[i] = leadHere - leadFirst;
        }

        return new RecommendationShift(
            before,
            after,
            PairedDifference.Of(here.Values[after], first.Values[before]),
            first.Difference(after, before),
            here.Difference(after, before),
            PairedDifference.Of(swing)
        );
    }

    private static DecisionMatrix MatrixOf(IReadOnlyList<RegionInScenario> scenarios)
    {
        var strategies = Enumerable.Range(0, scenarios[0].Regret.Count);
        return new DecisionMatrix([
            .. strategies.Select(s =>
                scenarios.Select(scenario => scenario.Comparison.Result.Strategies[s].Value.Mean).ToArray()
            ),
        ]);
    }
}
