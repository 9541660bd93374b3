using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Model.Terms;

/// <summary>What a channel of any kind costs and brings, in eight trials; rates are per quarter.</summary>
internal struct ChannelTerms
{
    internal Lanes SetupCostUsd;
    internal Lanes SetupQuarters;
    internal Lanes FixedCostPerQuarter;
    internal Lanes AwarenessGain;
    internal Lanes IncidentHazard;
}

/// <summary>What a phone channel adds to that.</summary>
internal struct PhoneChannelTerms
{
    internal ChannelTerms Channel;

    /// <summary>x̄: long-run share among reached buyers.</summary>
    internal Lanes Ceiling;

    /// <summary>1/x̄; 0 where x̄ is 0, so that the price stays P and adoption 0.</summary>
    internal Lanes InverseCeiling;

    internal Lanes ChannelMargin;
    internal Lanes WarrantyRate;

    /// <summary>Return rate · cost of a return, USD per phone.</summary>
    internal Lanes ReturnCostPerUnit;
}

/// <summary>The parameters that make one phone channel.</summary>
internal sealed record PhoneChannelDeclaration(
    Parameter SetupCostUsd,
    Parameter SetupQuarters,
    Parameter FixedCostUsdPerYear,
    Parameter AwarenessGain,
    Parameter IncidentRate,
    Parameter ChannelMargin,
    Parameter ReturnRate,
    Parameter WarrantyRate,
    Parameter CeilingFactor
)
{
    internal static readonly PhoneChannelDeclaration Direct = new(
        DirectParameters.SetupCostUsd,
        DirectParameters.SetupQuarters,
        DirectParameters.FixedCostUsdPerYear,
        DirectParameters.AwarenessGain,
        DirectParameters.IncidentRate,
        DirectParameters.ChannelMargin,
        DirectParameters.ReturnRate,
        DirectParameters.WarrantyRate,
        DirectParameters.CeilingFactor
    );

    internal static readonly PhoneChannelDeclaration Retail = new(
        RetailParameters.SetupCostUsd,
        RetailParameters.SetupQuarters,
        RetailParameters.FixedCostUsdPerYear,
        RetailParameters.AwarenessGain,
        RetailParameters.IncidentRate,
        RetailParameters.ChannelMargin,
        RetailParameters.ReturnRate,
        RetailParameters.WarrantyRate,
        RetailParameters.CeilingFactor
    );

    internal static readonly PhoneChannelDeclaration Carrier = new(
        CarrierChannelParameters.SetupCostUsd,
        CarrierChannelParameters.SetupQuarters,
        CarrierChannelParameters.FixedCostUsdPerYear,
        CarrierChannelParameters.AwarenessGain,
        CarrierChannelParameters.IncidentRate,
        CarrierChannelParameters.ChannelMargin,
        CarrierChannelParameters.ReturnRate,
        CarrierChannelParameters.WarrantyRate,
        CarrierChannelParameters.CeilingFactor
    );

    internal void Load(in EightTrials trials, ref PhoneChannelTerms terms)
    {
        terms.Channel.SetupCostUsd = trials[SetupCostUsd];
        terms.Channel.SetupQuarters = EightTrials.WholeQuarters(trials[SetupQuarters]);
        terms.Channel.FixedCostPerQuarter = trials[FixedCostUsdPerYear] * Time.QuarterYears;
        terms.Channel.AwarenessGain = trials[AwarenessGain] * Time.QuarterYears;
        terms.Channel.IncidentHazard = trials[IncidentRate] * Time.QuarterYears;
        var ceiling = trials[AdoptionParameters.Ceiling] * trials[CeilingFactor];
        terms.Ceiling = ceiling;
        terms.InverseCeiling = Lanes.Where(ceiling > 0, 1 / ceiling);
        terms.ChannelMargin = trials[ChannelMargin];
        terms.WarrantyRate = trials[WarrantyRate];
        terms.ReturnCostPerUnit = trials[ReturnRate] * trials[UnitParameters.ReturnCostUsd];
    }
}
