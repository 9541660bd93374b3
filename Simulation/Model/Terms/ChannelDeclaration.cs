using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Model.Terms;

/// <summary>The parameters that every channel has.</summary>
internal sealed record ChannelDeclaration(
    Parameter SetupCostUsd,
    Parameter SetupQuarters,
    Parameter FixedCostUsdPerYear,
    Parameter AwarenessGain,
    Parameter IncidentRate
)
{
    internal static readonly ChannelDeclaration Accessories = new(
        AccessoriesParameters.SetupCostUsd,
        AccessoriesParameters.SetupQuarters,
        AccessoriesParameters.FixedCostUsdPerYear,
        AccessoriesParameters.AwarenessGain,
        AccessoriesParameters.IncidentRate
    );

    [MethodImpl(Compile.Fully)]
    internal void Load(in EightTrials trials, ref ChannelTerms terms)
    {
        terms.SetupCostUsd = trials[SetupCostUsd];
        terms.SetupQuarters = EightTrials.WholeQuarters(trials[SetupQuarters]);
        terms.FixedCostPerQuarter = trials[FixedCostUsdPerYear] * Time.QuarterYears;
        terms.AwarenessGain = trials[AwarenessGain] * Time.QuarterYears;
        terms.IncidentHazard = trials[IncidentRate] * Time.QuarterYears;
    }
}

/// <summary>The parameters that a phone channel has.</summary>
internal sealed record PhoneChannelDeclaration(
    ChannelDeclaration Channel,
    Parameter ChannelMargin,
    Parameter ReturnRate,
    Parameter WarrantyRate,
    Parameter CeilingFactor
)
{
    internal static readonly PhoneChannelDeclaration Direct = new(
        new ChannelDeclaration(
            DirectParameters.SetupCostUsd,
            DirectParameters.SetupQuarters,
            DirectParameters.FixedCostUsdPerYear,
            DirectParameters.AwarenessGain,
            DirectParameters.IncidentRate
        ),
        DirectParameters.ChannelMargin,
        DirectParameters.ReturnRate,
        DirectParameters.WarrantyRate,
        DirectParameters.CeilingFactor
    );

    internal static readonly PhoneChannelDeclaration Retail = new(
        new ChannelDeclaration(
            RetailParameters.SetupCostUsd,
            RetailParameters.SetupQuarters,
            RetailParameters.FixedCostUsdPerYear,
            RetailParameters.AwarenessGain,
            RetailParameters.IncidentRate
        ),
        RetailParameters.ChannelMargin,
        RetailParameters.ReturnRate,
        RetailParameters.WarrantyRate,
        RetailParameters.CeilingFactor
    );

    internal static readonly PhoneChannelDeclaration Carrier = new(
        new ChannelDeclaration(
            CarrierChannelParameters.SetupCostUsd,
            CarrierChannelParameters.SetupQuarters,
            CarrierChannelParameters.FixedCostUsdPerYear,
            CarrierChannelParameters.AwarenessGain,
            CarrierChannelParameters.IncidentRate
        ),
        CarrierChannelParameters.ChannelMargin,
        CarrierChannelParameters.ReturnRate,
        CarrierChannelParameters.WarrantyRate,
        CarrierChannelParameters.CeilingFactor
    );

    /// <param name="trials">Where the numbers are.</param>
    /// <param name="region">Already holds royalty and landed cost.</param>
    /// <param name="terms">Written.</param>
    [MethodImpl(Compile.Fully)]
    internal void Load(in EightTrials trials, in RegionTerms region, ref PhoneChannelTerms terms)
    {
        Channel.Load(trials, ref terms.Channel);
        var ceiling = trials[AdoptionParameters.Ceiling] * trials[CeilingFactor];
        terms.Ceiling = ceiling;
        terms.InverseCeiling = Lanes.Where(ceiling > 0, 1 / ceiling);
        terms.ImitationOverCeiling = trials[AdoptionParameters.Imitation] * Time.QuarterYears * terms.InverseCeiling;
        terms.ChannelMargin = trials[ChannelMargin];
        terms.WarrantyRate = trials[WarrantyRate];
        terms.ReturnCostPerUnit = trials[ReturnRate] * trials[UnitParameters.ReturnCostUsd];
        terms.KeptOfRevenue = 1 - terms.ChannelMargin - region.Royalty - terms.WarrantyRate;
        terms.CostPerUnit = region.LandedCostUsd + terms.ReturnCostPerUnit;
    }
}
