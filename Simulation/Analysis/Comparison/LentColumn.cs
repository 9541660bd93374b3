using System.Buffers;

namespace Simulation.Analysis.Comparison;

/// <summary>
/// A column for a moment: that of a long run is large, and one for each strategy would be garbage faster than it is
/// collected.
/// </summary>
internal static class LentColumn
{
    /// <summary>Writes every number of a column.</summary>
    internal delegate void Fill(Span<double> column);

    /// <summary>What is made of a column while it lasts.</summary>
    internal delegate T Reduction<out T>(Span<double> column);

    internal static T Use<T>(int trials, Fill fill, Reduction<T> reduce)
    {
        var rented = ArrayPool<double>.Shared.Rent(trials);
        var column = rented.AsSpan(0, trials);
        fill(column);
        var result = reduce(column);
        ArrayPool<double>.Shared.Return(rented);
        return result;
    }
}
