using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>One value a <see cref="Driver"/>.</summary>
[InlineArray(Count)]
internal struct DriverLanes
{
    internal const int Count = (int)Driver.Spillover + 1;

    private Lanes _first;
}
