namespace Simulation.Numerics;

/// <summary>A column that is written a block at a time, each looked at while it is near the processor.</summary>
internal static class FilledColumn
{
    /// <summary>8 KB; the moments' first mean is that of the first block.</summary>
    private const int BlockLength = MomentSums.SampleLength;

    /// <summary>Writes what stands from a place on.</summary>
    internal delegate void Fill(int start, Span<double> block);

    /// <summary>The moments of a column that is written whole.</summary>
    internal static Moments MomentsOf(Span<double> column, Fill fill) => MomentsOf(column.Length, column, fill);

    /// <summary>The moments of a column of which no more than a block is kept.</summary>
    internal static Moments MomentsOf(int length, Fill fill) => MomentsOf(length, stackalloc double[BlockLength], fill);

    /// <param name="length">Of the column.</param>
    /// <param name="places">For all of it, or for a block that the next one overwrites.</param>
    /// <param name="fill">Writes a block.</param>
    private static Moments MomentsOf(int length, Span<double> places, Fill fill)
    {
        MomentSums sums = default;
        for (int start = 0; start < length; start += BlockLength)
        {
            Span<double> block = places.Slice(start % places.Length, Math.Min(BlockLength, length - start));
            fill(start, block);
            if (start == 0)
                sums = MomentSums.Of(block);
            sums.Read(block);
        }
        return sums.Moments;
    }
}
