using Simulation.Analysis.Comparison;
using Simulation.Analysis.Robustness;
using FlipColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.FlipRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One region's recommendation in one scenario against the first.</summary>
/// <param name="Scenario">The scenario, not the first.</param>
/// <param name="Region">The region in it.</param>
/// <param name="Shift">What becomes of the recommendation.</param>
internal sealed record FlipRow(ComparedScenario Scenario, RegionInScenario Region, RecommendationShift Shift)
{
    internal string First => Region.Comparison.Result.Strategies[Shift.First].Strategy.Name;

    internal string Here => Region.Comparison.Result.Strategies[Shift.Here].Strategy.Name;
}

/// <summary><c>flips.csv</c>: which recommendations flip from the first scenario to another, by how much and how surely.</summary>
internal static class FlipsTable
{
    internal static Table<FlipRow> Table { get; } =
        new(
            "flips",
            "Recommendations that flip",
            "One row per region and scenario but the first: what is recommended in the first, what here, and how far apart the "
                + "two are, trial by trial.",
            [
                .. Identity,
                .. Of("change", "in value, from what the first recommends to what this one does", ValueChange),
                .. Leads,
            ]
        );

    internal static IEnumerable<FlipRow> Rows(ComparisonReport report) =>
        from region in report.Regions
        from scenario in Enumerable.Range(1, report.Scenarios.Count - 1)
        let here = region.InScenario[scenario]
        select new FlipRow(report.Scenarios[scenario], here, here.Shift!);

    private static IEnumerable<FlipColumn> Identity =>
        [
            FlipColumn.Text("region", "Region id.", row => row.Region.Comparison.Result.Region.Id),
            FlipColumn.Text("region_name", "Region name.", row => row.Region.Comparison.Result.Region.Name),
            FlipColumn.Text("scenario", "The scenario's file name.", row => row.Scenario.Label),
            FlipColumn.Text("strategy_first", "What the first scenario recommends.", row => row.First),
            FlipColumn.Text("strategy", "What this scenario recommends.", row => row.Here),
            FlipColumn.Flag("flips", "Whether the two differ.", row => row.Shift.IsFlip),
            FlipColumn.Flag(
                "sure",
                "Whether they differ and the 95% interval of the lead excludes 0 in both scenarios.",
                row => row.Shift.IsSure
            ),
        ];

    private static IEnumerable<FlipColumn> Leads =>
        [
            .. Of("lead_first", "of strategy over strategy_first in the first scenario; 0 without a flip", LeadFirst),
            .. Of("lead", "of strategy over strategy_first in this scenario; 0 without a flip", LeadHere),
            .. Of("swing", "of that lead from the first scenario to this one", row => row.Shift.Swing),
        ];

    private static IEnumerable<FlipColumn> Of(string name, string meaning, Func<FlipRow, Margin> read) =>
        [
            FlipColumn.Number(
                $"{name}_mean",
                Units.Usd,
                $"Mean {name.Split('_')[0]} {meaning}.",
                row => read(row).Mean
            ),
            FlipColumn.Number(
                $"{name}_se",
                Units.Usd,
                $"Standard error of {name}_mean.",
                row => read(row).StandardError
            ),
            FlipColumn.Number(
                $"{name}_low",
                Units.Usd,
                $"Lower end of the 95% interval of {name}_mean.",
                row => read(row).Low
            ),
            FlipColumn.Number(
                $"{name}_high",
                Units.Usd,
                $"Upper end of the 95% interval of {name}_mean.",
                row => read(row).High
            ),
        ];

    private static Margin ValueChange(FlipRow row) => row.Shift.ValueChange;

    private static Margin LeadFirst(FlipRow row) => row.Shift.LeadFirst;

    private static Margin LeadHere(FlipRow row) => row.Shift.LeadHere;
}
