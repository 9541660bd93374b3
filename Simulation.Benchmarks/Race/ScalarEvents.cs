extern alias Scalar;

using Simulation.Model.World;
using Simulation.Numerics;
using IScalarSource = Scalar::Simulation.Model.World.IEventSource;
using ScalarFound = Scalar::Simulation.Numerics.RareEvents;
using ScalarKind = Scalar::Simulation.Model.World.EventKind;
using ScalarNumber = Scalar::Simulation.Benchmarks.Scalar.Lanes;

namespace Simulation.Benchmarks.Race;

/// <summary>The chances of events that lanes know, of one of their trials.</summary>
internal sealed class ScalarEvents : IScalarSource
{
    private readonly (double Uniform, double First, double Second)[][] _quarters;

    internal ScalarEvents(Shocks shocks, int lane) =>
        _quarters = [.. Enum.GetValues<EventKind>().Select(kind => Of(shocks, kind, lane))];

    public void Find(ScalarKind kind, int trial, in ScalarNumber probability, ScalarFound found)
    {
        var quarters = _quarters[(int)kind];
        found.Count = 0;
        for (var t = 0; t < quarters.Length; t++)
        {
            if (quarters[t].Uniform < probability.Value)
            {
                found.Places[found.Count] = t;
                found.Uniforms[found.Count] = quarters[t].Uniform;
                found.FirstMarks[found.Count] = quarters[t].First;
                found.SecondMarks[found.Count] = quarters[t].Second;
                found.Count++;
            }
        }
    }

    private static (double, double, double)[] Of(Shocks shocks, EventKind kind, int lane)
    {
        var quarters = new (double, double, double)[shocks.Market.Length];
        var found = new RareEvents(quarters.Length);
        shocks.Find(kind, Lanes.One, found);
        for (var i = 0; i < found.Count; i++)
        {
            if (found.LaneOf(i) == lane)
            {
                quarters[found.QuarterOf(i)] = (found.Uniforms[i], found.FirstMarks[i], found.SecondMarks[i]);
            }
        }

        return quarters;
    }
}
