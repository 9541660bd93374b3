using FluentAssertions;
using Simulation.Commands;
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
}
