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
        _first = [.. Enumerable.Range(0, _groups).Select(_ => new double[_grid.Length])];
        _second = [.. Enumerable.Range(0, _groups).Select(_ => new double[_grid.Length])];
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
        double[] pooled = [.. sorted, .. sortedOther];
        Array.Sort(pooled);
        return
        [
            .. Enumerable
                .Range(1, GridSize)
                .Select(k => pooled[(int)Math.Max(0, ((long)pooled.Length * k / GridSize) - 1)])
                .Distinct(),
        ];
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
        var means = Enumerable.Range(0, _grid.Length).Select(z => sums.Sum(group => group[z]) / _groups).ToArray();
        var observed = Math.Max(0, means.Max() * _groups);
        var asLarge = 0;
        var total = new double[_grid.Length];
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            Array.Clear(total);
            for (var group = 0; group < _groups; group++)
            {
                var multiplier = multipliers[(repetition * _groups) + group];
                for (var z = 0; z < total.Length; z++)
                {
                    total[z] += multiplier * (sums[group][z] - means[z]);
                }
            }

            asLarge += Math.Max(0, total.Max()) >= observed ? 1 : 0;
        }

        return (1.0 + asLarge) / (Repetitions + 1);
    }
}
