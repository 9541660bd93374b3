using Simulation.Analysis.Comparison;
using Simulation.Analysis.Deciding;
using Simulation.Analysis.Risk;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Model;
using Simulation.Model.Strategies;
using Simulation.Reporting;
using Simulation.Reporting.Package;
using Simulation.Sampling.Distributions;

namespace Simulation.Tests.Reporting;

/// <summary>A small run made by hand: every number in the reports can be seen here.</summary>
internal static class SampleRun
{
    internal static readonly YearQuarter Start = new(2017, 3);

    internal static RunReport Report(params RegionComparison[] regions) =>
        new("Two regions", "A test.", Start, regions, Inputs);

    internal static IReadOnlyList<InputResult> Inputs { get; } =
    [
        new(
            "firm.spillover",
            new ParameterValue(new PertDistribution(0, 0.1, 0.5), 'C', "guess, but \"careful\""),
            0.15,
            0.0625,
            0.02,
            0.125,
            0.375,
            0
        ),
        new(
            "US.market.growth",
            new ParameterValue(new BetweenDistribution(-0.25, 0.75)),
            0.25,
            null,
            -0.25,
            0.25,
            0.75,
            12
        ),
    ];

    /// <summary>An input of the first region below which waiting is the better strategy.</summary>
    internal static DecidingInput Deciding { get; } =
        new(1, "US.market.growth", "per year, log", 'B', 0, 0.25, 0.125, 0.5, [new ValueRange(null, -0.125)], 2.5e6);

    private static Margin Lead { get; } = new(1.25e6, 2.5e4, 1.201e6, 1.299e6);

    /// <summary>Two strategies; the second is recommended.</summary>
    internal static RegionComparison Region(
        string id = "US",
        string name = "United States",
        string strategy = "direct",
        Verdict verdict = Verdict.Clear
    ) =>
        new(
            new RegionResult(Plan(id, name), [Wait(), Direct(strategy)], []),
            [
                new StrategyComparison(0, 0, 0, 0, 0.25, 1.5e6),
                new StrategyComparison(1.25e6, 2.5e4, 0.3, -4.5e6, 0.75, 2.5e5),
            ],
            new Recommendation(1, 0, Lead, verdict)
        )
        {
            Risk = new RegionRisk(
                RiskAttitude.Mean,
                [
                    new AttitudeResult(
                        RiskAttitude.Mean,
                        [
                            new StrategyScore(0, 0, Lead, 1.5e6),
                            new StrategyScore(1.25e6, 2.5e4, new Margin(0, 0, 0, 0), 2.5e5),
                        ],
                        new Recommendation(1, 0, Lead, verdict)
                    ),
                ],
                new Dominance(1, 0, new DominanceTest(0.3, 0.005), new DominanceTest(2e5, 0.25))
            ),
        };

    /// <summary>Nothing but <c>wait</c>, one trial.</summary>
    internal static RegionComparison WaitOnly() =>
        new(
            new RegionResult(Plan("IN", "India"), [Wait(trials: 1)], []),
            [new StrategyComparison(0, null, 0, 0, 1, 0)],
            new Recommendation(0, null, null, Verdict.Clear)
        );

    internal static RegionPlan Plan(string id, string name) => new(id, name, null, [1, 1, 1, 1], [], []);

    internal static StrategyResult Wait(int trials = 400) =>
        Result(Strategy.Wait, trials, new Distributed(0, trials > 1 ? 0 : null, trials > 1 ? 0 : null, 0, 0, 0, 0, 0));

    internal static StrategyResult Direct(string name = "direct") =>
        Result(
            new Strategy(name, [new Stage(Channel.Direct, 0, 0)]),
            400,
            new Distributed(1.25e6, 2.5e4, 5e5, -3e6, -5e5, 1e6, 2.5e6, 6e6)
        ) with
        {
            PeakFundingMean = 2e6,
            PeakFundingP95 = 4.5e6,
            ProbPayback = 0.625,
            PaybackQuarterP50 = 7.5,
            FinalShareMean = 0.01,
            FinalShareP05 = 0.001,
            FinalShareP95 = 0.1,
            UnitsMean = 123456.75,
            LowestBrandMean = 0.875,
            CarriersLiveMean = 0,
            ProbExit = 1.0 / 3,
            EngineerMonthsMean = 48,
            Drivers = [9e6, -1e6, -5e6, -2e5, -3e5, 0, 5e4, -6e5, -1e5, -2e5, -5e4, 0, -4e5, 1e5, -5e4],
            Quarters = [Quarter(0.001), Quarter(0.01)],
        };

    internal static RunManifest Manifest(TimeSpan duration) =>
        new()
        {
            ToolVersion = "0.1.0",
            ScenarioName = "Two regions",
            ScenarioSha256 = new string('a', 64),
            FilesRead =
            [
                new FileRead("two.json", new string('b', 64)),
                new FileRead("../base.json", new string('c', 64)),
            ],
            Run = new RunRecord(400, 7, 2, new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), duration),
            Sampling = SamplingMethod.LatinHypercube,
            Options = new RequestedOptions(["US.taxRate=0.3"], null, ["direct"], 400, null, null, TrialFile: false),
            Regions = ["US", "IN"],
            Strategies = ["wait", "direct"],
            Machine = new Machine("Any OS 1.0", "x64", 2, 256, ".NET 10.0.0"),
        };

    private static QuarterResult Quarter(double share) =>
        new(share, share / 2, share * 2, 5000, -1e5, -2e5, 3e5, new Tails(-4e5, 6e5), 0.25, 0.9375, 0, 6, 1);

    private static StrategyResult Result(Strategy strategy, int trials, Distributed value) =>
        new()
        {
            Strategy = strategy,
            Trials = trials,
            Value = value,
            PeakFundingMean = 0,
            PeakFundingP95 = 0,
            ProbPayback = 1,
            PaybackQuarterP50 = null,
            FinalShareMean = 0,
            FinalShareP05 = 0,
            FinalShareP95 = 0,
            UnitsMean = 0,
            LowestBrandMean = 1,
            CarriersLiveMean = 0,
            ProbExit = 0,
            EngineerMonthsMean = 0,
            Drivers = new double[Enum.GetValues<Driver>().Length],
            Quarters = [],
        };
}
