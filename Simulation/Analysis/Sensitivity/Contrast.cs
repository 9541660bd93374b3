using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Model.Strategies;

namespace Simulation.Analysis.Sensitivity;

/// <summary>What is explained: one strategy's value less another's in the same trial, or one strategy's value.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Other">What it is measured against; none: its value itself is explained.</param>
internal sealed record Contrast(Strategy Strategy, Strategy? Other)
{
    /// <summary>In words: <c>direct - wait</c>.</summary>
    internal string Name => Other is null ? Strategy.Name : $"{Strategy.Name} - {Other.Name}";

    internal IReadOnlyList<Strategy> Strategies => Other is null ? [Strategy] : [Strategy, Other];

    /// <summary>USD, in every trial of a run that has both strategies.</summary>
    internal double[] Values(ComparedTrials trials)
    {
        var values = trials.Values[PlaceOf(Strategy)];
        return Other is null ? values : PairedDifference.Column(values, trials.Values[PlaceOf(Other)]);

        int PlaceOf(Strategy strategy) =>
            trials.Comparison.Result.Strategies.Select(result => result.Strategy).ToList().IndexOf(strategy);
    }

    /// <summary>The same at points of somebody's choosing.</summary>
    internal ExplainedQuantity At(Study study, RegionPlan region, RunOptions options, WorkSharing work)
    {
        var evaluator = new RegionEvaluator(study, region, Strategies, options);
        var design = new InputDesign(study, evaluator.Inputs);
        double[][] values =
        [
            [],
            [],
        ];
        return new ExplainedQuantity(
            evaluator.Inputs.Count,
            (columns, points) => design.ToDraws(columns, points, work),
            (draws, points, firstShockTrial, result) =>
            {
                var padded = new TrialChunks(points).PaddedTrials;
                if (values[0].Length < padded)
                {
                    values = [new double[padded], new double[padded]];
                }

                evaluator.Evaluate(draws, points, firstShockTrial, values, work.Cancellation);
                for (var i = 0; i < points; i++)
                {
                    result[i] = Other is null ? values[0][i] : values[0][i] - values[1][i];
                }
            }
        );
    }
}
