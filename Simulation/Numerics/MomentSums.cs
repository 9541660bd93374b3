using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>The sums from which a column's <see cref="Numerics.Moments"/> are taken, block after block.</summary>
/// <remarks>
/// The first mean is that of the first 1,024 values, so that the column is read once. However they differ from the rest, its error
/// is at most √(n/1024) standard deviations: then the correction costs log₁₀(n/1024) of the sixteen digits.
/// </remarks>
internal struct MomentSums : IColumnReader
{
    /// <summary>Values whose mean serves as a first mean.</summary>
    internal const int SampleLength = 1024;

    private readonly double about;
    private int count;
    private SumPair first;
    private SumPair second;
    private SumPair third;
    private SumPair fourth;

    private MomentSums(double about) => this.about = about;

    /// <summary>Of what has been read.</summary>
    internal readonly Moments Moments
    {
        get
        {
            Debug.Assert(count > 0, "There is no mean of nothing.");
            (double deviations, double squares) = Totals;
            double mean = about + deviations / count;
            if (!double.IsFinite(mean) || count == 1)
                return new(mean, null);
            double variance = (squares - deviations * deviations / count) / (count - 1);
            return new(mean, Math.Sqrt(Math.Max(variance, 0)));
        }
    }

    private readonly (double Sum, double Squares) Totals
    {
        get
        {
            Lanes sum = first.Sum + second.Sum + (third.Sum + fourth.Sum);
            Lanes squares = first.Squares + second.Squares + (third.Squares + fourth.Squares);
            return (Lanes.Sum(sum), Lanes.Sum(squares));
        }
    }

    /// <summary>Sums of a column of which nothing has been read yet.</summary>
    internal static MomentSums Of(ReadOnlySpan<double> values)
    {
        ReadOnlySpan<double> sample = values[..Math.Min(values.Length, SampleLength)];
        MomentSums sums = new(0);
        sums.Read(sample);
        double mean = sums.Totals.Sum / sample.Length;
        return new(double.IsFinite(mean) ? mean : 0);
    }

    /// <summary>Adds Σ(x − center) and Σ(x − center)² to four interleaved sums of eight lanes.</summary>
    [MethodImpl(Compile.Fully)]
    public void Read(scoped ReadOnlySpan<double> block)
    {
        (Lanes center, int start) = (about, 0);
        // Local, so that they stay in registers.
        (SumPair one, SumPair two, SumPair three, SumPair four) = (first, second, third, fourth);
        for (; start + 4 * Lanes.Count <= block.Length; start += 4 * Lanes.Count)
        {
            one.Add(Lanes.Load(block, start) - center);
            two.Add(Lanes.Load(block, start + Lanes.Count) - center);
            three.Add(Lanes.Load(block, start + 2 * Lanes.Count) - center);
            four.Add(Lanes.Load(block, start + 3 * Lanes.Count) - center);
        }
        for (; start + Lanes.Count <= block.Length; start += Lanes.Count)
            one.Add(Lanes.Load(block, start) - center);

        Span<double> last = stackalloc double[Lanes.Count];
        last.Clear();
        for (int lane = 0; start + lane < block.Length; lane++)
            last[lane] = block[start + lane] - about;
        two.Add(Lanes.Load(last, 0));
        (first, second, third, fourth) = (one, two, three, four);
        count += block.Length;
    }

    public readonly ReadOnlySpan<double> Ahead(int start, int length) => default;

    private struct SumPair
    {
        internal Lanes Sum;
        internal Lanes Squares;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Add(Lanes deviation)
        {
            Sum += deviation;
            Squares = Lanes.FusedMultiplyAdd(deviation, deviation, Squares);
        }
    }
}
