using System.Diagnostics;
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
    /// <param name="values">At least one number, none NaN.</param>
    /// <param name="count">How many of the lowest, above 0 and at most all; need not be whole.</param>
    internal static TailMean Of(ReadOnlySpan<double> values, double count)
    {
        Debug.Assert(count > 0 && count <= values.Length, "The lowest must be among the values.");
        Span<double> edge = stackalloc double[1];
        OrderStatistics.Find(values, [(int)Math.Ceiling(count) - 1], edge);
        var below = 0.0;
        foreach (var value in values)
        {
            below += value < edge[0] ? edge[0] - value : 0;
        }

        return new TailMean(edge[0] - (below / count), edge[0], count / values.Length);
    }

    /// <summary>A number for each value of the column: their mean is <see cref="Mean"/>, their spread its sampling error.</summary>
    internal double PseudoValue(double value) => value < Edge ? Edge - ((Edge - value) / Part) : Edge;
}
