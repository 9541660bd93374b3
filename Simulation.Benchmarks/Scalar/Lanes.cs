using System.Runtime.CompilerServices;

namespace Simulation.Benchmarks.Scalar;

/// <summary>
/// One trial where <c>Simulation.Numerics.Lanes</c> holds eight: what the model would be in ordinary doubles. Offers what the
/// model uses and nothing else.
/// </summary>
internal readonly struct Lanes
{
    /// <summary>Trials in one value.</summary>
    internal const int Count = 1;

    internal readonly double Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes(double value) => Value = value;

    internal static Lanes Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(0);
    }

    internal static Lanes One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lanes(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator +(Lanes left, Lanes right) => new(left.Value + right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes left, Lanes right) => new(left.Value - right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes value) => new(-value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator *(Lanes left, Lanes right) => new(left.Value * right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator /(Lanes left, Lanes right) => new(left.Value / right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator <(Lanes left, Lanes right) => new(left.Value < right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator >(Lanes left, Lanes right) => new(left.Value > right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator <=(Lanes left, Lanes right) => new(left.Value <= right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator >=(Lanes left, Lanes right) => new(left.Value >= right.Value);

    /// <summary>Exactly equal, as the model's statuses are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LaneMask AreEqual(Lanes left, Lanes right) => new(left.Value == right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes FusedMultiplyAdd(Lanes left, Lanes right, Lanes addend) =>
        new(Math.FusedMultiplyAdd(left.Value, right.Value, addend.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes FusedNegatedMultiplyAdd(Lanes left, Lanes right, Lanes addend) =>
        new(Math.FusedMultiplyAdd(-left.Value, right.Value, addend.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes FusedMultiplySubtract(Lanes left, Lanes right, Lanes subtrahend) =>
        new(Math.FusedMultiplyAdd(left.Value, right.Value, -subtrahend.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Min(Lanes left, Lanes right) => new(double.MinNative(left.Value, right.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Max(Lanes left, Lanes right) => new(double.MaxNative(left.Value, right.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Clamp01(Lanes value) => Min(Max(value, Zero), One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes RoundHalfUp(Lanes value) => new(Math.Floor(value.Value + 0.5));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Select(LaneMask mask, Lanes whereSet, Lanes elsewhere) =>
        new(mask.Any ? whereSet.Value : elsewhere.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Where(LaneMask mask, Lanes value) => new(mask.Any ? value.Value : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Except(LaneMask mask, Lanes value) => new(mask.Any ? 0 : value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Load(ReadOnlySpan<double> source, int start) => new(source[start]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Sqrt(Lanes value) => new(Math.Sqrt(value.Value));

    internal double this[int lane] => Value;

    internal static void Prefetch(double[] source, int start) { }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Store(Span<double> target, int start) => target[start] = Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void StoreWhere(LaneMask mask, Span<double> target, int start) => target[start] = Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes AtPlaces(ReadOnlySpan<long> places, int start) => this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Set(ref Lanes target, int lane, double value) => target = value;
}
