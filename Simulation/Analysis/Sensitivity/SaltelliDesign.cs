using Simulation.Engine;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Analysis.Sensitivity;

/// <summary>How the base points of a design are drawn.</summary>
internal enum BasePoints
{
    /// <summary>Scrambled Sobol points.</summary>
    Sobol,

    /// <summary>Plain random points.</summary>
    Random,
}

/// <summary>The size of a design and where its points come from.</summary>
/// <param name="Points">Base points; a power of two, at least 16.</param>
/// <param name="Sampling">How they are drawn.</param>
/// <param name="Seed">Key of every random number.</param>
internal sealed record DesignOptions(int Points, BasePoints Sampling, long Seed);

/// <summary>What a factor explains of the variance, by design.</summary>
internal sealed record FactorIndices(Factor Factor, Estimate First, Estimate Total);

/// <summary>
/// The design of Saltelli et al. (2010): two independent sets of base points, A and B, and for each factor the points A with
/// that factor's columns taken from B. The shocks are a factor like any other: A meets the shocks of trials 0 … N − 1, B
/// those of N … 2N − 1, and with inputs from A and shocks of B they are the factor exchanged.
/// </summary>
internal sealed class SaltelliDesign
{
    private readonly ExplainedQuantity _quantity;
    private readonly int _points;
    private readonly double[][] _a;
    private readonly double[][] _b;
    private readonly double[] _values;
    private readonly JansenIndices _indices;

    internal SaltelliDesign(ExplainedQuantity quantity, DesignOptions options)
    {
        _quantity = quantity;
        _points = options.Points;
        var key = new PhiloxKey(options.Seed);
        _a = Draw(options, key, firstDimension: 0);
        _b = Draw(options, key, firstDimension: quantity.Inputs);
        _values = new double[_points];
        var (a, b) = (Values(_a, 0).ToArray(), Values(_b, _points).ToArray());
        _indices = new JansenIndices(a, b, new BlockBootstrap(_points, key));
    }

    /// <summary>Of the quantity, over A and B together.</summary>
    internal double Variance => _indices.Variance;

    internal FactorIndices Explain(Factor factor)
    {
        var isShocks = factor.Kind == FactorKind.Shocks;
        var mixed = (double[][])_a.Clone();
        foreach (var input in factor.Inputs)
        {
            mixed[input] = _b[input];
        }

        var (first, total) = _indices.Of(Values(mixed, isShocks ? _points : 0));
        return new FactorIndices(factor, first, total);
    }

    private ReadOnlySpan<double> Values(double[][] draws, int firstShockTrial)
    {
        _quantity.At(draws, _points, firstShockTrial, _values);
        return _values;
    }

    private double[][] Draw(DesignOptions options, PhiloxKey key, int firstDimension)
    {
        var columns = new double[_quantity.Inputs][];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new double[new TrialChunks(_points).PaddedTrials];
            var dimension = firstDimension + i;
            if (options.Sampling == BasePoints.Sobol)
            {
                SobolSequence.FillScrambled(key, dimension, _points, columns[i]);
            }
            else
            {
                PlainRandom.Fill(key, StreamName.Hash($"sensitivity.base.{dimension}"), 0, columns[i]);
            }
        }

        _quantity.ToDraws(columns, _points);
        return columns;
    }
}
