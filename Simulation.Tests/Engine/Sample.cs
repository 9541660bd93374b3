using Simulation.Engine;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Sampling.Distributions;

namespace Simulation.Tests.Engine;

/// <summary>Studies put together by hand, without files.</summary>
internal static class Sample
{
    internal static readonly Strategy Direct = Plan("direct", new Stage(Channel.Direct, 0, 0));
    internal static readonly Strategy Retail = Plan("retail", new Stage(Channel.Retail, 0, 0));
    internal static readonly Strategy Carrier = Plan("carrier", new Stage(Channel.Carrier, 0, 0));
    internal static readonly Strategy Accessories = Plan("accessories", new Stage(Channel.Accessories, 0, 0));

    internal static readonly Strategy DirectThenCarrier = Plan(
        "direct-then-carrier",
        new Stage(Channel.Direct, 0, 0),
        new Stage(Channel.Carrier, 3, 3)
    );

    internal static readonly Strategy AccessoriesThenRetail = Plan(
        "accessories-then-retail",
        new Stage(Channel.Accessories, 0, 0),
        new Stage(Channel.Retail, 2, 9, AwarenessAtLeast: 0.15)
    );

    internal static readonly IReadOnlyList<Strategy> Strategies =
    [
        Strategy.Wait,
        Direct,
        Retail,
        Carrier,
        DirectThenCarrier,
        AccessoriesThenRetail,
    ];

    /// <summary>A firm with two uncertain numbers of its own.</summary>
    internal static Numbers FirmNumbers { get; } =
        new()
        {
            { "modelsPerYear", new DiscreteDistribution([2, 3, 5], [1, 2, 1]) },
            { "restOfFirmProfitUsd", 6e8 },
            { "spillover", new TriangularDistribution(0.1, 0.2, 0.5) },
            { "brandRecovery", 1 },
            { "terminalMultiple", 3 },
        };

    /// <summary>A region in which everything can happen: incidents, suits, injunctions, bans, grey sales, exits.</summary>
    internal static Numbers EventfulNumbers { get; } =
        new()
        {
            { "taxRate", 0.25 },
            { "market.unitsPerYear", new BetweenDistribution(8e6, 15e6) },
            { "market.growth", new NormalDistribution(0.05, 0.04) },
            { "market.growthHalfLifeYears", 2 },
            { "market.volatility", 0.1 },
            { "market.fxVolatility", 0.12 },
            { "market.priceUsd", new TriangularDistribution(140, 170, 210) },
            { "market.fxPassThrough", 0.7 },
            { "market.carrierShare", new UniformDistribution(0.3, 0.6) },
            { "market.onlineReach", 0.4 },
            { "market.networkFit", 0.9 },
            { "grey.share", 0.01 },
            { "grey.marginUsd", 4 },
            { "grey.displacement", 0.6 },
            { "grey.awareness", 0.05 },
            { "grey.incidentRate", 0.05 },
            { "adoption.ceiling", new PertDistribution(0.1, 0.2, 0.4) },
            { "adoption.innovation", 0.8 },
            { "adoption.imitation", new EmpiricalDistribution([0.4, 0.6, 1.1, 2.4]) },
            { "adoption.priceResponse", 0.02 },
            { "awareness.initial", 0.1 },
            { "awareness.decay", 0.25 },
            { "awareness.wordOfMouth", 2 },
            { "brand.severity", new UniformDistribution(0.01, 0.1) },
            { "brand.crisisProbability", 0.1 },
            { "brand.crisisSeverity", 0.3 },
            { "brand.recovery", 0.7 },
            { "brand.visibility", 0.3 },
            { "unit.costUsd", new NormalDistribution(125, 4) },
            { "unit.royalty", 0.04 },
            { "unit.returnCostUsd", 40 },
            { "certification.costUsd", 2e4 },
            { "certification.quarters", 1 },
            { "certification.engineerMonths", 3 },
            { "legal.litigationRate", 0.4 },
            { "legal.litigationCostUsd", 6e5 },
            { "legal.litigationSigma", 0.8 },
            { "legal.injunctionProbability", 0.3 },
            { "legal.injunctionQuarters", new UniformDistribution(0, 3) },
            { "legal.banRate", 0.03 },
            { "channels.accessories.setupCostUsd", 3e5 },
            { "channels.accessories.awarenessGain", 0.2 },
            { "channels.accessories.revenueUsdPerYear", 2e7 },
            { "channels.accessories.margin", 0.12 },
            { "channels.direct.setupCostUsd", 1e6 },
            { "channels.direct.setupQuarters", 1 },
            { "channels.direct.fixedCostUsdPerYear", 1.5e6 },
            { "channels.direct.awarenessGain", 0.15 },
            { "channels.direct.incidentRate", 0.3 },
            { "channels.direct.channelMargin", 0.07 },
            { "channels.direct.returnRate", 0.05 },
            { "channels.direct.ceilingFactor", 1 },
            { "channels.retail.setupCostUsd", 2e6 },
            { "channels.retail.setupQuarters", new DiscreteDistribution([1, 2], [1, 2]) },
            { "channels.retail.fixedCostUsdPerYear", 4e6 },
            { "channels.retail.awarenessGain", 0.3 },
            { "channels.retail.incidentRate", 0.2 },
            { "channels.retail.channelMargin", 0.1 },
            { "channels.retail.ceilingFactor", 0.9 },
            { "channels.carrier.setupCostUsd", 2e6 },
            { "channels.carrier.fixedCostUsdPerYear", 3e6 },
            { "channels.carrier.awarenessGain", 0.3 },
            { "channels.carrier.incidentRate", 0.1 },
            { "channels.carrier.channelMargin", 0.08 },
            { "channels.carrier.ceilingFactor", 0.7 },
            { "channels.carrier.relationship", new UniformDistribution(0.3, 0.7) },
            { "channels.carrier.relationshipGrowth", 0.1 },
            { "channels.carrier.directConflict", 0.5 },
            { "channels.carrier.openness", 0.5 },
        };

