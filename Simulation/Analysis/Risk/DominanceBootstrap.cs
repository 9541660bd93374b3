using System.Buffers;
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

    /// <summary>Vectors of sums that grow side by side, so that none waits for its last addition.</summary>
    private const int SumsAtOnce = 4;

    /// <summary>Steps of a search among <see cref="GridSize"/> numbers: the power of two above.</summary>
    private const int SearchSpan = 128;

    private readonly double[] _grid;
    private readonly int _trials;
    private readonly int _groups;

    /// <summary>[groups][grid], of 1{x ≤ z} and of (z − x)⁺, one column less the other.</summary>
    private readonly double[][] _first;
    private readonly double[][] _second;

    /// <param name="sorted">One column, ascending.</param>
    /// <param name="sortedOther">The other.</param>
    internal DominanceBootstrap(ReadOnlySpan<double> sorted, ReadOnlySpan<double> sortedOther)
    {
        _trials = sorted.Length;
        _groups = Math.Min(GroupsMax, _trials);
        _grid = GridOf(sorted, sortedOther);
        const int Padding = SumsAtOnce * Lanes.Count;
        var padded = (_grid.Length + Padding - 1) / Padding * Padding;
        _first = [.. Enumerable.Range(0, _groups).Select(_ => new double[padded])];
        _second = [.. Enumerable.Range(0, _groups).Select(_ => new double[padded])];
    }

    /// <summary>Adds a column's trials to the groups' sums, with a sign.</summary>
    [MethodImpl(Compile.Fully)]
    internal void Add(ReadOnlySpan<double> values, int sign)
    {
        Span<double> bounds = stackalloc double[SearchSpan];
        bounds.Fill(double.PositiveInfinity);
        _grid.CopyTo(bounds);
        var counts = new double[_grid.Length];
        var sums = new double[_grid.Length];
        for (var group = 0; group < _groups; group++)
        {
            Array.Clear(counts);
            Array.Clear(sums);
            var end = (int)((long)_trials * (group + 1) / _groups);
            for (var i = (int)((long)_trials * group / _groups); i < end; i++)
            {
                var cell = CellOf(values[i], bounds);
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
        var count = Repetitions * _groups;
        var rented = ArrayPool<double>.Shared.Rent(count + Lanes.Count);
        var multipliers = rented.AsSpan(0, (count + Lanes.Count - 1) / Lanes.Count * Lanes.Count);
        FillMultipliers(key, stream, multipliers);
        var pValues = (PValue(_first, multipliers), PValue(_second, multipliers));
        ArrayPool<double>.Shared.Return(rented);
        return pValues;
    }

    /// <summary>How many bounds are below a value, by halves and without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CellOf(double value, ReadOnlySpan<double> bounds)
    {
        var cell = 0;
        for (var half = SearchSpan / 2; half > 0; half /= 2)
        {
            cell += half * (bounds[cell + half - 1] < value ? 1 : 0);
        }

        return cell;
    }

    /// <summary>Numbers at which both columns' trials are evenly spread, the highest among them; each once.</summary>
    private static double[] GridOf(ReadOnlySpan<double> sorted, ReadOnlySpan<double> sortedOther)
    {
        var grid = new List<double>(GridSize);
        for (var k = 1; k <= GridSize; k++)
        {
            var rank = (int)Math.Max(0, (2L * sorted.Length * k / GridSize) - 1);
            var number = AtRank(rank, sorted, sortedOther);
            if (grid.Count == 0 || number != grid[^1])
            {
                grid.Add(number);
            }
        }

        return [.. grid];
    }

    /// <summary>The number at a rank, 0 the smallest, of two sorted columns together.</summary>
    private static double AtRank(int rank, ReadOnlySpan<double> sorted, ReadOnlySpan<double> other)
    {
        // How many of the first column are among the rank + 1 smallest: the least number that leaves no smaller one out.
        var low = Math.Max(0, rank + 1 - other.Length);
        var high = Math.Min(rank + 1, sorted.Length);
        while (low < high)
        {
            var taken = (low + high) / 2;
            if (sorted[taken] < other[rank - taken])
            {
                low = taken + 1;
            }
            else
            {
                high = taken;
            }
        }

        var ofOther = rank + 1 - low;
        return low == 0 ? other[ofOther - 1]
            : ofOther == 0 ? sorted[low - 1]
            : Math.Max(sorted[low - 1], other[ofOther - 1]);
    }

    [MethodImpl(Compile.Fully)]
    private static void FillMultipliers(PhiloxKey key, ulong stream, Span<double> multipliers)
    {
        PlainRandom.Fill(key, stream, 0, multipliers);
        for (var i = 0; i < multipliers.Length; i += Lanes.Count)
        {
            InverseNormal.Quantile(Lanes.Load(multipliers, i)).Store(multipliers, i);
        }
    }

    private double PValue(double[][] sums, ReadOnlySpan<double> multipliers)
    {
        var observed = Center(sums);
        var asLarge = 0;
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var highest = HighestSum(sums, multipliers.Slice(repetition * _groups, _groups));
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
    [MethodImpl(Compile.Fully)]
    private static double HighestSum(double[][] sums, ReadOnlySpan<double> weights)
    {
        var highest = Lanes.Zero;
        for (var z = 0; z < sums[0].Length; z += SumsAtOnce * Lanes.Count)
        {
            var (first, second, third, fourth) = (Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero);
            for (var group = 0; group < weights.Length; group++)
            {
                Lanes weight = weights[group];
                var own = sums[group].AsSpan(z, SumsAtOnce * Lanes.Count);
                first = Lanes.FusedMultiplyAdd(weight, Lanes.Load(own, 0), first);
                second = Lanes.FusedMultiplyAdd(weight, Lanes.Load(own, Lanes.Count), second);
                third = Lanes.FusedMultiplyAdd(weight, Lanes.Load(own, 2 * Lanes.Count), third);
                fourth = Lanes.FusedMultiplyAdd(weight, Lanes.Load(own, 3 * Lanes.Count), fourth);
            }

            highest = Lanes.Max(highest, Lanes.Max(Lanes.Max(first, second), Lanes.Max(third, fourth)));
        }

        var largest = 0.0;
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            largest = Math.Max(largest, highest[lane]);
        }

        return largest;
    }
}
