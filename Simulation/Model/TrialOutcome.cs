using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>What eight trials of one strategy came to. Money in USD.</summary>
internal struct TrialOutcome
{
    /// <summary>Net present value of all cash and the terminal value, less spillover.</summary>
    internal Lanes Value;

    /// <summary>The most that cumulative cash was below zero, a positive number.</summary>
    internal Lanes PeakFundingUsd;

    /// <summary>First quarter with cumulative cash back at zero; 0 if never below, +∞ if never back.</summary>
    internal Lanes PaybackQuarter;

    /// <summary>Market share in the last quarter.</summary>
    internal Lanes FinalShare;

    /// <summary>Phones sold through D, O and C.</summary>
    internal Lanes Units;

    internal Lanes LowestBrand;

    /// <summary>Carriers live after the last quarter's transitions.</summary>
    internal Lanes CarriersLive;

    /// <summary>The quarter at whose end the region was given up; +∞ if never.</summary>
    internal Lanes ExitQuarter;

    internal Lanes EngineerMonths;

    /// <summary>Discounted, in the order of <see cref="Driver"/>.</summary>
    internal DriverLanes Drivers;

    internal void Begin()
    {
        this = default;
        LowestBrand = Lanes.One;
        PaybackQuarter = double.PositiveInfinity;
        ExitQuarter = double.PositiveInfinity;
    }
}

/// <summary>One value a <see cref="Driver"/>.</summary>
[InlineArray(Count)]
internal struct DriverLanes
{
    internal const int Count = (int)Driver.Spillover + 1;

    private Lanes _first;

    internal Lanes this[Driver driver]
    {
        readonly get => this[(int)driver];
        set => this[(int)driver] = value;
    }

    /// <summary>Adds a quarter's lines, each times the quarter's discount factor.</summary>
    internal void Add(in QuarterLedger ledger, in Lanes discount)
    {
        Add(Driver.Revenue, ledger.Revenue, discount);
        Add(Driver.Channel, ledger.Channel, discount);
        Add(Driver.Product, ledger.Product, discount);
        Add(Driver.Royalties, ledger.Royalties, discount);
        Add(Driver.Service, ledger.Service, discount);
        Add(Driver.Accessories, ledger.Accessories, discount);
        Add(Driver.Grey, ledger.Grey, discount);
        Add(Driver.Operations, ledger.Operations, discount);
        Add(Driver.Setup, ledger.Setup, discount);
        Add(Driver.Certification, ledger.Certification, discount);
        Add(Driver.Litigation, ledger.Litigation, discount);
        Add(Driver.Exit, ledger.Exit, discount);
        Add(Driver.Tax, ledger.Tax, discount);
        Add(Driver.Spillover, -ledger.Spillover, discount);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(Driver driver, Lanes line, Lanes discount) =>
        this[driver] = Lanes.FusedMultiplyAdd(line, discount, this[driver]);
}
