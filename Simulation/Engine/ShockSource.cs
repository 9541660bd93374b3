using System.Runtime.CompilerServices;
using Simulation.Model.World;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Engine;

/// <summary>Fills the shocks of eight trials of a region from their addresses: seed, stream name, trial, quarter.</summary>
internal sealed class ShockSource
{
    private readonly PhiloxRounds _rounds;
    private readonly ulong _firmMarket = StreamName.Hash("firm.shock.market");
    private readonly ulong _firmFx = StreamName.Hash("firm.shock.fx");
    private readonly ulong _market;
    private readonly ulong _fx;
    private readonly ulong _suitCost;
    private readonly ulong _incident;
    private readonly ulong _severity;
    private readonly ulong _suit;
    private readonly ulong _injunction;
    private readonly ulong _ban;
    private readonly ulong[] _carriers;

    internal ShockSource(long seed, RegionPlan region)
    {
        _rounds = new PhiloxRounds(new PhiloxKey((ulong)seed));
        ulong Stream(string shock) => StreamName.Hash($"{region.Id}.shock.{shock}");
        _market = Stream("market");
        _fx = Stream("fx");
        _suitCost = Stream("suitCost");
        _incident = Stream("incident");
        _severity = Stream("severity");
        _suit = Stream("suit");
        _injunction = Stream("injunction");
        _ban = Stream("ban");
        _carriers = [.. region.Carriers.Select(carrier => Stream($"carriers.{carrier.Name}"))];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Fill(int trial, Shocks shocks)
    {
        var start = (uint)trial;
        BoxMuller.FillNormals(_rounds, start, _firmMarket, shocks.FirmMarket);
        BoxMuller.FillNormals(_rounds, start, _firmFx, shocks.FirmFx);
        BoxMuller.FillNormals(_rounds, start, _market, shocks.Market);
        BoxMuller.FillNormals(_rounds, start, _fx, shocks.Fx);
        PhiloxWords.FillUniforms(_rounds, start, _suitCost, shocks.SuitCost);
        PhiloxWords.FillUniforms(_rounds, start, _incident, shocks.Incident);
        PhiloxWords.FillUniforms(_rounds, start, _severity, shocks.Severity);
        PhiloxWords.FillUniforms(_rounds, start, _suit, shocks.Suit);
        PhiloxWords.FillUniforms(_rounds, start, _injunction, shocks.Injunction);
        PhiloxWords.FillUniforms(_rounds, start, _ban, shocks.Ban);
        for (var k = 0; k < _carriers.Length; k++)
        {
            PhiloxWords.FillUniforms(_rounds, start, _carriers[k], shocks.Carrier(k));
        }
    }
}
