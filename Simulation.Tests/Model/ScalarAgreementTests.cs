extern alias Scalar;

using FluentAssertions;
using Simulation.Benchmarks.Race;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Numerics;
using Xunit;
using ScalarOutcome = Scalar::Simulation.Model.TrialOutcome;
using ScalarWalk = Scalar::Simulation.Model.StrategyWalk;

namespace Simulation.Tests.Model;

/// <summary>The model's sources compiled over one ordinary double say what they say over eight lanes.</summary>
public sealed class ScalarAgreementTests
{
    /// <summary>The runtime's exp and ln differ from the project's own by a unit in the last place; sums may cancel.</summary>
    private const double RelativeTolerance = 1e-12;

    [Fact]
    public void One_trial_at_a_time_gives_what_eight_at_a_time_give()
    {
        const int Cases = 300;
        var differing = 0;
        for (var seed = 1UL; seed <= Cases; seed++)
        {
            var random = new RandomCase(seed);
            var walk = new StrategyWalk(random.Settings);
            walk.Prepare(0, random.Rows, 0, random.Shocks);
            var recorder = default(NoQuarters);
            ref readonly var outcome = ref walk.Run(new StrategyPlan(random.Strategy), 1, ref recorder)[0];
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                Compare(InScalars(random, lane), outcome, lane, $"seed {seed}, lane {lane}");
                differing += outcome.Value[lane].Equals(outcome.Value[0]) ? 0 : 1;
            }
        }

        differing.Should().BeGreaterThan(Cases, "lanes that are all alike would prove nothing");
    }

    private static ScalarOutcome InScalars(RandomCase random, int lane)
    {
        var carriers = random.Settings.CarrierShares.Length;
        var walk = new ScalarWalk(ScalarTrials.Settings(random.Settings));
        var rows = ScalarTrials.Rows(random.Rows, carriers, Lanes.Count);
        walk.Prepare(0, rows, lane, ScalarTrials.Shocks(random.Shocks, lane));
        var recorder = default(Scalar::Simulation.Model.NoQuarters);
        return walk.Run(ScalarTrials.Plan(random.Strategy), 1, ref recorder)[0];
    }

    private static void Compare(in ScalarOutcome scalar, in TrialOutcome lanes, int lane, string where)
    {
        var gross = 0.0;
        for (var driver = 0; driver < DriverLanes.Count; driver++)
        {
            gross += Math.Abs(lanes.Drivers[driver][lane]);
            var scale = Math.Abs(lanes.Drivers[(int)Driver.Revenue][lane]) + Math.Abs(lanes.Drivers[driver][lane]);
            Near(scalar.Drivers[driver].Value, lanes.Drivers[driver][lane], scale, $"{(Driver)driver} at {where}");
        }

        Near(scalar.Value.Value, lanes.Value[lane], gross, $"value at {where}");
        Near(scalar.PeakFundingUsd.Value, lanes.PeakFundingUsd[lane], gross, $"peak funding at {where}");
        Near(scalar.FinalShare.Value, lanes.FinalShare[lane], 1, $"final share at {where}");
        Near(scalar.LowestBrand.Value, lanes.LowestBrand[lane], 1, $"lowest brand at {where}");
        scalar.PaybackQuarter.Value.Should().Be(lanes.PaybackQuarter[lane], where);
        scalar.FirstQuarter.Value.Should().Be(lanes.FirstQuarter[lane], where);
        scalar.ExitQuarter.Value.Should().Be(lanes.ExitQuarter[lane], where);
    }

    private static void Near(double actual, double expected, double scale, string what) =>
        Math.Abs(actual - expected)
            .Should()
            .BeLessThanOrEqualTo(RelativeTolerance * scale, "{0} should be {1:R} but is {2:R}", what, expected, actual);
}
