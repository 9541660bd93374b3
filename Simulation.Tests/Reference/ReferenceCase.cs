namespace Simulation.Tests.Reference;

/// <summary>
/// The quietest region there is, for tests to disturb one thing at a time: no money is made or lost, nothing
/// happens by chance, everybody knows the brand, and a million phones are sold each quarter at a steady price of 200.
/// </summary>
internal sealed class ReferenceCase
{
    private static readonly string[] ZeroKeys =
    [
        "taxRate",
        "market.growth",
        "market.matureGrowth",
        "market.volatility",
        "market.fxVolatility",
        "market.priceTrend",
        "market.fxPassThrough",
        "market.carrierShare",
        "market.carrierShareTrend",
        "grey.share",
        "grey.marginUsd",
        "grey.displacement",
        "grey.awareness",
        "grey.incidentRate",
        "adoption.ceiling",
        "adoption.innovation",
        "adoption.imitation",
        "adoption.priceResponse",
        "awareness.decay",
        "awareness.wordOfMouth",
        "brand.severity",
        "brand.crisisProbability",
        "brand.crisisSeverity",
        "brand.recovery",
        "brand.visibility",
        "unit.costUsd",
        "unit.tariff",
        "unit.royalty",
        "unit.returnCostUsd",
        "certification.costUsd",
        "certification.quarters",
        "certification.engineerMonths",
        "legal.litigationRate",
        "legal.litigationCostUsd",
        "legal.litigationSigma",
        "legal.injunctionProbability",
        "legal.injunctionQuarters",
        "legal.banRate",
        "channels.accessories.revenueUsdPerYear",
        "channels.accessories.margin",
        "channels.carrier.relationshipGrowth",
        "channels.carrier.directConflict",
    ];

    private static readonly string[] ZeroChannelKeys =
    [
        "setupCostUsd",
        "setupQuarters",
        "fixedCostUsdPerYear",
        "awarenessGain",
        "incidentRate",
        "channelMargin",
        "returnRate",
        "warrantyRate",
    ];

    internal ReferenceCase(int horizonQuarters)
    {
        HorizonQuarters = horizonQuarters;
        foreach (var key in ZeroKeys)
        {
            Region[key] = 0;
        }

        foreach (var channel in new[] { "accessories", "direct", "retail", "carrier" })
        {
            Quieten(channel);
        }
    }

    internal int HorizonQuarters { get; }

    internal double DiscountRate { get; init; }

    internal Dictionary<string, double> Firm { get; } =
        new(StringComparer.Ordinal)
        {
            ["modelsPerYear"] = 1,
            ["restOfFirmProfitUsd"] = 0,
            ["spillover"] = 0,
            ["brandRecovery"] = 1,
            ["terminalMultiple"] = 0,
        };

    internal Dictionary<string, double> Region { get; } =
        new(StringComparer.Ordinal)
        {
            ["market.unitsPerYear"] = 4e6,
            ["market.growthHalfLifeYears"] = 1,
            ["market.priceUsd"] = 200,
            ["market.onlineReach"] = 1,
            ["market.networkFit"] = 1,
            ["awareness.initial"] = 1,
            ["channels.carrier.relationship"] = 1,
            ["channels.carrier.openness"] = 1,
        };

    internal List<ReferenceCarrier> Carriers { get; } = [];

    /// <summary>Runs the case with every normal shock 0 and every uniform ½, but for one carrier's given uniforms.</summary>
    internal ReferenceOutcome Run(IReadOnlyList<ReferenceStage> stages, params double[] carrierUniforms)
    {
        double[] normals = new double[HorizonQuarters];
        double[] uniforms = Enumerable.Repeat(0.5, HorizonQuarters).ToArray();
        var shocks = new ReferenceShocks(
            FirmMarket: normals,
            FirmFx: normals,
            Market: normals,
            Fx: normals,
            SuitCost: normals,
            Incident: uniforms,
            Severity: uniforms,
            Suit: uniforms,
            Injunction: uniforms,
            Ban: uniforms,
            Carriers: [carrierUniforms]
        );
        return ReferenceModel.Run(Inputs(), stages, shocks);
    }

    private ReferenceInputs Inputs() =>
        new(
            StartQuarterOfYear: 0,
            HorizonQuarters,
            DiscountRate,
            MarketCorrelation: 0,
            FxCorrelation: 0,
            Seasonality: [1, 1, 1, 1],
            Firm,
            Region,
            Carriers,
            Exit: null
        );

    private void Quieten(string channel)
    {
        Region[$"channels.{channel}.ceilingFactor"] = 1;
        foreach (var key in ZeroChannelKeys)
        {
            Region[$"channels.{channel}.{key}"] = 0;
        }
    }
}
