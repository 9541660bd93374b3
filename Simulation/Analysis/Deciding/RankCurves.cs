using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Analysis.Deciding;

/// <summary>
/// Means of a quantity as cubics of an input's rank, from the means of its bins by weighted least squares. The powers are made
/// orthonormal on the bins (Forsythe 1957), so that each coefficient stands alone and has the same standard error.
/// </summary>
internal sealed class RankCurves
{
    private const int DegreeMax = 3;

    /// <summary>A power with less left, beside those below it, is one of them: the input has few numbers.</summary>
    private const double Degenerate = 1e-6;

    private readonly double[] _weights;
    private readonly List<double[]> _basis = [];

    /// <param name="counts">Trials of each bin, none empty.</param>
    internal RankCurves(double[] counts)
    {
        Trials = counts.Sum();
        _weights = [.. counts.Select(count => count / Trials)];
        Ends = new double[counts.Length];
        Middles = new double[counts.Length];
        var before = 0.0;
        for (var bin = 0; bin < counts.Length; bin++)
        {
            Middles[bin] = before + (0.5 * _weights[bin]);
            Ends[bin] = before += _weights[bin];
        }

        for (var degree = 1; degree <= DegreeMax; degree++)
        {
            AddPower(degree);
        }
    }

    internal double Trials { get; }

    /// <summary>Of the curves; fewer than 3 where the input has few different numbers.</summary>
    internal int Degree => _basis.Count;

    /// <summary>[bins] the middle of a bin as a rank from 0 to 1.</summary>
    internal double[] Middles { get; }

    /// <summary>[bins] where a bin ends.</summary>
    internal double[] Ends { get; }

    /// <param name="means">[bins] of the quantity.</param>
    /// <param name="variance">Of the quantity, trial by trial.</param>
    internal RankCurve Fit(double[] means, double variance)
    {
        var mean = Dot(means, null);
        var curve = Enumerable.Repeat(mean, means.Length).ToArray();
        var spread = Enumerable.Repeat(1.0, means.Length).ToArray();
        var explained = 0.0;
        foreach (var power in _basis)
        {
            var coefficient = Dot(means, power);
            explained += coefficient * coefficient;
            for (var bin = 0; bin < curve.Length; bin++)
            {
                curve[bin] += coefficient * power[bin];
                spread[bin] += power[bin] * power[bin];
            }
        }

        var residual = Math.Max(0, variance - explained);
        var error = Math.Sqrt(residual / Trials);
        return new RankCurve(
            mean,
            curve,
            [.. spread.Select(part => error * Math.Sqrt(part))],
            residual > 0 ? Trials * explained / residual
                : explained > 0 ? double.PositiveInfinity
                : 0
        );
    }

    /// <summary>
    /// What a <see cref="RankCurve.Signal"/> without cause exceeds with a small chance: that quantile of χ², by the cube root
    /// of Wilson and Hilferty (1931): within 6%, and never too little, at chances of 10⁻⁵ and more.
    /// </summary>
    /// <param name="chance">Above 0.</param>
    internal double SignalWithoutCause(double chance)
    {
        if (Degree == 0)
        {
            return double.PositiveInfinity;
        }

        var ninth = 2.0 / (9 * Degree);
        var root = 1 - ninth - (InverseNormal.Quantile(chance) * Math.Sqrt(ninth));
        return Degree * root * root * root;
    }

    private void AddPower(int degree)
    {
        var power = Middles.Select(_ => 1.0).ToArray();
        for (var bin = 0; bin < power.Length; bin++)
        {
            for (var factor = 0; factor < degree; factor++)
            {
                power[bin] *= (2 * Middles[bin]) - 1;
            }
        }

        var whole = Dot(power, power);
        var ones = Middles.Select(_ => 1.0).ToArray();
        foreach (var lower in _basis.Prepend(ones))
        {
            var common = Dot(power, lower);
            for (var bin = 0; bin < power.Length; bin++)
            {
                power[bin] -= common * lower[bin];
            }
        }

        var left = Dot(power, power);
        if (_basis.Count == degree - 1 && left > Degenerate * whole)
        {
            _basis.Add([.. power.Select(number => number / Math.Sqrt(left))]);
        }
    }

    [MethodImpl(Compile.Fully)]
    private double Dot(double[] numbers, double[]? others)
    {
        var sum = 0.0;
        for (var bin = 0; bin < numbers.Length; bin++)
        {
            sum += _weights[bin] * numbers[bin] * (others is null ? 1 : others[bin]);
        }

        return sum;
    }
}

/// <summary>A quantity's mean along the rank of an input.</summary>
/// <param name="Mean">Over all trials.</param>
/// <param name="Values">[bins] at their middles.</param>
/// <param name="Errors">[bins] standard errors.</param>
/// <param name="Signal">How much more than a constant the curve explains: about χ² of as many degrees as it has, without cause.</param>
internal sealed record RankCurve(double Mean, double[] Values, double[] Errors, double Signal)
{
    /// <summary>The same curve moved, for a mean that more trials know better.</summary>
    internal RankCurve Around(double mean) =>
        this with
        {
            Mean = mean,
            Values = [.. Values.Select(y => y - Mean + mean)],
        };
}
