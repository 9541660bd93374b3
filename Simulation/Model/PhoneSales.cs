using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>What one phone channel of one strategy sells, in eight trials.</summary>
internal struct PhoneSales
{
    /// <summary>x: share among reached buyers.</summary>
    internal Lanes Share;

    /// <summary>Discounted sum of what buyers paid so far, USD.</summary>
    internal Lanes Revenue;

    /// <summary>Discounted sum of the phones sold so far.</summary>
    internal Lanes Units;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void CopyTo(ref PhoneSales target)
    {
        target.Share = Share;
        target.Revenue = Revenue;
        target.Units = Units;
    }
}
