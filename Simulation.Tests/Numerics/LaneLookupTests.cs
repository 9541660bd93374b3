using System.Runtime.Intrinsics;
using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

public sealed class LaneLookupTests
{
    [Fact]
    public void Each_lane_takes_the_number_that_its_lowest_four_bits_name()
    {
        Lanes first = Lanes.Indices;
        Lanes second = Lanes.Indices + 8;
        ReadOnlySpan<long> choices = [0, 15, -8, 8, (1L << 31) + 3, -1, (1L << 40) + 9, (1L << 32) + 5];
        Vector512<long> which = Vector512.Create(choices);
        Lanes chosen = LaneLookup.Choose(first, second, which);
        Enumerable.Range(0, 8).Select(lane => chosen[lane]).Should().Equal(0, 15, 8, 8, 3, 15, 9, 5);
    }
}
