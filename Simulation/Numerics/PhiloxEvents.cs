using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Numerics;

/// <summary>
/// Uniforms of events that happen seldom, of one stream and eight neighbouring trials: u = (byte·2³² + word + ½)·2⁻⁴⁰, never 0 nor
/// 1, and 1 − u is exact. Bytes of all quarters are drawn; the word, and with it two uniforms of 32 bits that say more of the event,
/// only where the byte leaves it possible that u is below the event's probability.
/// </summary>
/// <remarks>
/// The bytes of quarters 16b…16b+15 are those of the block (trial, b, low and high word of the stream's hash), lowest first; quarter
/// t's further words are those of the block (trial, 2³¹ + t, likewise): the first ends u, the second and third are the marks.
/// </remarks>
internal readonly ref struct PhiloxEvents
{
    private const uint DetailsOfQuarter = 1u << 31;

    private readonly ref readonly PhiloxRounds rounds;
    private readonly uint trialStart;
    private readonly ulong stream;

    internal PhiloxEvents(in PhiloxRounds rounds, uint trialStart, ulong stream)
    {
        this.rounds = ref rounds;
        this.trialStart = trialStart;
        this.stream = stream;
    }

    /// <summary>Finds all quarters and trials whose uniform is below the trial's probability, and some whose is above.</summary>
    internal void Find(in Lanes probability, RareEvents found)
    {
        Look(probability, found);
        Draw(found);
    }

    /// <summary>The first step: where the first digit leaves the event possible.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal void Look(in Lanes probability, RareEvents found)
    {
        const int PerBlock = EventCandidates.QuartersAtOnce * 2;
        EventCandidates candidates = new(found);
        int quarters = found.Quarters;
        Vector512<byte> highest = EventCandidates.HighestDigits(probability);
        PhiloxLead lead = PhiloxLead.Of(rounds, trialStart, stream);
        uint mask = PhiloxLead.MaskOf(rounds, stream);
        int count = 0;
        for (int quarter = 0; quarter < quarters; quarter += 2 * PerBlock)
        {
            uint block = (uint)quarter / PerBlock;
            PhiloxCounter first = lead.AfterThreeRounds(block ^ mask);
            PhiloxCounter second = lead.AfterThreeRounds((block + 1) ^ mask);
            Round(rounds.Of3, ref first, ref second);
            Round(rounds.Of4, ref first, ref second);
            Round(rounds.Of5, ref first, ref second);
            Round(rounds.Of6, ref first, ref second);
            Round(rounds.Of7, ref first, ref second);
            Round(rounds.Of8, ref first, ref second);
            Round(rounds.Of9, ref first, ref second);
            count = candidates.Add(Bytes(first.C0, first.C1), highest, quarter, count);
            count = candidates.Add(Bytes(first.C2, first.C3), highest, quarter + (PerBlock / 2), count);
            count = candidates.Add(Bytes(second.C0, second.C1), highest, quarter + PerBlock, count);
            count = candidates.Add(Bytes(second.C2, second.C3), highest, quarter + (PerBlock * 3 / 2), count);
        }
        found.PossibleCount = count;
    }

    /// <summary>The second step: whole uniforms of what is possible, and what belongs to them, eight at a time.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal void Draw(RareEvents found)
    {
        EventCandidates candidates = new(found);
        Span<long> places = found.Places;
        Span<double> uniforms = found.Uniforms;
        Span<double> firstMarks = found.FirstMarks;
        Span<double> secondMarks = found.SecondMarks;
        int count = found.PossibleCount;
        for (int i = 0; i < count; i += Lanes.Count)
        {
            Vector512<ulong> place = candidates.PlacesFrom(i);
            PhiloxCounter counter = Details(place);
            place.AsInt64().StoreUnsafe(ref places[i]);
            UniformOf40Bits(candidates.DigitsFrom(i), counter.C0).Store(uniforms, i);
            PhiloxWords.ToUniform(counter.C1).Store(firstMarks, i);
            PhiloxWords.ToUniform(counter.C2).Store(secondMarks, i);
        }
        Lanes.One.Store(uniforms, count);
        found.Count = count;
    }

    /// <summary>The block of each place's own quarter and trial.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PhiloxCounter Details(Vector512<ulong> place)
    {
        PhiloxCounter counter = new()
        {
            C0 = Vector512.Create((ulong)trialStart) + (place & Vector512.Create(Lanes.Count - 1UL)),
            C1 = (place >>> 3) | Vector512.Create((ulong)DetailsOfQuarter),
            C2 = Vector512.Create(stream),
            C3 = Vector512.Create(stream >> 32),
        };
        counter.Round(rounds.Of0);
        counter.Round(rounds.Of1);
        counter.Round(rounds.Of2);
        counter.Rounds3To8(rounds);
        counter.Round(rounds.Of9);
        return counter;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(in PhiloxRoundKey key, ref PhiloxCounter first, ref PhiloxCounter second)
    {
        first.Round(key);
        second.Round(key);
    }

    /// <summary>Eight bytes a trial, from two words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Bytes(Vector512<ulong> low, Vector512<ulong> high) =>
        ((low & Vector512.Create((ulong)uint.MaxValue)) | (high << 32)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes UniformOf40Bits(Vector512<ulong> digit, Vector512<ulong> word)
    {
        const double Unit = 1.0 / 1099511627776;
        const double TwoToThe52 = 4503599627370496.0;
        Vector512<ulong> whole = (digit << 32) | (word & Vector512.Create((ulong)uint.MaxValue));
        Lanes shifted = new((whole | Vector512.Create(TwoToThe52).AsUInt64()).AsDouble());
        return Lanes.FusedMultiplyAdd(shifted, Unit, (0.5 - TwoToThe52) * Unit);
    }
}
