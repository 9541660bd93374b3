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
    [SkipLocalsInit]
    internal void Find(in Lanes probability, RareEvents found)
    {
        int room = EventCandidates.Room(found.Quarters);
        EventCandidates candidates = new(found.Quarters, stackalloc ushort[room], stackalloc byte[room]);
        Collect(probability, found.Quarters, ref candidates);
        Draw(candidates, found);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Collect(in Lanes probability, int quarters, ref EventCandidates candidates)
    {
        const int PerBlock = EventCandidates.QuartersAtOnce * 2;
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
        candidates.Count = count;
    }

    /// <summary>Makes the whole uniforms of candidates, and what belongs to them, eight at a time.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Draw(in EventCandidates candidates, RareEvents found)
    {
        Span<long> places = found.Places;
        Span<double> uniforms = found.Uniforms;
        Span<double> firstMarks = found.FirstMarks;
        Span<double> secondMarks = found.SecondMarks;
        int count = candidates.Count;
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
