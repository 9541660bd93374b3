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

/// <summary>Where each sum of a strategy stands: quarters first, then the lowest brand, then the drivers.</summary>
/// <param name="Quarters">Of the horizon.</param>
internal readonly record struct SumLayout(int Quarters)
{
    internal const int QuarterSums = (int)QuarterSum.Active + 1;

    internal int LowestBrand => Quarters * QuarterSums;

    internal int Count => LowestBrand + 1 + DriverLanes.Count;

    internal int Of(int quarter, QuarterSum sum) => (quarter * QuarterSums) + (int)sum;

    internal int Of(Driver driver) => LowestBrand + 1 + (int)driver;
}
