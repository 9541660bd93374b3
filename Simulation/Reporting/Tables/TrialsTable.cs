using TrialColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.TrialRow>;

namespace Simulation.Reporting.Tables;

/// <summary><c>trials.csv</c>, written on request: every trial on its own.</summary>
internal static class TrialsTable
{
    internal static Table<TrialRow> Table { get; } =
        new(
            "trials",
            "Trials",
            "One row per region, trial and strategy, in that order. Written only with --trial-file.",
            [.. Identity, .. Outcomes]
        );

    private static IEnumerable<TrialColumn> Identity =>
        [
            TrialColumn.Integer(
                "trial",
                Units.TrialNumber,
                "The same trial has the same luck everywhere.",
                row => row.Trial
            ),
            TrialColumn.Text("region", "Region id.", row => row.Region),
            TrialColumn.Text("strategy", "Strategy name.", row => row.Strategy),
        ];

    private static IEnumerable<TrialColumn> Outcomes =>
        [
            TrialColumn.Number("value", Units.Usd, "Present value.", row => row.Value),
            TrialColumn.Number("incremental", Units.Usd, "Value less the value of waiting.", row => row.Incremental),
            TrialColumn.Number(
                "peak_funding",
                Units.Usd,
                "The deepest cumulative cash below 0, undiscounted.",
                row => row.PeakFunding
            ),
            TrialColumn.Integer(
                "payback_quarter",
                Units.QuarterNumber,
                "When the cash is back; 0 where it never goes below 0, empty where it never comes back.",
                row => Quarter(row.PaybackQuarter)
            ),
            TrialColumn.Number(
                "final_share",
                Units.Fraction,
                "Market share in the last quarter.",
                row => row.FinalShare
            ),
            TrialColumn.Integer(
                "exit_quarter",
                Units.QuarterNumber,
                "When the firm left the region; empty where it stayed.",
                row => Quarter(row.ExitQuarter)
            ),
        ];

    /// <summary>A quarter as the engine keeps it, in a column of doubles; +∞ says that there is none.</summary>
    private static long? Quarter(double quarter) => double.IsPositiveInfinity(quarter) ? null : (long)quarter;
}
