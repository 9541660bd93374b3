namespace Simulation.Tests.Reference;

/// <summary>The accounts of one trial: the lines of the current quarter, and their discounted sums.</summary>
internal sealed class ReferenceBooks
{
    private const double Delta = 0.25;

    private static readonly string[] ProfitLines =
    [
        "revenue",
        "channel",
        "product",
        "royalties",
        "service",
        "accessories",
        "grey",
        "operations",
        "setup",
        "certification",
        "litigation",
        "exit",
    ];

    private readonly ReferenceInputs inputs;
    private readonly Dictionary<string, double> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> drivers = new(StringComparer.Ordinal);
    private readonly List<ReferenceQuarter> quarters = [];

    private double discountedCash;
    private double discountedSpillover;
    private double lowestCumulative;
    private double lowestBrand = 1;
    private int? paybackQuarter = 0;

    internal ReferenceBooks(ReferenceInputs inputs)
    {
        this.inputs = inputs;
        foreach (var line in ProfitLines)
        {
            drivers[line] = 0;
        }

        drivers["tax"] = 0;
    }

    /// <summary>π: the sum of the quarter's lines as booked so far.</summary>
    internal double OperatingProfit => ProfitLines.Sum(line => lines[line]);

    /// <summary>Engineer-months used in the current quarter.</summary>
    internal double EngineerMonths { get; private set; }

    internal void BeginQuarter()
    {
        EngineerMonths = 0;
        foreach (var line in ProfitLines)
        {
            lines[line] = 0;
        }
    }

    internal void Add(string line, double amountUsd) => lines[line] += amountUsd;

    internal void UseEngineers(double months) => EngineerMonths += months;

    internal void ChargeSpillover(int t, double chargeUsd) => discountedSpillover += DiscountMidway(t) * chargeUsd;

    internal void SeeBrand(double brand) => lowestBrand = Math.Min(lowestBrand, brand);

    internal void Close(int t, double tax, double cash, double cumulativeCash)
    {
        foreach (var line in ProfitLines)
        {
            drivers[line] += DiscountMidway(t) * lines[line];
        }

        drivers["tax"] -= DiscountMidway(t) * tax;
        discountedCash += DiscountMidway(t) * cash;
        WatchPayback(t, cumulativeCash);
        lowestCumulative = Math.Min(lowestCumulative, cumulativeCash);
    }

    internal void Record(ReferenceQuarter quarter) => quarters.Add(quarter);

    internal ReferenceOutcome Conclude(ReferenceState state)
    {
        var terminal =
            inputs.Firm["terminalMultiple"]
            * Math.Max(0, state.TrailingCash)
            * Discount(inputs.HorizonQuarters * Delta);
        return new ReferenceOutcome(
            Value: discountedCash + terminal - discountedSpillover,
            Terminal: terminal,
            Spillover: discountedSpillover,
            PeakFunding: 0 - lowestCumulative,
            PaybackQuarter: paybackQuarter,
            FinalShare: quarters[^1].Share,
            Units: quarters.Sum(quarter => quarter.Units),
            LowestBrand: lowestBrand,
            CarriersLiveAtEnd: quarters[^1].CarriersLive,
            ExitQuarter: state.ExitQuarter,
            EngineerMonths: quarters.Sum(quarter => quarter.EngineerMonths),
            Drivers: drivers,
            Quarters: quarters
        );
    }

    /// <summary>Called before the lowest cumulative cash takes this quarter in, so that it tells of the quarters before.</summary>
    private void WatchPayback(int t, double cumulativeCash)
    {
        var hasBeenBelow = lowestCumulative < 0;
        if (cumulativeCash < 0 && !hasBeenBelow)
        {
            paybackQuarter = null;
        }
        else if (cumulativeCash >= 0 && hasBeenBelow)
        {
            paybackQuarter ??= t;
        }
    }

    private double DiscountMidway(int t) => Discount((t + 0.5) * Delta);

    private double Discount(double years) => Math.Pow(1 + inputs.DiscountRate, -years);
}
