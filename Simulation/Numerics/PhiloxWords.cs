using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Numerics;

/// <summary>
/// Uniforms of quarters from one 32-bit word each, for shocks: a Philox block serves four quarters, where uniforms of 52 bits take
/// half a block each. u = (word + ½)·2⁻³², never 0 nor 1, and 1 − u is exact. A probability is met to within 1.2e-10.
/// </summary>
/// <remarks>
/// The counter is (trial, quarter / 4, low and high word of the stream's hash). Three blocks are made side by side: as many as leave
/// all their words in registers.
/// </remarks>
internal static class PhiloxWords
{
    /// <summary>Quarters that share a block.</summary>
    internal const int PerBlock = 4;

    private const int PerThreeBlocks = 3 * PerBlock;

    /// <summary>The uniforms of the first quarters of eight neighbouring trials.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal static void FillUniforms(in PhiloxRounds rounds, uint trialStart, ulong stream, Span<Lanes> quarters)
    {
        PhiloxLead lead = PhiloxLead.Of(rounds, trialStart, stream);
        uint mask = PhiloxLead.MaskOf(rounds, stream);
        int quarter = 0;
        for (; quarter + PerThreeBlocks <= quarters.Length; quarter += PerThreeBlocks)
        {
            uint block = (uint)quarter / PerBlock;
            PhiloxCounter first = lead.AfterThreeRounds(block ^ mask);
            PhiloxCounter second = lead.AfterThreeRounds((block + 1) ^ mask);
            PhiloxCounter third = lead.AfterThreeRounds((block + 2) ^ mask);
            Round(rounds.Of3, ref first, ref second, ref third);
            Round(rounds.Of4, ref first, ref second, ref third);
            Round(rounds.Of5, ref first, ref second, ref third);
            Round(rounds.Of6, ref first, ref second, ref third);
            Round(rounds.Of7, ref first, ref second, ref third);
            Round(rounds.Of8, ref first, ref second, ref third);
            Round(rounds.Of9, ref first, ref second, ref third);
            Store(first, quarters.Slice(quarter, PerBlock));
            Store(second, quarters.Slice(quarter + PerBlock, PerBlock));
            Store(third, quarters.Slice(quarter + (2 * PerBlock), PerBlock));
        }
        for (; quarter + PerBlock <= quarters.Length; quarter += PerBlock)
            Store(Block(rounds, lead, ((uint)quarter / PerBlock) ^ mask), quarters.Slice(quarter, PerBlock));
        if (quarter < quarters.Length)
            StorePart(Block(rounds, lead, ((uint)quarter / PerBlock) ^ mask), quarters[quarter..]);
    }

    /// <summary>The uniforms of one quarter of eight neighbouring trials.</summary>
    [MethodImpl(Compile.Fully)]
    internal static Lanes Uniform(in PhiloxRounds rounds, uint trialStart, ulong stream, int quarter)
    {
        PhiloxLead lead = PhiloxLead.Of(rounds, trialStart, stream);
        uint mask = PhiloxLead.MaskOf(rounds, stream);
        Span<Lanes> four = stackalloc Lanes[PerBlock];
        Store(Block(rounds, lead, ((uint)quarter / PerBlock) ^ mask), four);
        return four[quarter % PerBlock];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PhiloxCounter Block(in PhiloxRounds rounds, in PhiloxLead lead, uint maskedBlock)
    {
        PhiloxCounter counter = lead.AfterThreeRounds(maskedBlock);
        counter.Rounds3To8(rounds);
        counter.Round(rounds.Of9);
        return counter;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        in PhiloxRoundKey key,
        ref PhiloxCounter first,
        ref PhiloxCounter second,
        ref PhiloxCounter third
    )
    {
        first.Round(key);
        second.Round(key);
        third.Round(key);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(in PhiloxCounter block, Span<Lanes> four)
    {
        four[0] = ToUniform(block.C0);
        four[1] = ToUniform(block.C1);
        four[2] = ToUniform(block.C2);
        four[3] = ToUniform(block.C3);
    }

    /// <summary>The first quarters of a block of which not all are wanted.</summary>
    [MethodImpl(Compile.Fully)]
    private static void StorePart(in PhiloxCounter block, Span<Lanes> quarters)
    {
        Span<Lanes> four = stackalloc Lanes[PerBlock];
        Store(block, four);
        four[..quarters.Length].CopyTo(quarters);
    }

    /// <summary>The low half of a lane stands for a whole number once it follows the leading bits of 2⁵².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes ToUniform(Vector512<ulong> word)
    {
        const double Unit = 1.0 / 4294967296;
        const ulong TwoToThe52 = 0x4330000000000000;
        Lanes whole = new(((word & Vector512.Create((ulong)uint.MaxValue)) | Vector512.Create(TwoToThe52)).AsDouble());
        return Lanes.FusedMultiplyAdd(whole, Unit, (0.5 * Unit) - (4503599627370496 * Unit));
    }
}
