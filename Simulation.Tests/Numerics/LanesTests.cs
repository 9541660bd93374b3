using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

public sealed class LanesTests
{
    [Fact]
    public void Lanes_of_any_mask_are_put_side_by_side()
    {
        for (int bits = 0; bits < 256; bits++)
        {
            double[] flags = [.. Enumerable.Range(0, Lanes.Count).Select(lane => (double)((bits >> lane) & 1))];
            int[] chosen = [.. Enumerable.Range(0, Lanes.Count).Where(lane => flags[lane] > 0)];
            LaneMask mask = Lanes.Load(flags, 0) > 0;
            double[] packed = new double[12];
            (Lanes.Indices + 10).StoreWhere(mask, packed, 3);

            mask.Count.Should().Be(chosen.Length);
            packed.Skip(3).Take(chosen.Length).Should().Equal(chosen.Select(lane => lane + 10.0));
            packed[..3].Should().OnlyContain(number => number == 0);
        }
    }

    [Fact]
    public void Asking_for_numbers_beyond_the_end_does_nothing()
    {
        double[] numbers = new double[16];
        Lanes.Prefetch(numbers, 8);
        Lanes.Prefetch(numbers, 9);
        Lanes.Prefetch(numbers, 1_000_000);
        numbers.Should().OnlyContain(number => number == 0);
    }
}
