using FluentAssertions;
using Simulation.Analysis.Discovery;
using Xunit;

namespace Simulation.Tests.Analysis.Discovery;

public sealed class QuasiPValueTests
{
    [Fact]
    public void In_pure_noise_that_of_a_restriction_chosen_beforehand_is_uniform()
    {
        // 1,000 draws: Kolmogorov's 1% point is 1.63/√1000 = 0.052; counts of some 150 of 500 add half a step of at most 0.03.
        const double Distance = 0.052 + 0.03;
        const int Searches = 1000;
        var values = Enumerable
            .Range(0, Searches)
            .Select(seed =>
            {
                var box = new Box(3).With(0, Side.High, 0.6).With(1, Side.Low, 0.3);
                return RestrictedCount.Of(box, new PlantedFutures(seed, 1000, 3).Noise(0.3).HeldOut).QuasiP[0];
            })
            .Order()
            .ToList();

        values.Select((value, i) => Math.Abs(value - ((i + 0.5) / Searches))).Max().Should().BeLessThan(Distance);
    }

    [Fact]
    public void A_restriction_that_does_something_has_a_small_one_and_one_that_does_not_has_none()
    {
        var futures = new PlantedFutures(1, 4000, 3).In([(0, 0.5)], 0.9, 0.1);
        var box = new Box(3).With(0, Side.High, 0.5).With(2, Side.Low, 0.5);

        var values = RestrictedCount.Of(box, futures.HeldOut).QuasiP;

        values[0].Should().BeLessThan(1e-20);
        values[1].Should().BeGreaterThan(0.01);
    }

    [Fact]
    public void It_is_the_chance_of_drawing_as_many_hits_from_the_wider_box()
    {
        const double Rounding = 1e-15;
        QuasiPValue.Of(new BoxCount(4, 3), new BoxCount(8, 4)).Should().BeApproximately(17.0 / 70, Rounding);
    }
}
