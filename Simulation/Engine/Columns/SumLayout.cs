using Simulation.Model;

namespace Simulation.Engine.Columns;

/// <summary>Quantities of a quarter that only a mean is taken of.</summary>
internal enum QuarterSum
{
    Share,
    Units,
    Cash,
    Awareness,
    Brand,
    CarriersLive,
    EngineerMonths,
    Active,
}

/// <summary>Quantities of a trial that only a mean is taken of, beside the drivers.</summary>
internal enum TrialSum
{
    Units,
    LowestBrand,
    CarriersLive,
    EngineerMonths,
}

/// <summary>Where each sum of a strategy stands: quarters first, then the trial's quantities, then its drivers.</summary>
/// <param name="Quarters">Of the horizon.</param>
internal readonly record struct SumLayout(int Quarters)
{
    internal const int QuarterSums = (int)QuarterSum.Active + 1;
    private const int TrialSums = (int)TrialSum.EngineerMonths + 1;

    internal int Count => (Quarters * QuarterSums) + TrialSums + DriverLanes.Count;

    internal int Of(int quarter, QuarterSum sum) => (quarter * QuarterSums) + (int)sum;

    internal int Of(TrialSum sum) => (Quarters * QuarterSums) + (int)sum;

    internal int Of(Driver driver) => (Quarters * QuarterSums) + TrialSums + (int)driver;
}
