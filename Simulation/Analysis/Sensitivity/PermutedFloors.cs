using System.Runtime.Intrinsics;
using Simulation.Engine;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Analysis.Sensitivity;

/// <summary>What estimates of an input of no influence stay below 95 times in 100.</summary>
internal sealed record Floors(double RankCorrelation, double FirstOrder, double Delta);

/// <summary>
/// Estimates for inputs that are dealt out to the trials anew, so that they have no influence. They depend on the input only
/// through its ties; inputs without share one floor.
/// </summary>
internal sealed class PermutedFloors
{
    private const int Permutations = 200;
    private const double Level = 0.95;

    private static readonly ulong Stream = StreamName.Hash("sensitivity.permutation");

    private readonly TrialEstimators _estimators;
    private readonly int _trials;
    private readonly PhiloxKey _key;
    private readonly WorkSharing _work;
    private readonly Lazy<Floors> _withoutTies;

    internal PermutedFloors(TrialEstimators estimators, int trials, PhiloxKey key, WorkSharing work)
    {
        (_estimators, _trials, _key, _work) = (estimators, trials, key, work);
        var rising = Ranks.Rising(trials);
        _withoutTies = new Lazy<Floors>(() => Compute(rising.Middle, rising));
    }

    /// <summary>The floors for an input of these draws and ranks.</summary>
    internal Floors Of(double[] values, Ranks ranks) =>
        IsNearlyWithoutTies(ranks) ? _withoutTies.Value : Compute(values, ranks);

    /// <summary>Ranks without ties have variance 1/12; a few draws clamped to the same end change nothing.</summary>
    private static bool IsNearlyWithoutTies(Ranks input) =>
        !input.HasTies
        || Moments.Of(input.Middle).StandardDeviation is { } deviation && deviation * deviation > 0.99 / 12;

    private Floors Compute(double[] values, Ranks input)
    {
        var (correlations, shares, deltas) = (
            new double[Permutations],
            new double[Permutations],
            new double[Permutations]
        );
        _work.ForEach(
            Permutations,
            p =>
            {
                var order = Order(p);
                correlations[p] = Math.Abs(_estimators.Correlations.Of(input, order));
                shares[p] = _estimators.FirstOrder.Of(values.AsSpan(0, _trials), input, order);
                deltas[p] = _estimators.Delta.Of(input, order);
            }
        );
        return new Floors(AtLevel(correlations), AtLevel(shares), AtLevel(deltas));
    }

    private int[] Order(int number)
    {
        var permutation = KeyedPermutation.Create(_key, Stream + (ulong)number, _trials);
        var order = new int[_trials];
        Span<uint> places = stackalloc uint[KeyedPermutation.Stride];
        for (var start = 0; start < _trials; start += KeyedPermutation.Stride)
        {
            permutation.Places(start, places);
            for (var i = 0; i < places.Length && start + i < _trials; i++)
            {
                order[start + i] = (int)places[i];
            }
        }

        return order;
    }

    private static double AtLevel(double[] estimates)
    {
        Array.Sort(estimates);
        return estimates[(int)(Level * estimates.Length)];
    }
}
