using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Simulation.Numerics;
using Simulation.Sampling.Distributions;

namespace Simulation.Sampling;

/// <summary>
/// A Gaussian copula for inputs whose Spearman rank correlations are given: uniforms become normals, a lower triangular
/// factor mixes them in the given order (the first input keeps its own), and they become uniforms again. The Pearson
/// correlation of the normals is 2·sin(π·rank/6) (Pearson 1907), which gives the normals, and so the uniforms, that rank
/// correlation.
/// </summary>
internal sealed class RankCopula
{
    /// <summary>
    /// A matrix is called positive definite where each input keeps this share of its variance given those before it: below
    /// it, rounding would decide.
    /// </summary>
    private const double SmallestShareLeft = 1e-10;

    /// <summary>16 KB of an input.</summary>
    private const int BlockTrials = 2048;

    private readonly double[][] _factor;

    private RankCopula(double[][] factor) => _factor = factor;

    /// <summary>How many inputs it ties together.</summary>
    internal int Inputs => _factor.Length;

    /// <summary>Columns that <see cref="Reorder"/> works in: the scores of every input but the first, and those of the dealer.</summary>
    internal int ScratchColumns => Inputs - 1 + RankDealer.ScratchColumns;

    /// <summary>Fails where no joint distribution has these rank correlations, or one input would be a function of others.</summary>
    /// <param name="spearman">Square, symmetric, ones on the diagonal, otherwise between −1 and 1.</param>
    /// <param name="copula">The copula, where there is one.</param>
    internal static bool TryFactor(double[,] spearman, [NotNullWhen(true)] out RankCopula? copula)
    {
        Debug.Assert(spearman.GetLength(0) == spearman.GetLength(1), "A correlation matrix is square.");
        copula = null;
        var factor = new double[spearman.GetLength(0)][];
        for (var row = 0; row < factor.Length; row++)
        {
            factor[row] = new double[row + 1];
            for (var column = 0; column < row; column++)
            {
                var rest = PearsonOf(spearman[row, column]) - Dot(factor[row], factor[column], column);
                factor[row][column] = rest / factor[column][column];
            }

            var shareLeft = 1 - Dot(factor[row], factor[row], row);
            if (!(shareLeft > SmallestShareLeft))
            {
                return false;
            }

            factor[row][row] = Math.Sqrt(shareLeft);
        }

        copula = new(factor);
        return true;
    }

    /// <summary>The Pearson correlation of normals that have this Spearman rank correlation.</summary>
    internal static double PearsonOf(double spearman) => 2 * SineUpToHalf(Math.PI / 6 * spearman);

    /// <summary>
    /// Puts dependent uniforms in place of independent ones, one column an input, trial by trial: a block of trials gives
    /// what it gives among all.
    /// </summary>
    /// <param name="columns">As many as inputs, of the same length, a multiple of eight.</param>
    [MethodImpl(Compile.Fully)]
    internal void Correlate(ReadOnlySpan<Memory<double>> columns)
    {
        Debug.Assert(columns.Length == Inputs, "One column an input.");
        var normals = new Lanes[Inputs];
        for (var i = 0; i < columns[0].Length; i += Lanes.Count)
        {
            for (var row = 0; row < Inputs; row++)
            {
                normals[row] = InverseNormal.Quantile(Lanes.Load(columns[row].Span, i));
            }

            for (var row = 1; row < Inputs; row++)
            {
                var uniform = ReproducibleMath.NormalCdf(Mix(normals, row));
                Lanes.Min(Lanes.Max(uniform, double.Epsilon), Math.BitDecrement(1.0)).Store(columns[row].Span, i);
            }
        }
    }

    /// <summary>
    /// Reorders each column so that its ranks are those of the dependent normals: strata stay each visited once (Iman &amp;
    /// Conover 1982 reorder by scores in the same way). Needs all trials at once.
    /// </summary>
    /// <param name="columns">As many as inputs, of the same length, a multiple of eight.</param>
    /// <param name="count">Trials; what follows them is padding, and stays.</param>
    /// <param name="scratch">[<see cref="ScratchColumns"/>], each as long as a column at least; overwritten.</param>
    [MethodImpl(Compile.Fully)]
    internal void Reorder(ReadOnlySpan<Memory<double>> columns, int count, ReadOnlySpan<Memory<double>> scratch)
    {
        Debug.Assert(columns.Length == Inputs, "One column an input.");
        Debug.Assert(scratch.Length == ScratchColumns, "As many columns to work in as it asks for.");
        var scores = scratch[RankDealer.ScratchColumns..];
        Score(columns, scratch[0].Span, scores);
        for (var row = 1; row < Inputs; row++)
        {
            var ofRow = scores[row - 1].Span[..columns[row].Length];
            RankDealer.Deal(columns[row].Span[..count], ofRow, scratch);
        }
    }

    /// <summary>
    /// The dependent normals of every input but the first, block by block. They are about normal, which ranks do not notice.
    /// </summary>
    private void Score(ReadOnlySpan<Memory<double>> columns, Span<double> first, ReadOnlySpan<Memory<double>> scores)
    {
        for (var start = 0; start < columns[0].Length; start += BlockTrials)
        {
            var count = Math.Min(BlockTrials, columns[0].Length - start);
            for (var row = 0; row < Inputs; row++)
            {
                var block = row == 0 ? first[..count] : scores[row - 1].Span.Slice(start, count);
                columns[row].Span.Slice(start, count).CopyTo(block);
                NormalScores.Approximate(block);
            }

            for (var row = Inputs - 1; row > 0; row--)
            {
                var mixed = scores[row - 1].Span.Slice(start, count);
                Scale(mixed, _factor[row][row]);
                for (var column = 0; column < row; column++)
                {
                    var block = column == 0 ? first[..count] : scores[column - 1].Span.Slice(start, count);
                    ColumnAlgebra.AddMultiple(block, _factor[row][column], mixed);
                }
            }
        }
    }

    [MethodImpl(Compile.Fully)]
    private static void Scale(Span<double> values, double factor)
    {
        for (var i = 0; i < values.Length; i += Lanes.Count)
        {
            (Lanes.Load(values, i) * factor).Store(values, i);
        }
    }

    /// <summary>The dependent normals of one input in eight trials.</summary>
    [MethodImpl(Compile.Fully)]
    private Lanes Mix(Lanes[] independent, int row)
    {
        var sum = Lanes.Zero;
        for (var column = 0; column <= row; column++)
        {
            sum += _factor[row][column] * independent[column];
        }

        return sum;
    }

    private static double Dot(double[] left, double[] right, int length)
    {
        var sum = 0.0;
        for (var i = 0; i < length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>
    /// The sine of an angle of at most π/6 by its Maclaurin series to the 15th power: what is left out is below 1e-19.
    /// </summary>
    private static double SineUpToHalf(double angle)
    {
        var square = angle * angle;
        var sum = 1.0;
        for (var power = 15; power >= 3; power -= 2)
        {
            sum = 1 - (square / (power * (power - 1)) * sum);
        }

        return angle * sum;
    }
}
