using Simulation.Analysis.Comparison;
using Simulation.Analysis.Risk;
using DominanceColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.DominanceRow>;

namespace Simulation.Reporting.Tables;

/// <summary>The two best strategies of one region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Risk">What attitudes to risk make of it.</param>
/// <param name="Dominance">Of one over the other.</param>
internal sealed record DominanceRow(RegionComparison Region, RegionRisk Risk, Dominance Dominance)
{
    internal string Strategy => Region.Result.Strategies[Dominance.Strategy].Strategy.Name;

    internal string Other => Region.Result.Strategies[Dominance.Other].Strategy.Name;
}

/// <summary><c>dominance.csv</c>: whether the recommended strategy dominates the runner-up, and whether attitudes agree.</summary>
internal static class DominanceTable
{
    internal static Table<DominanceRow> Table { get; } =
        new(
            "dominance",
            "Stochastic dominance",
            "One row per region with two strategies or more: the recommended strategy's value against the runner-up's. The hypothesis "
                + "that is tested is that the first dominates the second; a p-value is empty with fewer than 20 trials.",
            [
                DominanceColumn.Text("region", "Region id.", row => row.Region.Result.Region.Id),
                DominanceColumn.Text("region_name", "Region name.", row => row.Region.Result.Region.Name),
                DominanceColumn.Text("strategy", "The recommended strategy.", row => row.Strategy),
                DominanceColumn.Text("runner_up", "The second.", row => row.Other),
                DominanceColumn.Flag(
                    "attitudes_agree",
                    "Whether every attitude in risk.csv recommends the same.",
                    row => !row.Risk.HasDisagreement
                ),
                .. Of(
                    "first",
                    Units.Fraction,
                    "the strategy's distribution function over the runner-up's",
                    row => row.First
                ),
                .. Of(
                    "second",
                    Units.Usd,
                    "the strategy's expected shortfall below a value over the runner-up's",
                    row => row.Second
                ),
            ]
        );

    internal static IEnumerable<DominanceRow> Rows(IEnumerable<RegionComparison> regions) =>
        from region in regions
        where region.Risk?.Dominance is not null
        select new DominanceRow(region, region.Risk!, region.Risk!.Dominance!);

    private static IEnumerable<DominanceColumn> Of(
        string order,
        string unit,
        string what,
        Func<Dominance, DominanceTest> test
    ) =>
        [
            DominanceColumn.Number(
                $"{order}_order_violation",
                unit,
                $"Largest excess of {what}; 0: none among these trials.",
                row => test(row.Dominance).Violation
            ),
            DominanceColumn.Number(
                $"{order}_order_p",
                Units.Probability,
                $"Bootstrap p-value of {order}-order dominance: small speaks against it.",
                row => test(row.Dominance).PValue
            ),
        ];
}
