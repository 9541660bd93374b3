using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>An odd power's coefficients and those of the even power below it: of each eight octaves in either half.</summary>
internal struct OctavePowers
{
    internal Lanes LowerOdd;
    internal Lanes UpperOdd;
    internal Lanes LowerEven;
    internal Lanes UpperEven;
}

/// <summary>Eight probabilities on their way through an <see cref="OctaveTable"/>: where they stand, and what they come to.</summary>
/// <remarks>Odd and even powers are two sums, so that each waits half as long for itself.</remarks>
internal struct OctavePoint
{
    private const long MantissaBits = 0x000FFFFFFFFFFFFF;
    private const long ExponentOfOne = 0x3FF0000000000000;

    /// <summary>The octave in three bits, as the exponent of a double ends with; above it the half.</summary>
    private readonly Vector512<long> _cell;

    /// <summary>From −½ to ½ within the octave.</summary>
    private readonly Lanes _within;
    private readonly Lanes _square;
    private Lanes _odd;
    private Lanes _even;

    /// <param name="value">Probabilities.</param>
    /// <param name="sign">−1 where they are counted from above; the cell of ½ is the same either way.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal OctavePoint(Lanes value, Lanes sign)
    {
        const double BelowHalf = 0.5 - 5.5511151231257827e-17;
        const int SignToFourthBit = 60;
        var bits = Lanes.Min(Lanes.Min(value, 1 - value), BelowHalf).Vector.AsInt64();
        var side = Lanes.FusedMultiplyAdd(sign, 0.5 - value, Lanes.Zero).Vector.AsInt64();
        _cell = Vector512.ConditionalSelect(
            Vector512.Create(OctaveFit.Octaves - 1L),
            Vector512.ShiftRightLogical(bits, 52),
            Vector512.ShiftRightLogical(side, SignToFourthBit)
        );
        var mantissa = (bits & Vector512.Create(MantissaBits)) | Vector512.Create(ExponentOfOne);
        _within = new Lanes(mantissa.AsDouble()) - OctaveFit.Middle;
        _square = _within * _within;
        _odd = Lanes.Zero;
        _even = Lanes.Zero;
    }

    internal readonly Lanes Sum
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Lanes.FusedMultiplyAdd(_odd, _within, _even);
    }

    /// <summary>A step of Horner's scheme, for odd and even powers each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(in OctavePowers powers)
    {
        var odd = LaneLookup.Choose(powers.LowerOdd, powers.UpperOdd, _cell);
        var even = LaneLookup.Choose(powers.LowerEven, powers.UpperEven, _cell);
        _odd = Lanes.FusedMultiplyAdd(_odd, _square, odd);
        _even = Lanes.FusedMultiplyAdd(_even, _square, even);
    }
}
