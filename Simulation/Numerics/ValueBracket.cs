using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// Two numbers between which wanted ranks are believed to lie; counts and collects a column's values there. An infinite end
/// is no end: values that are infinite lie inside.
/// </summary>
/// <param name="low">Values above it are collected.</param>
/// <param name="high">Values below it are collected.</param>
/// <param name="place">Where the collected values begin in memory that brackets share.</param>
/// <param name="capacity">Places there: <see cref="CapacityFor"/> as many as are expected.</param>
internal struct ValueBracket(double low, double high, int place, int capacity)
{
    /// <summary>Values so far that are above the lower end.</summary>
    private int above;

    /// <summary>Values so far between the ends.</summary>
    private int inside;

    internal readonly double Low => low;

    internal readonly double High => high;

    internal readonly int Capacity => capacity;

    /// <summary>Whether all values between the ends were collected.</summary>
    internal readonly bool IsComplete => low < high && inside <= capacity - Lanes.Count;

    /// <summary>Whole vectors are stored, of which only the first numbers count.</summary>
    internal static int CapacityFor(int values) => values + Lanes.Count;

    /// <summary>How many of a column's values lie up to the lower end.</summary>
    internal readonly int UpToLow(int values) => double.IsNegativeInfinity(low) ? 0 : values - above;

    internal readonly Span<double> Collected(Span<double> shared) => shared.Slice(place, inside);

    /// <summary>Takes the next values of a column, none NaN; nothing where the ends are equal.</summary>
    /// <param name="values">Some.</param>
    /// <param name="shared">Memory for the collected ones of all brackets.</param>
    /// <param name="ahead">As many numbers that are wanted soon, or none.</param>
    [MethodImpl(Compile.Fully)]
    internal void Take(ReadOnlySpan<double> values, Span<double> shared, ReadOnlySpan<double> ahead = default)
    {
        if (!(low < high))
            return;
        Span<double> collected = shared.Slice(place, capacity);
        int rest = values.Length % Lanes.Count;
        TakeVectors(values[..^rest], collected, ahead.IsEmpty ? values : ahead);
        if (rest > 0)
        {
            // NaN is neither above nor below anything.
            Span<double> padded = stackalloc double[Lanes.Count];
            padded.Fill(double.NaN);
            values[^rest..].CopyTo(padded);
            TakeVectors(padded, collected, padded);
        }
    }

    private void TakeVectors(ReadOnlySpan<double> values, Span<double> collected, ReadOnlySpan<double> ahead)
    {
        if (double.IsNegativeInfinity(low))
            TakeBelow(values, collected, ahead);
        else if (double.IsPositiveInfinity(high))
            TakeAbove(values, collected, ahead);
        else
            TakeBetween(values, collected, ahead);
    }

    [MethodImpl(Compile.Fully)]
    private void TakeBelow(ReadOnlySpan<double> values, Span<double> collected, ReadOnlySpan<double> ahead)
    {
        Lanes end = high;
        (int last, int count) = (collected.Length - Lanes.Count, inside);
        for (int start = 0; start < values.Length; start += Lanes.Count)
        {
            NextColumn.AskFor(ahead, start);
            Lanes eight = Lanes.Load(values, start);
            count += LaneSelection.StoreBelow(eight, end, collected, Math.Min(count, last));
        }
        inside = count;
    }

    [MethodImpl(Compile.Fully)]
    private void TakeAbove(ReadOnlySpan<double> values, Span<double> collected, ReadOnlySpan<double> ahead)
    {
        Lanes end = low;
        (int last, int count) = (collected.Length - Lanes.Count, inside);
        for (int start = 0; start < values.Length; start += Lanes.Count)
        {
            NextColumn.AskFor(ahead, start);
            Lanes eight = Lanes.Load(values, start);
            count += LaneSelection.StoreAbove(eight, end, collected, Math.Min(count, last));
        }
        inside = count;
        above = count;
    }

    [MethodImpl(Compile.Fully)]
    private void TakeBetween(ReadOnlySpan<double> values, Span<double> collected, ReadOnlySpan<double> ahead)
    {
        (Lanes, Lanes) ends = (low, high);
        (int last, int count, int countAbove) = (collected.Length - Lanes.Count, inside, above);
        for (int start = 0; start < values.Length; start += Lanes.Count)
        {
            NextColumn.AskFor(ahead, start);
            Lanes eight = Lanes.Load(values, start);
            (int isAbove, int isBetween) = LaneSelection.StoreBetween(eight, ends, collected, Math.Min(count, last));
            countAbove += isAbove;
            count += isBetween;
        }
        inside = count;
        above = countAbove;
    }
}
