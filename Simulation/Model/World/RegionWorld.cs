using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>
/// Everything outside the firm's choice, in a few vectors of eight trials of one region: made once, shared by all
/// strategies.
/// </summary>
internal sealed class RegionWorld
{
    private readonly RegionSettings _settings;
    private readonly AlignedBuffer<QuarterWorld> _quarters;
    private readonly AlignedBuffer<Lanes> _carrierExponentials;
    private readonly EventPath _events;

    internal RegionWorld(RegionSettings settings, int vectors)
    {
        _settings = settings;
        _events = new EventPath(settings.HorizonQuarters);
        _quarters = new AlignedBuffer<QuarterWorld>(vectors * settings.HorizonQuarters);
        _carrierExponentials = new AlignedBuffer<Lanes>(vectors * settings.HorizonQuarters * Carriers);
    }

    private int Carriers => _settings.CarrierShares.Length;

    internal ref readonly QuarterWorld Quarter(int vector, int quarter) => ref _quarters[IndexOf(vector, quarter)];

    private int IndexOf(int vector, int quarter) => (vector * _settings.HorizonQuarters) + quarter;

    /// <summary>
    /// −ln(1 − u^k) of one quarter, one a carrier, and behind them those of the quarters that follow. Without carriers there is
    /// nothing, and nobody may look.
    /// </summary>
    internal ref readonly Lanes CarrierExponentials(int vector, int quarter) =>
        ref Following.Of(in MemoryMarshal.GetReference(_carrierExponentials.Span), IndexOf(vector, quarter) * Carriers);

    [MethodImpl(Compile.Fully)]
    internal void Fill(int vector, in EightTrials trials, Shocks shocks)
    {
        var quarters = _quarters.Span.Slice(IndexOf(vector, 0), _settings.HorizonQuarters);
        MarketPath.Fill(trials, _settings, shocks, quarters);
        _events.Fill(trials, shocks, quarters);
        var exponentials = _carrierExponentials.Span.Slice(IndexOf(vector, 0) * Carriers, quarters.Length * Carriers);
        for (var k = 0; k < Carriers; k++)
        {
            FillExponentials(shocks.Carrier(k), exponentials, k);
        }
    }

    /// <summary>Writes −ln(1 − u) of one carrier.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private void FillExponentials(ReadOnlySpan<Lanes> uniforms, Span<Lanes> exponentials, int carrier)
    {
        var carriers = Carriers;
        var exponential = StandardExponential.Table;
        for (var t = 0; t < uniforms.Length; t++)
        {
            exponentials[(t * carriers) + carrier] = exponential.Of(1 - uniforms[t]);
        }
    }
}
