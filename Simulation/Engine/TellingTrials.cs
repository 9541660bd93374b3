using Simulation.Engine.Inputs;
using Simulation.Model.Strategies;

namespace Simulation.Engine;

/// <summary>
/// One region's ordinary trials, those of a run: what every strategy was worth, and the draws of all inputs that tell
/// something of it. Those are its own and the firm's, then those elsewhere that correlations tie to them.
/// </summary>
/// <param name="Inputs">Own inputs in row order, then the others region by region.</param>
/// <param name="Own">How many of them the region's value depends on.</param>
/// <param name="Draws">[inputs][trials].</param>
/// <param name="Values">[strategies][trials], USD.</param>
internal sealed record TellingTrials(
    IReadOnlyList<UncertainInput> Inputs,
    int Own,
    IReadOnlyList<double[]> Draws,
    IReadOnlyList<double[]> Values
)
{
    internal static TellingTrials Of(
        Study study,
        RegionPlan region,
        IReadOnlyList<Strategy> strategies,
        RunOptions options,
        CancellationToken cancellation
    )
    {
        var sampler = new InputSampler(study, options);
        var batch = TrialBatch.Whole(options.Trials);
        var work = new WorkSharing(options.Threads, cancellation);
        var own = sampler.Draw(region, batch, work.ForEach);
        double[][] values = [.. strategies.Select(_ => new double[new TrialChunks(options.Trials).PaddedTrials])];
        new RegionEvaluator(study, region, strategies, options).Evaluate(
            own.Columns,
            options.Trials,
            0,
            values,
            cancellation
        );
        var inputs = own.Uncertain.ToList();
        var draws = own.Columns.Select(Trials).ToList();
        var telling = new NestedSampler(study, own.Uncertain, options).Telling;
        var elsewhere = telling.Except(inputs.Select(input => input.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var other in study.Regions.Where(other => other != region && elsewhere.Count > 0))
        {
            var tied = new InputSpace(study.Firm, other)
                .Uncertain.Select((input, i) => (input, i))
                .Where(one => elsewhere.Contains(one.input.Name))
                .ToList();
            if (tied.Count > 0)
            {
                var there = sampler.Draw(other, batch, work.ForEach);
                inputs.AddRange(tied.Select(one => one.input));
                draws.AddRange(tied.Select(one => Trials(there.Columns[one.i])));
            }
        }

        return new TellingTrials(inputs, own.Uncertain.Count, draws, [.. values.Select(Trials)]);

        double[] Trials(double[] column) => column[..options.Trials];
    }
}
