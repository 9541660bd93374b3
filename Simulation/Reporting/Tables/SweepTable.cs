using Simulation.Analysis.Sweeps;
using SweepColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.SweepRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One strategy of one region at one point of a sweep.</summary>
/// <param name="Point">[axes] the numbers there.</param>
/// <param name="Region">Region id.</param>
/// <param name="Strategy">Strategy name.</param>
/// <param name="Result">The strategy.</param>
/// <param name="Best">The region, where this is its recommended strategy; else none.</param>
internal sealed record SweepRow(
    IReadOnlyList<double> Point,
    string Region,
    string Strategy,
    SweptStrategy Result,
    SweptRegion? Best
);

/// <summary><c>sweep.csv</c>: every strategy at every point, the varied numbers as the first columns.</summary>
internal static class SweepTable
{
    /// <summary>The table of a sweep along these axes.</summary>
    internal static Table<SweepRow> Of(IReadOnlyList<SweepAxis> axes) =>
        new(
            "sweep",
            "Sweep",
            "One row per point, region and strategy, the same trials at every point; of several varied numbers the last moves "
                + "fastest. The first columns are the varied numbers, called as on the command line.",
            [.. axes.Select((axis, index) => Axis(axis, index)), .. Identity, .. Value, .. Lead]
        );

    /// <summary>One point's rows.</summary>
    internal static IEnumerable<SweepRow> Rows(
        IReadOnlyList<double> point,
        IReadOnlyList<SweptRegion> results,
        IReadOnlyList<string> regions,
        IReadOnlyList<string> strategies
    ) =>
        from region in Enumerable.Range(0, regions.Count)
        from strategy in Enumerable.Range(0, strategies.Count)
        let result = results[region]
        select new SweepRow(
            point,
            regions[region],
            strategies[strategy],
            result.Strategies[strategy],
            result.Recommended == strategy ? result : null
        );

    private static SweepColumn Axis(SweepAxis axis, int index) =>
        SweepColumn.Number(axis.Path, Units.OfInput, "The number that this key is set to.", row => row.Point[index]);

    private static IEnumerable<SweepColumn> Identity =>
        [
            SweepColumn.Text("region", "Region id.", row => row.Region),
            SweepColumn.Text("strategy", "Strategy name.", row => row.Strategy),
        ];

    private static IEnumerable<SweepColumn> Value =>
        [
            SweepColumn.Number("value_mean", Units.Usd, "Mean present value.", row => row.Result.ValueMean),
            SweepColumn.Number(
                "value_se",
                Units.Usd,
                "Standard error of value_mean.",
                row => row.Result.ValueStandardError
            ),
            SweepColumn.Number(
                "incremental_mean",
                Units.Usd,
                "Mean incremental value: what the strategy adds to waiting.",
                row => row.Result.IncrementalMean
            ),
            SweepColumn.Number(
                "incremental_se",
                Units.Usd,
                "Standard error of incremental_mean.",
                row => row.Result.IncrementalStandardError
            ),
            SweepColumn.Number(
                "prob_loss",
                Units.Fraction,
                "Share of trials with an incremental value below 0.",
                row => row.Result.ProbLoss
            ),
            SweepColumn.Number(
                "prob_best",
                Units.Fraction,
                "Share of trials in which the strategy is the best.",
                row => row.Result.ProbBest
            ),
        ];

    private static IEnumerable<SweepColumn> Lead =>
        [
            SweepColumn.Flag(
                "recommended",
                "Whether it is the strategy of highest mean value there.",
                row => row.Best is not null
            ),
            SweepColumn.Number(
                "margin_mean",
                Units.Usd,
                "Of the recommended strategy: mean difference in value to the runner-up, trial by trial.",
                row => row.Best?.Margin?.Mean
            ),
            SweepColumn.Number(
                "margin_se",
                Units.Usd,
                "Standard error of margin_mean.",
                row => row.Best?.Margin?.StandardError
            ),
            SweepColumn.Text(
                "verdict",
                "Of the recommended strategy: clear, close or toss-up.",
                row => row.Best is { } best ? VerdictWord.Of(best.Verdict) : null
            ),
        ];
}
