using FluentAssertions;
using Simulation.Commands;
using Simulation.Engine;
using Xunit;

namespace Simulation.Tests.Commands;

public sealed class RunRehearsalTests
{
    [Fact]
    public void A_rehearsal_comes_to_its_end()
    {
        var rehearse = RunRehearsal.Run;

        rehearse.Should().NotThrow();
    }

    [Fact]
    public void A_rehearsal_that_fails_ends_nothing_but_itself()
    {
        var rehearse = () => Rehearsal.Quietly(() => throw new IOException("The terminal is gone."));

        rehearse.Should().NotThrow();
    }
}
