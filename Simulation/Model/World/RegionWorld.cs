using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>Everything outside the firm's choice, in eight trials of one region: made once, shared by all strategies.</summary>
internal sealed class RegionWorld
{
    private readonly RegionSettings _settings;
    private readonly AlignedBuffer<QuarterWorld> _quarters;
    private readonly AlignedBuffer<Lanes> _carrierExponentials;

    internal RegionWorld(RegionSettings settings)
    {
        _settings = settings;
        _quarters = new AlignedBuffer<QuarterWorld>(settings.HorizonQuarters);
        _carrierExponentials = new AlignedBuffer<Lanes>(settings.HorizonQuarters * Carriers);
    }

    internal ReadOnlySpan<QuarterWorld> Quarters => _quarters.Span;

    private int Carriers => _settings.CarrierShares.Length;

    /// <summary>−ln(1 − u^k) of one quarter, one a carrier.</summary>
    internal ReadOnlySpan<Lanes> CarrierExponentials(int quarter) =>
        _carrierExponentials.Span.Slice(quarter * Carriers, Carriers);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Fill(in EightTrials trials, Shocks shocks)
    {
        var quarters = _quarters.Span;
        MarketPath.Fill(trials, _settings, shocks, quarters);
        EventPath.Fill(trials, shocks, quarters);
        var exponentials = _carrierExponentials.Span;
        for (var k = 0; k < Carriers; k++)
        {
            var uniforms = shocks.Carrier(k);
            for (var t = 0; t < quarters.Length; t++)
            {
                exponentials[(t * Carriers) + k] = -ReproducibleMath.LogOfUniform(1 - uniforms[t]);
            }
        }
    }
}
