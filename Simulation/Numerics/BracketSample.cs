using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>A column's sample, which tells between which two numbers ranks of the column most likely lie.</summary>
internal static class BracketSample
{
    private const int LengthMax = 4096;

    /// <summary>A longer sample would take longer to search than the brackets that it makes narrower.</summary>
    private const double LengthPerRoot = 2.5;

    /// <summary>Standard errors of a rank's place in the sample: with 3, one search in 400 must look again.</summary>
    private const double Margin = 3;

    /// <param name="values">The column.</param>
    /// <param name="ranks">The first and the last of some ranks, which share a bracket.</param>
    /// <param name="brackets">As many, one after the other in shared memory.</param>
    /// <returns>Places of all brackets together.</returns>
    internal static int LayOut(
        ReadOnlySpan<double> values,
        ReadOnlySpan<(int First, int Last)> ranks,
        Span<ValueBracket> brackets
    )
    {
        int vectors = (int)(LengthPerRoot * Math.Sqrt(values.Length)) / Lanes.Count;
        int length = Math.Min(LengthMax, vectors * Lanes.Count);
        Span<(int Low, int High)> ends = stackalloc (int, int)[ranks.Length];
        Span<int> ascending = stackalloc int[2 * ranks.Length];
        for (int index = 0; index < ranks.Length; index++)
        {
            (int low, int high) = EndsOf(ranks[index], values.Length, length);
            ends[index] = (low, high);
            (ascending[2 * index], ascending[2 * index + 1]) = (low, high);
        }
        ascending.Sort();
        Span<double> found = stackalloc double[ascending.Length];
        Find(values, length, ascending, found);
        int place = 0;
        for (int index = 0; index < ranks.Length; index++)
        {
            (int low, int high) = ends[index];
            double lowest = found[ascending.IndexOf(low)];
            double highest = found[ascending.IndexOf(high)];
            if (lowest < highest && IsOpen(low, high, length))
                (low, lowest) = (-1, double.NegativeInfinity);
            else if (lowest < highest && IsOpen(length - 1 - high, length - 1 - low, length))
                (high, highest) = (length, double.PositiveInfinity);
            int capacity = lowest < highest ? CapacityOf(high - low, values.Length, length) : 0;
            brackets[index] = new ValueBracket(lowest, highest, place, capacity);
            place += capacity;
        }
        return place;
    }

    /// <summary>
    /// Whether a lower end is as near the sample's as the upper end is to it, and so left open: that saves a comparison of every
    /// value.
    /// </summary>
    private static bool IsOpen(int low, int high, int length) => low < high - low && low < length - 1 - high;

    [SkipLocalsInit]
    private static void Find(ReadOnlySpan<double> values, int length, ReadOnlySpan<int> ranks, Span<double> found)
    {
        Debug.Assert(length <= values.Length, "A sample is a part.");
        Span<double> sample = stackalloc double[2 * LengthMax];
        Gather(values, sample[..length]);
        found.Fill(double.NaN);
        PartitionSelect.Find(sample[..length], sample[LengthMax..], new RankSearch(ranks, found));
    }

    /// <summary>
    /// Eight neighbours at a time from all over the column: a column that is not in the caches costs a wait for each place
    /// that is looked at.
    /// </summary>
    [MethodImpl(Compile.Fully)]
    private static void Gather(ReadOnlySpan<double> values, Span<double> sample)
    {
        int stride = values.Length / (sample.Length / Lanes.Count);
        for (int place = 0, start = 0; place < sample.Length; place += Lanes.Count, start += stride)
            Lanes.Load(values, start).Store(sample, place);
    }

    /// <summary>Places in the sample that a rank's place lies between, but for bad luck.</summary>
    private static (int Low, int High) EndsOf((int First, int Last) ranks, int values, int sample)
    {
        double scale = (double)sample / values;
        int low = (int)((ranks.First + 0.5) * scale - 0.5 - MarginOf(ranks.First));
        int high = (int)Math.Ceiling((ranks.Last + 0.5) * scale - 0.5 + MarginOf(ranks.Last));
        return (Math.Max(low, 0), Math.Min(high, sample - 1));

        double MarginOf(int rank) => 1 + Margin * Math.Sqrt(rank * scale * (1 - (double)rank / values));
    }

    /// <summary>Places for the values between two of the sample that are so many apart: the mean and four standard deviations.</summary>
    private static int CapacityOf(int apart, int values, int sample) =>
        ValueBracket.CapacityFor((int)Math.Min(values, (apart + 4 * Math.Sqrt(apart)) * ((double)values / sample)));
}
