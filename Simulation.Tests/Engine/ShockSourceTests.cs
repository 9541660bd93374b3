using FluentAssertions;
using Simulation.Engine;
using Simulation.Model.World;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Engine;

public sealed class ShockSourceTests
{
    private const int Quarters = 22;
    private const long Seed = 17;

    private static readonly RegionPlan Us = Sample.Region(
        "US",
        Sample.EventfulNumbers,
        Sample.CarrierPlan("First", 0.1, Sample.CarrierNumbers)
    );

    [Fact]
    public void Events_of_all_kinds_at_once_are_those_of_one_kind_after_the_other()
    {
        const int Trial = 48;
        Lanes[] probabilities = [Lanes.Indices * 0.1, 0.3, 0.01];
        IEventSource source = new ShockSource(Seed, Us);
        RareEvents[] together = [new(Quarters), new(Quarters), new(Quarters)];
        source.FindAll(Trial, probabilities, together);
        foreach (var kind in Enum.GetValues<EventKind>())
        {
            var alone = new RareEvents(Quarters);
            source.Find(kind, Trial, probabilities[(int)kind], alone);
            Bits(together[(int)kind]).Should().Equal(Bits(alone));
        }
    }

    private static IEnumerable<(long, double, double, double)> Bits(RareEvents events) =>
        Enumerable
            .Range(0, events.Count)
            .Select(i => (events.Places[i], events.Uniforms[i], events.FirstMarks[i], events.SecondMarks[i]))
            .ToArray();
}
