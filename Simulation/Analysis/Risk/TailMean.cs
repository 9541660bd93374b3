using System.Diagnostics;
using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Analysis.Risk;

/// <summary>
/// The mean of the lowest part of a column, an atom at its edge counted in part (Rockafellar and Uryasev 2002, their
/// conditional value at risk with the sign turned): q − E[(q − x)⁺] over the part, q being its quantile.
/// </summary>
/// <param name="Mean">Of the lowest part.</param>
/// <param name="Edge">Where the part ends: a quantile.</param>
/// <param name="Part">Which part of the column, above 0 and at most 1.</param>
internal readonly record struct TailMean(double Mean, double Edge, double Part)
{
    private const int BlockLength = 1024;

    /// <param name="values">At least one number, none NaN.</param>
    /// <param name="count">How many of the lowest, above 0 and at most all; need not be whole.</param>
    internal static TailMean Of(ReadOnlySpan<double> values, double count)
    {
        Debug.Assert(count > 0 && count <= values.Length, "The lowest must be among the values.");
        Span<double> edge = stackalloc double[1];
        OrderStatistics.Find(values, [(int)Math.Ceiling(count) - 1], edge);
        return Of(values, count, edge[0]);
    }

    /// <param name="values">At least one number, none NaN.</param>
    /// <param name="count">How many of the lowest.</param>
    /// <param name="edge">The largest of them.</param>
    [MethodImpl(Compile.Fully)]
    internal static TailMean Of(ReadOnlySpan<double> values, double count, double edge)
    {
        // The sum runs in the column's order, so equal columns give equal bits; few values are part of it.
        Span<double> low = stackalloc double[BlockLength + Lanes.Count];
        var below = 0.0;
        for (var start = 0; start < values.Length; start += BlockLength)
        {
            var block = values.Slice(start, Math.Min(BlockLength, values.Length - start));
            var found = 0;
            var i = 0;
            for (; i + Lanes.Count <= block.Length; i += Lanes.Count)
            {
                found += LaneSelection.StoreBelow(Lanes.Load(block, i), edge, low, found);
            }

            foreach (var value in low[..found])
            {
                below += edge - value;
            }

            foreach (var value in block[i..])
            {
                below += value < edge ? edge - value : 0;
            }
        }

        return new TailMean(edge - (below / count), edge, count / values.Length);
    }

    /// <summary>The pseudo-value of one.</summary>
    internal double PseudoValue(double value) => PseudoValues(value)[0];

    /// <summary>A number for each value of the column: their mean is <see cref="Mean"/>, their spread its sampling error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes PseudoValues(Lanes values) => Lanes.Select(values < Edge, Edge - ((Edge - values) / Part), Edge);
}
