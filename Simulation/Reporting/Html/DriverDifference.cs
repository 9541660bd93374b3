using Simulation.Engine.Results;
using Simulation.Model;

namespace Simulation.Reporting.Html;

/// <summary>How much more a driver brings to one strategy than to another, USD.</summary>
internal sealed record DriverDifference(Driver Driver, double Best, double Second)
{
    internal double Usd => Best - Second;

    /// <summary>In report order; drivers that are equal are left out. Together they are the difference in mean value.</summary>
    internal static IEnumerable<DriverDifference> Between(StrategyResult best, StrategyResult second) =>
        Enum.GetValues<Driver>()
            .Select(driver => new DriverDifference(driver, best.Drivers[(int)driver], second.Drivers[(int)driver]))
            .Where(difference => difference.Usd != 0);
}
