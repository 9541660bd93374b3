using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Tests.Model;

/// <summary>One kind of event in one of eight trials, quarter by quarter.</summary>
internal sealed class ReferenceEvents
{
    internal ReferenceEvents(Shocks shocks, EventKind kind, int lane)
    {
        var quarters = shocks.Market.Length;
        var found = new RareEvents(quarters);
        shocks.Find(kind, Lanes.One, found);
        (Uniforms, FirstMarks, SecondMarks) = (new double[quarters], new double[quarters], new double[quarters]);
        for (var i = 0; i < found.Count; i++)
        {
            if (found.LaneOf(i) == lane)
            {
                var t = found.QuarterOf(i);
                (Uniforms[t], FirstMarks[t], SecondMarks[t]) = (
                    found.Uniforms[i],
                    found.FirstMarks[i],
                    found.SecondMarks[i]
                );
            }
        }
    }

    internal double[] Uniforms { get; }

    internal double[] FirstMarks { get; }

    internal double[] SecondMarks { get; }
}
