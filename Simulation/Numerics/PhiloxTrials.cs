using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Simulation.Numerics;

/// <summary>
/// Uniforms of trials from two words each, for inputs: u = (k + ½)·2⁻⁵² from 52 bits k, never 0 nor 1, and 1 − u is exact.
/// </summary>
/// <remarks>
/// A Philox block makes two uniforms and an input takes one a trial, so sixteen neighbouring trials share eight blocks: trials
/// 16m…16m+7 take the first uniforms of the blocks 8m…8m+7, trials 16m+8…16m+15 the second ones. The counter is (block, 0, low and
/// high word of the stream's hash). Four chains of rounds side by side hide each other's waits.
/// </remarks>
internal static class PhiloxTrials
{
    /// <summary>Trials that share their blocks.</summary>
    internal const int Stride = 2 * Lanes.Count;

    private const int FourStrides = 4 * Stride;

    /// <summary>The uniforms of neighbouring trials.</summary>
    /// <param name="rounds">The seed.</param>
    /// <param name="stream">Hash of what is drawn.</param>
    /// <param name="start">The first trial, a multiple of sixteen.</param>
    /// <param name="uniforms">A multiple of eight.</param>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal static void FillUniforms(in PhiloxRounds rounds, ulong stream, int start, Span<double> uniforms)
    {
        Debug.Assert(start % Stride == 0, "Sixteen trials share their blocks.");
        Debug.Assert(uniforms.Length % Lanes.Count == 0, "Uniforms are made eight at a time.");
        StreamWords words = new(rounds.Key, stream);
        Vector512<ulong> block = Vector512.Create((ulong)start / 2) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);
        Vector512<ulong> eight = Vector512.Create((ulong)Lanes.Count);
        int trial = 0;
        for (; trial + FourStrides <= uniforms.Length; trial += FourStrides)
        {
            PhiloxCounter first = words.AfterTwoRounds(block);
            PhiloxCounter second = words.AfterTwoRounds(block += eight);
            PhiloxCounter third = words.AfterTwoRounds(block += eight);
            PhiloxCounter fourth = words.AfterTwoRounds(block += eight);
            block += eight;
            Round(rounds.Of2, ref first, ref second, ref third, ref fourth);
            Round(rounds.Of3, ref first, ref second, ref third, ref fourth);
            Round(rounds.Of4, ref first, ref second, ref third, ref fourth);
            Round(rounds.Of5, ref first, ref second, ref third, ref fourth);
            Round(rounds.Of6, ref first, ref second, ref third, ref fourth);
            Round(rounds.Of7, ref first, ref second, ref third, ref fourth);
            Round(rounds.Of8, ref first, ref second, ref third, ref fourth);
            LastRound(rounds.Of9, first, uniforms.Slice(trial, Stride));
            LastRound(rounds.Of9, second, uniforms.Slice(trial + Stride, Stride));
            LastRound(rounds.Of9, third, uniforms.Slice(trial + (2 * Stride), Stride));
            LastRound(rounds.Of9, fourth, uniforms.Slice(trial + (3 * Stride), Stride));
        }
        for (; trial < uniforms.Length; trial += Stride, block += eight)
            FillOne(rounds, words.AfterTwoRounds(block), uniforms[trial..]);
    }

    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private static void FillOne(in PhiloxRounds rounds, in PhiloxCounter afterTwoRounds, Span<double> uniforms)
    {
        PhiloxCounter counter = afterTwoRounds;
        counter.Round(rounds.Of2);
        counter.Rounds3To8(rounds);
        LastRound(rounds.Of9, counter, uniforms);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        in PhiloxRoundKey key,
        ref PhiloxCounter first,
        ref PhiloxCounter second,
        ref PhiloxCounter third,
        ref PhiloxCounter fourth
    )
    {
        first.Round(key);
        second.Round(key);
        third.Round(key);
        fourth.Round(key);
    }

    /// <summary>The last round made into uniforms: a product turned by 32 bits already has the word that counts for more above
    /// the place of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LastRound(in PhiloxRoundKey key, in PhiloxCounter counter, Span<double> uniforms)
    {
        Vector512<ulong> product0 = PhiloxCounter.Multiply(counter.C0, Philox4x32.Multiplier0);
        Vector512<ulong> product1 = PhiloxCounter.Multiply(counter.C2, Philox4x32.Multiplier1);
        ToUniform(product1, counter.C1 ^ key.Low).Store(uniforms, 0);
        if (uniforms.Length > Lanes.Count)
            ToUniform(product0, counter.C3 ^ key.High).Store(uniforms, Lanes.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ToUniform(Vector512<ulong> product, Vector512<ulong> word)
    {
        const ulong ExponentOfOne = 0x3FF0000000000000;
        Vector512<ulong> bits = TurnedByHalf(product) ^ (word & Vector512.Create((ulong)uint.MaxValue));
        return new Lanes(((bits >>> 12) | Vector512.Create(ExponentOfOne)).AsDouble()) - (1 - 1.1102230246251565e-16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> TurnedByHalf(Vector512<ulong> words) =>
        Avx512F.IsSupported ? Avx512F.RotateLeft(words, 32) : (words << 32) | (words >>> 32);

    /// <summary>What the first two rounds have of the stream's words, with the counter's second word 0.</summary>
    private readonly struct StreamWords
    {
        private readonly ulong secondC2Key;
        private readonly ulong thirdC0Key;
        private readonly ulong thirdC2Key;
        private readonly ulong thirdC3;

        internal StreamWords(PhiloxKey key, ulong stream)
        {
            ulong first1 = (stream & uint.MaxValue) * Philox4x32.Multiplier1;
            ulong second0 = ((first1 >> 32) ^ key.Low) * Philox4x32.Multiplier0;
            secondC2Key = (stream >> 32) ^ key.High;
            thirdC0Key = (uint)first1 ^ PhiloxRounds.Low(key, 1);
            thirdC2Key = (second0 >> 32) ^ PhiloxRounds.High(key, 1);
            thirdC3 = second0;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal PhiloxCounter AfterTwoRounds(Vector512<ulong> block)
        {
            Vector512<ulong> first0 = PhiloxCounter.Multiply(block, Philox4x32.Multiplier0);
            Vector512<ulong> secondC2 = (first0 >>> 32) ^ Vector512.Create(secondC2Key);
            Vector512<ulong> second1 = PhiloxCounter.Multiply(secondC2, Philox4x32.Multiplier1);
            return new PhiloxCounter
            {
                C0 = (second1 >>> 32) ^ Vector512.Create(thirdC0Key),
                C1 = second1,
                C2 = first0 ^ Vector512.Create(thirdC2Key),
                C3 = Vector512.Create(thirdC3),
            };
        }
    }
}
