using System.Runtime.CompilerServices;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Analysis.Risk;

/// <summary>
/// The p-values of stochastic dominance: the sums of groups of neighbouring trials, at a grid of numbers, with normal
/// multipliers about their mean, show how large a violation luck makes where there is none.
/// </summary>
internal sealed class DominanceBootstrap
{
    private const int GridSize = 100;
    private const int GroupsMax = 100;
    private const int Repetitions = 199;

    private readonly double[] _grid;
    private readonly int _trials;
    private readonly int _groups;

    /// <summary>[groups][grid], of 1{x ≤ z} and of (z − x)⁺, one column less the other.</summary>
    private readonly double[][] _first;
    private readonly double[][] _second;

    /// <param name="sorted">One column, ascending.</param>
    /// <param name="sortedOther">The other.</param>
    internal DominanceBootstrap(double[] sorted, double[] sortedOther)
    {
        _trials = sorted.Length;
        _groups = Math.Min(GroupsMax, _trials);
        _grid = GridOf(sorted, sortedOther);
        var padded = (_grid.Length + Lanes.Count - 1) / Lanes.Count * Lanes.Count;
        _first = [.. Enumerable.Range(0, _groups).Select(_ => new double[padded])];
        _second = [.. Enumerable.Range(0, _groups).Select(_ => new double[padded])];
    }

    /// <summary>Adds a column's trials to the groups' sums, with a sign.</summary>
    internal void Add(ReadOnlySpan<double> values, int sign)
    {
        var counts = new double[_grid.Length];
        var sums = new double[_grid.Length];
        for (var group = 0; group < _groups; group++)
        {
            Array.Clear(counts);
            Array.Clear(sums);
            var end = (int)((long)_trials * (group + 1) / _groups);
            for (var i = (int)((long)_trials * group / _groups); i < end; i++)
            {
                var cell = Array.BinarySearch(_grid, values[i]);
                cell = cell < 0 ? ~cell : cell;
                counts[cell]++;
                sums[cell] += values[i];
            }

            var (count, sum) = (0.0, 0.0);
            for (var z = 0; z < _grid.Length; z++)
            {
                count += counts[z];
                sum += sums[z];
                _first[group][z] += sign * count;
                _second[group][z] += sign * ((_grid[z] * count) - sum);
            }
        }
    }

    internal (double First, double Second) PValues(PhiloxKey key, ulong stream)
    {
        var multipliers = Multipliers(key, stream);
        return (PValue(_first, multipliers), PValue(_second, multipliers));
    }

    /// <summary>Numbers at which both columns' trials are evenly spread, the highest among them; each once.</summary>
    private static double[] GridOf(double[] sorted, double[] sortedOther)
    {
        var pooled = Merge(sorted, sortedOther);
        return
        [
            .. Enumerable
                .Range(1, GridSize)
                .Select(k => pooled[(int)Math.Max(0, ((long)pooled.Length * k / GridSize) - 1)])
                .Distinct(),
        ];
    }

    private static double[] Merge(double[] sorted, double[] sortedOther)
    {
        var merged = new double[sorted.Length + sortedOther.Length];
        var (i, j) = (0, 0);
        for (var place = 0; place < merged.Length; place++)
        {
            var takesFirst = j == sortedOther.Length || (i < sorted.Length && sorted[i] <= sortedOther[j]);
            merged[place] = takesFirst ? sorted[i++] : sortedOther[j++];
        }

        return merged;
    }

    private double[] Multipliers(PhiloxKey key, ulong stream)
    {
        var count = Repetitions * _groups;
        var uniforms = new double[(count + Lanes.Count - 1) / Lanes.Count * Lanes.Count];
        PlainRandom.Fill(key, stream, 0, uniforms);
        for (var i = 0; i < uniforms.Length; i += Lanes.Count)
        {
            InverseNormal.Quantile(Lanes.Load(uniforms, i)).Store(uniforms, i);
        }

        return uniforms;
    }

    private double PValue(double[][] sums, double[] multipliers)
    {
        var observed = Center(sums);
        var asLarge = 0;
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var highest = HighestSum(sums, multipliers.AsSpan(repetition * _groups, _groups));
            asLarge += highest >= observed ? 1 : 0;
        }

        return (1.0 + asLarge) / (Repetitions + 1);
    }

    /// <summary>Takes each number's mean over the groups from the groups.</summary>
    /// <returns>The largest sum over the groups, at least 0.</returns>
    private double Center(double[][] sums)
    {
        var observed = 0.0;
        for (var z = 0; z < _grid.Length; z++)
        {
            var sum = 0.0;
            foreach (var group in sums)
            {
                sum += group[z];
            }

            observed = Math.Max(observed, sum / _groups * _groups);
            foreach (var group in sums)
            {
                group[z] -= sum / _groups;
            }
        }

        return observed;
    }

    /// <summary>The largest of the groups' weighted sums, at least 0; what pads the grid sums to 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double HighestSum(double[][] sums, ReadOnlySpan<double> weights)
    {
        var highest = Lanes.Zero;
        for (var z = 0; z < sums[0].Length; z += Lanes.Count)
        {
            var sum = Lanes.Zero;
            for (var group = 0; group < weights.Length; group++)
            {
                sum = Lanes.FusedMultiplyAdd(weights[group], Lanes.Load(sums[group], z), sum);
            }

            highest = Lanes.Max(highest, sum);
        }

        var largest = 0.0;
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            largest = Math.Max(largest, highest[lane]);
        }

        return largest;
    }
}
