using Simulation.Analysis.Sensitivity;

namespace Simulation.Reporting.Tables;

/// <summary>Factors and measures as files call them.</summary>
internal static class FactorWord
{
    internal static string Of(FactorKind kind) =>
        kind switch
        {
            FactorKind.Input => "input",
            FactorKind.TiedInput => "tied_input",
            FactorKind.TiedSet => "tied_set",
            FactorKind.Group => "group",
            _ => "shocks",
        };

    internal static string Of(Measure measure) =>
        measure switch
        {
            Measure.RankCorrelation => "rank_correlation",
            Measure.PartialRankCorrelation => "partial_rank_correlation",
            Measure.FirstOrderFromTrials => "first_order_trials",
            Measure.Delta => "delta",
            Measure.FirstOrder => "first_order",
            _ => "total",
        };

    /// <summary>Whether an estimate says anything.</summary>
    internal static string FindingOf(Estimate estimate) =>
        estimate is { Value: 0, StandardError: 0 } ? "changes nothing"
        : estimate.IsToldFromZero ? "told from zero"
        : "cannot be told from zero";
}
