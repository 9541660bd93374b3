using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Model.Terms;

/// <summary>
/// The numbers of a region as the steps use them, in eight trials: products that no quarter and no strategy changes are
/// formed here once. Rates are per quarter.
/// </summary>
internal struct RegionTerms
{
    internal PhoneChannelsTerms Phones;

    internal ChannelTerms Accessories;

    /// <summary>Profit of a quarter from accessories at full awareness and intact brand, USD.</summary>
    internal Lanes AccessoriesProfit;

    internal Lanes TaxRate;
    internal Lanes TerminalMultiple;

    /// <summary>What a unit of the market's sales brings through grey imports at an intact brand and undisplaced, USD.</summary>
    internal Lanes GreyProfitPerUnit;

    internal Lanes GreyDisplacement;
    internal Lanes GreyAwareness;
    internal Lanes GreyIncidentHazard;

    internal Lanes Innovation;

    internal Lanes AwarenessInitial;

    /// <summary>1 − decay: what a quarter leaves of the awareness of those who hear nothing new.</summary>
    internal Lanes AwarenessKept;

    internal Lanes WordOfMouth;

    internal Lanes BrandRecovery;

    /// <summary>1 − recovery.</summary>
    internal Lanes BrandKept;

    /// <summary>Present value of what a severity of 1 costs the rest of the firm, USD.</summary>
    internal Lanes SpilloverUsd;

    /// <summary>Cost of a phone with duty, USD.</summary>
    internal Lanes LandedCostUsd;

    internal Lanes Royalty;

    internal Lanes ApprovalCostUsd;

    /// <summary>What renewing type approval costs a quarter.</summary>
    internal Lanes ApprovalRefreshCostUsd;

    internal Lanes ApprovalQuarters;
    internal Lanes ApprovalEngineerMonths;

    internal Lanes RelationshipInitial;
    internal Lanes RelationshipGrowth;

    /// <summary>1 − growth.</summary>
    internal Lanes RelationshipKept;

    /// <summary>1 − direct conflict: what a quarter of direct sales leaves of the carriers' goodwill.</summary>
    internal Lanes ConflictKept;
    internal Lanes Openness;

    /// <param name="trials">Where the numbers are.</param>
    /// <param name="logDiscount">ln(1 + ρ).</param>
    [MethodImpl(Compile.Fully)]
    internal void Load(in EightTrials trials, double logDiscount)
    {
        LoadAccessories(trials);
        LoadMarket(trials);
        LoadBrand(trials, logDiscount);
        LoadPhones(trials);
        PhoneChannelDeclaration.Direct.Load(trials, this, ref Phones.Direct);
        PhoneChannelDeclaration.Retail.Load(trials, this, ref Phones.Retail);
        PhoneChannelDeclaration.Carrier.Load(trials, this, ref Phones.Carrier);

        RelationshipInitial = trials[CarrierChannelParameters.Relationship];
        RelationshipGrowth = trials[CarrierChannelParameters.RelationshipGrowth] * Time.QuarterYears;
        RelationshipKept = 1 - RelationshipGrowth;
        ConflictKept = 1 - (trials[CarrierChannelParameters.DirectConflict] * Time.QuarterYears);
        Openness = trials[CarrierChannelParameters.Openness];
    }

    [MethodImpl(Compile.Fully)]
    private void LoadAccessories(in EightTrials trials)
    {
        ChannelDeclaration.Accessories.Load(trials, ref Accessories);
        AccessoriesProfit =
            trials[AccessoriesParameters.RevenueUsdPerYear] * Time.QuarterYears * trials[AccessoriesParameters.Margin];
    }

    [MethodImpl(Compile.Fully)]
    private void LoadMarket(in EightTrials trials)
    {
        var greyShare = trials[GreyParameters.Share];
        GreyProfitPerUnit = greyShare * trials[GreyParameters.MarginUsd];
        var isGrey = greyShare > 0;
        GreyDisplacement = trials[GreyParameters.Displacement];
        GreyAwareness = Lanes.Where(isGrey, trials[GreyParameters.Awareness] * Time.QuarterYears);
        GreyIncidentHazard = Lanes.Where(isGrey, trials[GreyParameters.IncidentRate] * Time.QuarterYears);
        Innovation = trials[AdoptionParameters.Innovation] * Time.QuarterYears;
    }

    [MethodImpl(Compile.Fully)]
    private void LoadBrand(in EightTrials trials, double logDiscount)
    {
        AwarenessInitial = trials[AwarenessParameters.Initial];
        AwarenessKept = 1 - (trials[AwarenessParameters.Decay] * Time.QuarterYears);
        WordOfMouth = trials[AwarenessParameters.WordOfMouth] * Time.QuarterYears;
        BrandRecovery = trials[BrandParameters.Recovery] * Time.QuarterYears;
        BrandKept = 1 - BrandRecovery;
        SpilloverUsd =
            trials[FirmParameters.RestOfFirmProfitUsd]
            * trials[FirmParameters.Spillover]
            * trials[BrandParameters.Visibility]
            / (trials[FirmParameters.BrandRecovery] + logDiscount);
    }

    [MethodImpl(Compile.Fully)]
    private void LoadPhones(in EightTrials trials)
    {
        var models = trials[FirmParameters.ModelsPerYear];
        TaxRate = trials[TaxParameters.TaxRate];
        TerminalMultiple = trials[FirmParameters.TerminalMultiple];
        LandedCostUsd = trials[UnitParameters.CostUsd] * (1 + trials[UnitParameters.Tariff]);
        Royalty = trials[UnitParameters.Royalty];
        ApprovalCostUsd = trials[CertificationParameters.CostUsd] * models;
        ApprovalRefreshCostUsd = ApprovalCostUsd * Time.QuarterYears;
        ApprovalQuarters = EightTrials.WholeQuarters(trials[CertificationParameters.Quarters]);
        ApprovalEngineerMonths = trials[CertificationParameters.EngineerMonths] * models;
    }
}
