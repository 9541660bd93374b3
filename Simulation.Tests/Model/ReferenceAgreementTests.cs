using FluentAssertions;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Numerics;
using Simulation.Tests.Reference;
using Xunit;

namespace Simulation.Tests.Model;

public sealed class ReferenceAgreementTests
{
    private const int Cases = 1200;

    /// <summary>Both sides round differently; sums of large numbers that cancel leave cents of a billion.</summary>
    private const double RelativeTolerance = 1e-9;
    private const double AbsoluteTolerance = 1e-5;

    [Fact]
    public void Lanes_agree_with_the_plain_reference_on_every_outcome_of_random_scenarios()
    {
        var seen = new Coverage();
        for (var seed = 1UL; seed <= Cases; seed++)
        {
            var random = new RandomCase(seed);
            var walk = new StrategyWalk(random.Settings);
            for (var vector = 0; vector < StrategyWalk.VectorsMax; vector++)
            {
                walk.Prepare(vector, random.Rows, 0, random.Shocks);
            }

            var recorder = new QuarterList(random.Settings.HorizonQuarters);
            var vectors = 1 + (int)(seed % StrategyWalk.VectorsMax);
            var outcomes = walk.Run(new StrategyPlan(random.Strategy), vectors, ref recorder);
            ref readonly var outcome = ref outcomes[^1];
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                var expected = random.Reference(lane);
                Compare(expected, outcome, lane, $"seed {seed}, lane {lane}");
                CompareQuarters(expected, recorder, outcome, lane, $"seed {seed}, lane {lane}");
                seen.Add(expected);
            }
        }

        seen.ShouldCoverEverything();
    }

    private static void Compare(ReferenceOutcome expected, in TrialOutcome actual, int lane, string where)
    {
        Near(actual.Value[lane], expected.Value, $"value at {where}");
        Near(actual.PeakFundingUsd[lane], expected.PeakFunding, $"peak funding at {where}");
        Near(actual.PaybackQuarter[lane], expected.PaybackQuarter ?? double.PositiveInfinity, $"payback at {where}");
        Near(actual.FinalShare[lane], expected.FinalShare, $"final share at {where}");
        Near(actual.LowestBrand[lane], expected.LowestBrand, $"lowest brand at {where}");
        Near(actual.ExitQuarter[lane], expected.ExitQuarter ?? double.PositiveInfinity, $"exit at {where}");
        Near(actual.Drivers[(int)Driver.Terminal][lane], expected.Terminal, $"terminal at {where}");
        Near(actual.Drivers[(int)Driver.Spillover][lane], -expected.Spillover, $"spillover at {where}");
        foreach (var (name, value) in expected.Drivers)
        {
            Near(actual.Drivers[(int)Enum.Parse<Driver>(name, ignoreCase: true)][lane], value, $"{name} at {where}");
        }

        var sum = 0.0;
        for (var driver = Driver.Revenue; driver <= Driver.Spillover; driver++)
        {
            sum += actual.Drivers[(int)driver][lane];
        }

        var scale = Math.Abs(actual.Drivers[(int)Driver.Revenue][lane]) + Math.Abs(expected.Value);
        sum.Should()
            .BeApproximately(
                actual.Value[lane],
                (RelativeTolerance * scale) + AbsoluteTolerance,
                "drivers sum to value at {0}",
                where
            );
    }

    private static void CompareQuarters(
        ReferenceOutcome expected,
        QuarterList actual,
        in TrialOutcome outcome,
        int lane,
        string where
    )
    {
        for (var t = 0; t < expected.Quarters.Count; t++)
        {
            var (quarter, kept) = (expected.Quarters[t], actual.Quarters[t]);
            var at = $"quarter {t}, {where}";
            Near(kept.Ledger.MarketShare[lane], quarter.Share, $"share at {at}");
            Near(kept.Ledger.HasSales ? kept.Ledger.Units[lane] : 0, quarter.Units, $"units at {at}");
            Near(kept.Ledger.Cash[lane], quarter.Cash, $"cash at {at}");
            Near(kept.State.Awareness[lane], quarter.Awareness, $"awareness at {at}");
            Near(kept.State.Brand[lane], quarter.Brand, $"brand at {at}");
            Near(kept.State.CarriersLive[lane], quarter.CarriersLive, $"carriers live at {at}");
            var engineerMonths = kept.Ledger.HasEngineerMonths ? kept.Ledger.EngineerMonths[lane] : 0;
            Near(engineerMonths, quarter.EngineerMonths, $"engineer-months at {at}");
            Near(
                t >= outcome.FirstQuarter[lane] && t <= outcome.ExitQuarter[lane] ? 1 : 0,
                quarter.Active ? 1 : 0,
                $"active at {at}"
            );
        }
    }

    private static void Near(double actual, double expected, string what)
    {
        var isNear =
            actual.Equals(expected)
            || Math.Abs(actual - expected)
                <= (RelativeTolerance * Math.Max(Math.Abs(actual), Math.Abs(expected))) + AbsoluteTolerance;
        isNear.Should().BeTrue("{0} should be {1:R} but is {2:R}", what, expected, actual);
    }

    /// <summary>Keeps every quarter of the last vector whole.</summary>
    private readonly struct QuarterList(int quarters) : IQuarterRecorder
    {
        internal (QuarterLedger Ledger, StrategyState State)[] Quarters { get; } =
            new (QuarterLedger, StrategyState)[quarters];

        public void Record(int vector, int quarter, in QuarterLedger ledger, in StrategyState state) =>
            Quarters[quarter] = (ledger, state);
    }

    /// <summary>Counts what the random cases met, so that a test of nothing cannot pass.</summary>
    private sealed class Coverage
    {
        private readonly Dictionary<string, int> _met = new(StringComparer.Ordinal);

        internal void Add(ReferenceOutcome outcome)
        {
            Count("sales", outcome.Units > 0);
            Count("exits", outcome.ExitQuarter is not null);
            Count("carriers live", outcome.CarriersLiveAtEnd > 0);
            Count("never pays back", outcome.PaybackQuarter is null);
            Count("pays back late", outcome.PaybackQuarter > 0);
            Count("suits", outcome.Drivers["litigation"] < 0);
            Count("taxes", outcome.Drivers["tax"] < 0);
            Count("incidents", outcome.Spillover > 0);
            Count("terminal value", outcome.Terminal > 0);
            Count("one quarter", outcome.Quarters.Count == 1);
            Count("accessories", outcome.Drivers["accessories"] != 0);
            Count("ceiling zero", outcome.Units == 0 && outcome.Quarters.Any(quarter => quarter.Active));
        }

        internal void ShouldCoverEverything() => _met.Values.Should().OnlyContain(count => count >= 50);

        private void Count(string what, bool met) => _met[what] = _met.GetValueOrDefault(what) + (met ? 1 : 0);
    }
}
