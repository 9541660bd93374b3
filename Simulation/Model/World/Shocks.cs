using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>
/// The chances of eight trials, quarter by quarter: standard normals and uniforms on (0, 1), all independent. Whoever runs
/// the model fills them; all strategies see the same.
/// </summary>
internal sealed class Shocks(int quarters, int carriers)
{
    private readonly AlignedBuffer<Lanes> _memory = new(quarters * (FixedStreams + carriers));

    private const int FixedStreams = 10;

    internal int Carriers => carriers;

    /// <summary>Z^M, normal: the part of the market shock that all regions share.</summary>
    internal Span<Lanes> FirmMarket => Stream(0);

    /// <summary>Z^X, normal: the part of the currency shock that all regions share.</summary>
    internal Span<Lanes> FirmFx => Stream(1);

    /// <summary>z^M, normal.</summary>
    internal Span<Lanes> Market => Stream(2);

    /// <summary>z^X, normal.</summary>
    internal Span<Lanes> Fx => Stream(3);

    /// <summary>
    /// Uniform, of which z^L is the normal quantile: how dear a suit is. Few trials and quarters have one, so the quantile is taken
    /// only there.
    /// </summary>
    internal Span<Lanes> SuitCost => Stream(4);

    /// <summary>u^inc, uniform.</summary>
    internal Span<Lanes> Incident => Stream(5);

    /// <summary>u^sev, uniform.</summary>
    internal Span<Lanes> Severity => Stream(6);

    /// <summary>u^lit, uniform.</summary>
    internal Span<Lanes> Suit => Stream(7);

    /// <summary>u^inj, uniform.</summary>
    internal Span<Lanes> Injunction => Stream(8);

    /// <summary>u^ban, uniform.</summary>
    internal Span<Lanes> Ban => Stream(9);

    /// <summary>u^k, uniform: whichever transition of carrier k applies.</summary>
    internal Span<Lanes> Carrier(int carrier) => Stream(FixedStreams + carrier);

    private Span<Lanes> Stream(int index) => _memory.Span.Slice(index * quarters, quarters);
}
