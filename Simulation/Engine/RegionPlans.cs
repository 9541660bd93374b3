using Simulation.Model;

namespace Simulation.Engine;

/// <summary>Region plans as the model takes them.</summary>
internal static class RegionPlans
{
    internal static RegionSettings SettingsOf(Study study, RegionPlan region) =>
        new(
            study.HorizonQuarters,
            study.Start.IndexInYear,
            [.. region.Seasonality],
            study.Firm.DiscountRate,
            study.Firm.MarketCorrelation,
            study.Firm.FxCorrelation,
            [.. region.Carriers.Select(carrier => carrier.Share)],
            study.Exit
        );
}
