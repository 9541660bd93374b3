using System.Runtime.CompilerServices;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>The carriers of a region in eight trials: what each offers, and where one strategy stands with it.</summary>
/// <param name="terms">One a carrier.</param>
/// <param name="states">One a carrier; changed.</param>
internal readonly ref struct CarrierBook(ReadOnlySpan<CarrierTerms> terms, Span<CarrierState> states)
{
    internal readonly ReadOnlySpan<CarrierTerms> Terms = terms;

    internal readonly Span<CarrierState> States = states;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin()
    {
        for (var k = 0; k < Terms.Length; k++)
        {
            States[k].Begin();
        }
    }

    /// <summary>Unsigns every carrier where the mask holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Unsign(LaneMask where)
    {
        for (var k = 0; k < Terms.Length; k++)
        {
            States[k].Unsign(where);
        }
    }
}
