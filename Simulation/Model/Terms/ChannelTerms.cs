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

    /// <summary>q/x̄, likewise.</summary>
    internal Lanes ImitationOverCeiling;

    internal Lanes ChannelMargin;
    internal Lanes WarrantyRate;

    /// <summary>Return rate · cost of a return, USD per phone.</summary>
    internal Lanes ReturnCostPerUnit;

    /// <summary>What a dollar of revenue leaves after the channel's margin, royalties and warranty.</summary>
    internal Lanes KeptOfRevenue;

    /// <summary>What a phone costs with duty and returns, USD.</summary>
    internal Lanes CostPerUnit;
}

/// <summary>The terms of each channel that sells phones, and so needs type approval and can be sued or banned.</summary>
internal struct PhoneChannelsTerms
{
    internal PhoneChannelTerms Direct;
    internal PhoneChannelTerms Retail;
    internal PhoneChannelTerms Carrier;
}
