using Simulation.Analysis.Comparison;
using Simulation.Model;
using DriverColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.DriverRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One part of one strategy's value.</summary>
internal readonly record struct DriverRow(string Region, string Strategy, Driver Driver, double ValueMean);

/// <summary><c>drivers.csv</c>: what a strategy's value is made of.</summary>
internal static class DriversTable
{
    internal static Table<DriverRow> Table { get; } =
        new(
            "drivers",
            "Drivers of value",
            "One row per region, strategy and driver. A strategy's drivers sum to its value_mean; costs are negative.",
            [
                DriverColumn.Text("region", "Region id.", row => row.Region),
                DriverColumn.Text("strategy", "Strategy name.", row => row.Strategy),
                DriverColumn.Text("driver", "Name of the driver.", row => DriverWord.Of(row.Driver)),
                DriverColumn.Number(
                    "value_mean",
                    Units.Usd,
                    "Its mean part of value, discounted.",
                    row => row.ValueMean
                ),
            ]
        );

    internal static IEnumerable<DriverRow> Rows(IEnumerable<RegionComparison> regions) =>
        from region in regions
        from strategy in region.Result.Strategies
        from driver in Enum.GetValues<Driver>()
        select new DriverRow(region.Result.Region.Id, strategy.Strategy.Name, driver, strategy.Drivers[(int)driver]);
}
