namespace Simulation.Numerics;

/// <summary>A column that is written a block at a time, each looked at while it is near the processor.</summary>
internal static class FilledColumn
{
    /// <summary>8 KB.</summary>
    internal const int BlockLength = 1024;

    /// <summary>Writes what stands from a place on.</summary>
    internal delegate void Fill(int start, Span<double> block);

    /// <summary>The moments of a column that is written whole.</summary>
    internal static Moments MomentsOf(Span<double> column, Fill fill)
    {
        MomentSums sums = default;
        for (int start = 0; start < column.Length; start += BlockLength)
        {
            Span<double> block = column.Slice(start, Math.Min(BlockLength, column.Length - start));
            fill(start, block);
            if (start == 0)
                sums = MomentSums.Of(block);
            sums.Read(block);
        }
        return sums.Moments;
    }

    /// <summary>The moments of a column of which no more than a block is kept.</summary>
    internal static Moments MomentsOf(int length, Fill fill)
    {
        MomentSums sums = default;
        Span<double> place = stackalloc double[BlockLength];
        for (int start = 0; start < length; start += BlockLength)
        {
            Span<double> block = place[..Math.Min(BlockLength, length - start)];
            fill(start, block);
            if (start == 0)
                sums = MomentSums.Of(block);
            sums.Read(block);
        }
        return sums.Moments;
    }
}
