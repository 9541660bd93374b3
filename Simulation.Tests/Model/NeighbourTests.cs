using FluentAssertions;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Model;

/// <summary>What becomes of a trial does not hang on the seven that share its vectors.</summary>
public sealed class NeighbourTests
{
    [Fact]
    public void A_trial_among_seven_others_has_the_bits_that_it_has_among_seven_of_itself()
    {
        const int Cases = 800;
        for (var seed = 1UL; seed <= Cases; seed++)
        {
            var random = new RandomCase(seed);
            var walk = new StrategyWalk(random.Settings);
            var among = Bits(walk, random, random.Rows, random.Shocks);
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                var (rows, shocks) = random.EightTimes(lane);
                var alone = Bits(walk, random, rows, shocks);
                alone[lane].AsSpan().SequenceEqual(among[lane]).Should().BeTrue("of seed {0}, lane {1}", seed, lane);
            }
        }
    }

    /// <returns>[lanes][numbers].</returns>
    private static long[][] Bits(StrategyWalk walk, RandomCase random, ParameterRows rows, Shocks shocks)
    {
        walk.Prepare(0, rows, 0, shocks);
        var recorder = new Numbers([]);
        var outcome = walk.Run(new StrategyPlan(random.Strategy), 1, ref recorder)[0];
        Lanes[] ends =
        [
            outcome.Value,
            outcome.PeakFundingUsd,
            outcome.PaybackQuarter,
            outcome.FinalShare,
            outcome.LowestBrand,
            outcome.FirstQuarter,
            outcome.ExitQuarter,
        ];
        var numbers = recorder.All.Concat(ends).ToArray();
        return
        [
            .. Enumerable
                .Range(0, Lanes.Count)
                .Select(lane => numbers.Select(number => BitConverter.DoubleToInt64Bits(number[lane])).ToArray()),
        ];
    }

    private readonly struct Numbers(List<Lanes> all) : IQuarterRecorder
    {
        internal List<Lanes> All => all;

        public void Record(int vector, int quarter, in QuarterLedger ledger, in StrategyState state) =>
            all.AddRange([ledger.Cash, ledger.MarketShare, state.Awareness, state.Brand, state.CarriersLive]);
    }
}
