using Simulation.Engine;
using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
using Simulation.Engine.Results;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Tests.Reporting;

namespace Simulation.Tests.Analysis.Comparison;

/// <summary>Trials whose values a test writes down.</summary>
internal static class HandMade
{
    /// <param name="plans">In file order; <c>wait</c> is among them; as many values each.</param>
    internal static RegionTrials Trials(params (string Name, double[] Values)[] plans)
    {
        var columns = new RegionColumns(new TrialChunks(plans[0].Values.Length), plans.Length, quarters: 1);
        for (var s = 0; s < plans.Length; s++)
        {
            plans[s].Values.CopyTo(columns.Strategies[s].Value, 0);
        }

        var reductions = new Reductions(columns);
        StrategyResult Result(int s) => reductions.Strategy(s, Plan(plans[s].Name));
        return new RegionTrials(
            new RegionResult(SampleRun.Plan("US", "United States"), [.. plans.Select((_, s) => Result(s))], []),
            new DrawnInputs([], [], [], new ParameterRows([], [])),
            columns
        );
    }

    /// <summary>The same values again and again.</summary>
    internal static double[] Repeat(int times, params double[] values) =>
        [.. Enumerable.Repeat(values, times).SelectMany(again => again)];

    private static Strategy Plan(string name) =>
        name == Strategy.WaitName ? Strategy.Wait : new Strategy(name, [new Stage(Channel.Direct, 0)]);
}
