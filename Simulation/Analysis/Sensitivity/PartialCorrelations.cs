using MathNet.Numerics.LinearAlgebra;
using Simulation.Numerics;

namespace Simulation.Analysis.Sensitivity;

/// <summary>
/// The correlation of a quantity with each of several columns, the others held fixed: that of what is left of both when the
/// others' linear influence is taken away (Frisch and Waugh 1933). On ranks it is the partial rank correlation (Iman and
/// Conover 1979).
/// </summary>
internal sealed class PartialCorrelations
{
    private const int SumsCount = 6;

    private readonly double[][] _columns;
    private readonly Matrix<double> _precision;
    private readonly double[] _slopes;
    private readonly double[] _rest;

    private PartialCorrelations(double[][] columns, double[] quantity, Matrix<double> precision)
    {
        (_columns, _precision) = (columns, precision);
        var products = Vector<double>.Build.Dense(columns.Length, i => ColumnAlgebra.Dot(columns[i], quantity));
        _slopes = [.. precision * products];
        _rest = (double[])quantity.Clone();
        for (var i = 0; i < columns.Length; i++)
        {
            ColumnAlgebra.AddMultiple(columns[i], -_slopes[i], _rest);
        }
    }

    /// <summary>None where the columns depend on each other linearly, or there are too few trials for so many.</summary>
    /// <param name="columns">[columns][trials]; none constant.</param>
    /// <param name="quantity">[trials].</param>
    internal static PartialCorrelations? Of(IReadOnlyList<double[]> columns, double[] quantity)
    {
        if (columns.Count == 0 || quantity.Length <= columns.Count + 2)
        {
            return null;
        }

        double[][] centred = [.. columns.Select(Standardised)];
        var products = Matrix<double>.Build.Dense(centred.Length, centred.Length);
        for (var i = 0; i < centred.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                products[i, j] = products[j, i] = ColumnAlgebra.Dot(centred[i], centred[j]);
            }
        }

        return Inverse(products) is { } precision
            ? new PartialCorrelations(centred, Standardised(quantity), precision)
            : null;
    }

    /// <summary>The estimate for one column, and its error with the regression's slopes taken as known.</summary>
    internal Estimate Of(int column, BlockBootstrap bootstrap, double floor)
    {
        var own = Own(column);
        var sums = bootstrap.Sums(SumsCount);
        for (var block = 0; block < sums.Length; block++)
        {
            Add(sums[block], own, _slopes[column], bootstrap.Start(block), bootstrap.Start(block + 1));
        }

        var value = Correlation.OfSums(BlockBootstrap.Total(sums));
        return new Estimate(
            Measure.PartialRankCorrelation,
            value,
            bootstrap.StandardError(sums, Correlation.OfSums),
            floor
        );
    }

    /// <summary>What the other columns leave of one.</summary>
    private double[] Own(int column)
    {
        var own = new double[_rest.Length];
        for (var i = 0; i < _columns.Length; i++)
        {
            ColumnAlgebra.AddMultiple(_columns[i], _precision[column, i] / _precision[column, column], own);
        }

        return own;
    }

    private void Add(double[] sums, double[] own, double slope, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var (x, y) = (own[i], _rest[i] + (slope * own[i]));
            sums[0]++;
            sums[1] += x;
            sums[2] += y;
            sums[3] += x * x;
            sums[4] += y * y;
            sums[5] += x * y;
        }
    }

    /// <summary>None where the matrix is not positive definite but for rounding.</summary>
    private static Matrix<double>? Inverse(Matrix<double> products)
    {
        const double Negligible = 1e-10;
        try
        {
            var factor = products.Cholesky();
            var isSound = factor.Factor.Diagonal().Minimum() > Math.Sqrt(Negligible);
            return isSound ? factor.Solve(Matrix<double>.Build.DenseIdentity(products.RowCount)) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>With mean 0 and squares that sum to 1.</summary>
    private static double[] Standardised(double[] column)
    {
        var moments = Moments.Of(column);
        var scale = (moments.StandardDeviation ?? 0) * Math.Sqrt(column.Length - 1);
        return [.. column.Select(value => scale > 0 ? (value - moments.Mean) / scale : 0)];
    }
}
