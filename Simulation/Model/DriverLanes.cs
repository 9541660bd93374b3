using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>One value a <see cref="Driver"/>.</summary>
internal struct DriverLanes
{
    internal const int Count = (int)Driver.Spillover + 1;

    private Values _values;

    /// <summary>
    /// The value of a driver. Not left to the language's own access to such an array: compiled beforehand that is a call, in every
    /// turn of a loop.
    /// </summary>
    internal Lanes this[int driver]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        readonly get => Inside.Of<Values, Lanes>(in _values, driver);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => Inside.Of<Values, Lanes>(ref _values, driver) = value;
    }

    [InlineArray(Count)]
    private struct Values
    {
        private Lanes _first;
    }
}
