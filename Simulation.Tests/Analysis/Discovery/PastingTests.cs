using FluentAssertions;
using Simulation.Analysis.Discovery;
using Xunit;

namespace Simulation.Tests.Analysis.Discovery;

public sealed class PastingTests
{
    [Fact]
    public void Pasting_brings_back_what_peeling_cut_too_much()
    {
        // Strips of a hundredth of 10,000 · 0.4 trials are 0.004 wide.
        const double StripWidth = 0.01;
        var futures = new PlantedFutures(4, 20_000, 4).In([(0.2, 0.6)], 1, 0);
        var box = new Box(4).With(0, Side.Low, 0.3).With(0, Side.High, 0.5);

        var pasted = Paste(futures, box);

        pasted.Low(0).Should().BeApproximately(0.2, StripWidth);
        pasted.High(0).Should().BeApproximately(0.6, StripWidth);
        pasted.Restricted.Should().Equal(0);
    }

    [Fact]
    public void A_bound_that_keeps_nothing_out_goes()
    {
        var futures = new PlantedFutures(4, 2000, 2).In([(0.2, 0.6)], 1, 0);
        var box = new Box(2).With(0, Side.Low, 0.25).With(0, Side.High, 0.55).With(1, Side.Low, -1);

        Paste(futures, box).Restricted.Should().Equal(0);
    }

    [Fact]
    public void Pasting_never_lowers_the_density_of_the_trials_that_it_sees()
    {
        var futures = new PlantedFutures(6, 8000, 5).In([(0, 0.5), (0.4, 1)], 0.8, 0.2);
        var box = new Box(5).With(0, Side.High, 0.4).With(1, Side.Low, 0.6).With(3, Side.High, 0.5);

        var (before, after) = (futures.ForFitting.Figures(box), futures.ForFitting.Figures(Paste(futures, box)));

        after.Density.Should().BeGreaterThanOrEqualTo(before.Density);
        after.Coverage.Should().BeGreaterThan(before.Coverage);
    }

    private static Box Paste(Futures futures, Box box) =>
        new Pasting(new SortedTrials(futures.Inputs, futures.ForFitting.Trials, futures.IsHit), box).Paste(
            CancellationToken.None
        );
}
