using System.Diagnostics;
using Simulation.Engine;
using Simulation.Numerics;

namespace Simulation.Analysis.Sensitivity;

/// <summary>What the trials of an ordinary run say of each input's influence; dependent inputs are welcome.</summary>
internal static class TrialSensitivity
{
    /// <summary>Fewer trials say nothing.</summary>
    internal const int TrialsMin = 100;

    /// <param name="inputs">[inputs][trials or more].</param>
    /// <param name="quantity">[trials].</param>
    /// <param name="key">The seed.</param>
    /// <param name="work">Shares out the inputs.</param>
    /// <returns>[inputs] an estimate a measure; without the partial correlation where it cannot be had.</returns>
    internal static IReadOnlyList<IReadOnlyList<Estimate>> Of(
        IReadOnlyList<double[]> inputs,
        double[] quantity,
        PhiloxKey key,
        WorkSharing work
    )
    {
        Debug.Assert(quantity.Length >= TrialsMin, "There are trials enough.");
        var estimators = new TrialEstimators(quantity);
        var bootstrap = new BlockBootstrap(quantity.Length, key);
        var ranks = new Ranks[inputs.Count];
        work.ForEach(ranks.Length, i => ranks[i] = Ranks.Of(inputs[i].AsSpan(0, quantity.Length)));
        var pool = new PermutedFloors(estimators, quantity.Length, key, work);
        var floors = ranks.Select((input, i) => pool.Of(inputs[i], input)).ToArray();
        int[] varying = [.. Enumerable.Range(0, ranks.Length).Where(i => ranks[i].Varies)];
        var partial = PartialCorrelations.Of([.. varying.Select(i => ranks[i].Middle)], estimators.Quantity.Middle);
        var estimates = new IReadOnlyList<Estimate>[inputs.Count];
        work.ForEach(
            estimates.Length,
            i =>
                estimates[i] = [
                    estimators.Correlations.Of(ranks[i], bootstrap, floors[i].RankCorrelation),
                    .. Partial(i),
                    estimators.FirstOrder.Of(
                        inputs[i].AsSpan(0, quantity.Length),
                        ranks[i],
                        bootstrap,
                        floors[i].FirstOrder
                    ),
                    estimators.Delta.Of(ranks[i], bootstrap, floors[i].Delta),
                ]
        );
        return estimates;

        // Of n trials, n − 1 − the other inputs are left when the others' influence is taken away.
        IEnumerable<Estimate> Partial(int i)
        {
            var column = Array.IndexOf(varying, i);
            var left = Math.Sqrt((quantity.Length - 1.0) / (quantity.Length - varying.Length));
            return partial is null || column < 0
                ? []
                : [partial.Of(column, bootstrap, floors[i].RankCorrelation * left)];
        }
    }
}
