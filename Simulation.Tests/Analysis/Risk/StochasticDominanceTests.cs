using FluentAssertions;
using Simulation.Analysis.Risk;
using Simulation.Numerics;
using Simulation.Tests.Analysis.Comparison;
using Xunit;

namespace Simulation.Tests.Analysis.Risk;

public sealed class StochasticDominanceTests
{
    [Fact]
    public void The_largest_violations_are_exact()
    {
        const double Rounding = 1e-12;
        var sure = HandMade.Repeat(50, 1, 1);
        var bold = HandMade.Repeat(50, 0, 2.2);

        // Just above 1 the sure thing has all its trials below, the bold one half; beyond 2.2 the means, 1 and 1.1, count.
        var (first, second) = Of(sure, bold);

        first.Violation.Should().BeApproximately(0.5, Rounding);
        second.Violation.Should().BeApproximately(0.1, Rounding);
    }

    [Fact]
    public void What_is_less_risky_at_the_same_mean_dominates_in_the_second_order_only()
    {
        var calm = Draws.Normals(4000, 1, "calm");
        var wild = Draws.Normals(4000, 1, "wild").Select(z => -0.2 + (2 * z)).ToArray();

        var (first, second) = Of(calm, wild);

        first.IsRejected.Should().BeTrue();
        second.IsRejected.Should().BeFalse();
        Of(wild, calm).Second.IsRejected.Should().BeTrue();
    }

    [Fact]
    public void What_is_better_in_every_trial_dominates_and_is_not_dominated()
    {
        var worse = Draws.Normals(1000, 3, "worse");
        double[] better = [.. worse.Select(value => value + 0.5)];

        Of(better, worse).Should().Be((new DominanceTest(0, 1), new DominanceTest(0, 1)));
        Of(worse, better).First.PValue.Should().Be(1.0 / 200, "not one of 199 repetitions violates as much");
    }

    [Fact]
    public void Equal_distributions_are_told_apart_about_once_in_twenty()
    {
        const int Runs = 200;
        var rejected = 0;
        for (var run = 0; run < Runs; run++)
        {
            rejected += Of(Draws.Normals(400, run, "a"), Draws.Normals(400, run, "b"), run).First.IsRejected ? 1 : 0;
        }

        // Binomial: 5% of 200 runs, and three standard deviations, are 10 ± 9.
        rejected.Should().BeInRange(1, 19);
    }

    [Fact]
    public void Too_few_trials_have_violations_but_no_p_values() =>
        Of([1, 2, 3], [0, 5, 6]).First.Should().Be(new DominanceTest(2.0 / 3, null));

    private static (DominanceTest First, DominanceTest Second) Of(double[] strategy, double[] other, long seed = 1) =>
        StochasticDominance.Of(strategy, other, new PhiloxKey(seed), stream: 17);
}
