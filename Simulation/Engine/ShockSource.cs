using System.Runtime.CompilerServices;
using Simulation.Model.World;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Engine;

/// <summary>Fills the shocks of eight trials of a region from their addresses: seed, stream name, trial, quarter.</summary>
internal sealed class ShockSource : IEventSource
{
    private readonly PhiloxRounds _rounds;
    private readonly ulong _firmMarket = StreamName.Hash("firm.shock.market");
    private readonly ulong _firmFx = StreamName.Hash("firm.shock.fx");
    private readonly ulong _market;
    private readonly ulong _fx;

    /// <summary>By <see cref="EventKind"/>.</summary>
    private readonly ulong[] _events;

    private readonly ulong[] _carriers;

    internal ShockSource(long seed, RegionPlan region)
    {
        _rounds = new PhiloxRounds(new PhiloxKey((ulong)seed));
        ulong Stream(string shock) => StreamName.Hash($"{region.Id}.shock.{shock}");
        _market = Stream("market");
        _fx = Stream("fx");
        _events = [Stream("incident"), Stream("suit"), Stream("ban")];
        _carriers = [.. region.Carriers.Select(carrier => Stream($"carriers.{carrier.Name}"))];
    }

    [MethodImpl(Compile.Fully)]
    internal void Fill(int trial, Shocks shocks)
    {
        var start = (uint)trial;
        shocks.Begin(this, trial);
        BoxMuller.FillNormals(_rounds, start, _firmMarket, shocks.FirmMarket);
        BoxMuller.FillNormals(_rounds, start, _firmFx, shocks.FirmFx);
        BoxMuller.FillNormals(_rounds, start, _market, shocks.Market);
        BoxMuller.FillNormals(_rounds, start, _fx, shocks.Fx);
        for (var k = 0; k < _carriers.Length; k++)
        {
            PhiloxWords.FillUniforms(_rounds, start, _carriers[k], shocks.Carrier(k));
        }
    }

    public void Find(EventKind kind, int trial, in Lanes probability, RareEvents found) =>
        Events((int)kind, trial).Find(probability, found);

    /// <summary>
    /// Loops over what was found are as long as chance has it, and a processor guesses their ends wrong. Once all kinds are looked at,
    /// it learns of it at once.
    /// </summary>
    public void FindAll(int trial, ReadOnlySpan<Lanes> probabilities, ReadOnlySpan<RareEvents> found)
    {
        for (var kind = 0; kind < found.Length; kind++)
        {
            Events(kind, trial).Look(probabilities[kind], found[kind]);
        }

        for (var kind = 0; kind < found.Length; kind++)
        {
            Events(kind, trial).Draw(found[kind]);
        }
    }

    private PhiloxEvents Events(int kind, int trial) => new(_rounds, (uint)trial, _events[kind]);
}