    internal static Numbers CarrierNumbers { get; } =
        new()
        {
            { "signRate", new UniformDistribution(0.5, 3) },
            { "dropRate", 2 },
            { "certificationCostUsd", new LognormalDistribution(6e4, 2e4) },
            { "certificationQuarters", 1 },
            { "passProbability", 0.7 },
            { "engineerMonths", 8 },
        };

    internal static Strategy Plan(string name, params Stage[] stages) => new(name, stages);

    internal static FirmPlan Firm(Numbers numbers) =>
        new(
            DiscountRate: 0.1,
            MarketCorrelation: 0.3,
            FxCorrelation: 0.4,
            EngineerMonthsPerQuarter: 300,
            FundingUsd: null,
            numbers.In(ParameterCatalog.Firm)
        );

    internal static RegionPlan Region(string id, Numbers numbers, params CarrierPlan[] carriers) =>
        new(id, id, null, [0.95, 0.96, 1, 1.09], numbers.In(ParameterCatalog.Region), carriers);

    internal static CarrierPlan CarrierPlan(string name, double share, Numbers numbers) =>
        new(name, share, numbers.In(ParameterCatalog.Carrier));

    /// <summary>A region where everything can happen, with two carriers.</summary>
    internal static RegionPlan Eventful(string id) =>
        Region(
            id,
            EventfulNumbers,
            CarrierPlan("First", 0.5, CarrierNumbers),
            CarrierPlan("Second", 0.3, CarrierNumbers)
        );

    /// <summary>Three years, every plan, an exit rule.</summary>
    internal static Study StudyOf(params RegionPlan[] regions) =>
        new(
            "Sample",
            null,
            new YearQuarter(2017, 3),
            HorizonQuarters: 12,
            Trials: 1300,
            Seed: 42,
            SamplingMethod.LatinHypercube,
            Firm(FirmNumbers),
            Strategies,
            new ExitRule(GraceQuarters: 6, TrailingLossUsd: 1.2e7, CostUsd: 1e6),
            regions,
            []
        );
}
