using Simulation.Analysis.Thresholds;
using ThresholdColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.ThresholdRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One strategy with the input held at a number.</summary>
/// <param name="Input">The input's name in full.</param>
/// <param name="Point">Where it is held.</param>
/// <param name="Strategy">Index of the strategy.</param>
internal sealed record ThresholdRow(string Input, CurvePoint Point, int Strategy)
{
    internal StrategyRow Row => StrategyRow.Of(Point.Comparison, Strategy);
}

/// <summary><c>threshold.csv</c>: every strategy's value as one input moves.</summary>
internal static class ThresholdTable
{
    internal static Table<ThresholdRow> Table { get; } =
        new(
            "threshold",
            "Value along an input",
            "One row per region, number of the input and strategy: what the strategy is worth with the input held there, "
                + "the same trials at every number.",
            [.. Identity, .. Value]
        );

    internal static IEnumerable<ThresholdRow> Rows(ThresholdReport report) =>
        from region in report.Regions
        from point in region.Curve
        from strategy in Enumerable.Range(0, point.Comparison.Strategies.Count)
        select new ThresholdRow(report.Input, point, strategy);

    private static IEnumerable<ThresholdColumn> Identity =>
        [
            ThresholdColumn.Text("region", "Region id.", row => row.Row.Region.Id),
            ThresholdColumn.Text("input", "The input's name in full.", row => row.Input),
            ThresholdColumn.Number(
                "input_value",
                Units.OfInput,
                "Where the input is held in every trial.",
                row => row.Point.Input
            ),
            ThresholdColumn.Text("strategy", "Strategy name.", row => row.Row.Result.Strategy.Name),
        ];

    private static IEnumerable<ThresholdColumn> Value =>
        [
            ThresholdColumn.Number("value_mean", Units.Usd, "Mean present value.", row => row.Row.Result.Value.Mean),
            ThresholdColumn.Number(
                "value_se",
                Units.Usd,
                "Standard error of value_mean.",
                row => row.Row.Result.Value.StandardError
            ),
            ThresholdColumn.Number(
                "incremental_mean",
                Units.Usd,
                "Mean incremental value: what the strategy adds to waiting.",
                row => row.Row.Comparison.IncrementalMean
            ),
            ThresholdColumn.Number(
                "incremental_se",
                Units.Usd,
                "Standard error of incremental_mean.",
                row => row.Row.Comparison.IncrementalStandardError
            ),
            ThresholdColumn.Number(
                "prob_loss",
                Units.Fraction,
                "Share of trials with an incremental value below 0.",
                row => row.Row.Comparison.ProbLoss
            ),
            ThresholdColumn.Number(
                "prob_best",
                Units.Fraction,
                "Share of trials in which the strategy is the best.",
                row => row.Row.Comparison.ProbBest
            ),
            ThresholdColumn.Flag(
                "recommended",
                "Whether it is the strategy of highest mean value.",
                row => row.Strategy == row.Point.Recommended
            ),
        ];
}
