using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Numerics;

/// <summary>
/// The first three rounds of Philox4x32-10 for eight neighbouring trials of one stream, as far as they do not depend on the
/// counter's second word (the quarters): that enters one word of four, and it takes three rounds until it has reached all of them.
/// </summary>
internal readonly struct PhiloxLead
{
    private readonly Vector512<ulong> thirdC2;
    private readonly Vector512<ulong> thirdC0;
    private readonly Vector512<ulong> fourthC2;
    private readonly Vector512<ulong> fourthC3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PhiloxLead(PhiloxKey key, uint trialStart, ulong stream)
    {
        Vector512<ulong> trial = Vector512.Create((ulong)trialStart) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);
        Vector512<ulong> first0 = PhiloxCounter.Multiply(trial, Philox4x32.Multiplier0);
        ulong first1 = (stream & uint.MaxValue) * Philox4x32.Multiplier1;

        Vector512<ulong> secondC2 = (first0 >>> 32) ^ Vector512.Create((stream >> 32) ^ key.High);
        Vector512<ulong> second1 = PhiloxCounter.Multiply(secondC2, Philox4x32.Multiplier1);
        ulong secondKey = (uint)first1 ^ PhiloxRounds.Low(key, 1);
        Vector512<ulong> secondC0 = (second1 >>> 32) ^ Vector512.Create(secondKey);
        thirdC2 = first0 ^ Vector512.Create(PhiloxRounds.High(key, 1));

        Vector512<ulong> third0 = PhiloxCounter.Multiply(secondC0, Philox4x32.Multiplier0);
        thirdC0 = second1 ^ Vector512.Create(PhiloxRounds.Low(key, 2));
        fourthC2 = (third0 >>> 32) ^ Vector512.Create(PhiloxRounds.High(key, 2));
        fourthC3 = third0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PhiloxLead Of(in PhiloxRounds rounds, uint trialStart, ulong stream) =>
        new(rounds.Key, trialStart, stream);

    /// <summary>What the counter's second word meets in the first round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint MaskOf(in PhiloxRounds rounds, ulong stream) =>
        (uint)(((stream & uint.MaxValue) * Philox4x32.Multiplier1) >> 32) ^ rounds.Key.Low;

    /// <param name="maskedWord">The counter's second word, as <see cref="MaskOf"/> changes it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PhiloxCounter AfterThreeRounds(uint maskedWord)
    {
        ulong second0 = (ulong)maskedWord * Philox4x32.Multiplier0;
        Vector512<ulong> third1 = PhiloxCounter.Multiply(
            thirdC2 ^ Vector512.Create(second0 >> 32),
            Philox4x32.Multiplier1
        );
        return new PhiloxCounter
        {
            C0 = (third1 >>> 32) ^ thirdC0,
            C1 = third1,
            C2 = fourthC2 ^ Vector512.Create(second0),
            C3 = fourthC3,
        };
    }
}
