using Simulation.Analysis.Discovery;
using PathColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.PathRow>;

namespace Simulation.Reporting.Tables;

/// <summary>A box that peeling went through.</summary>
/// <param name="Report">All of the search.</param>
/// <param name="Number">Of the search, from 1.</param>
/// <param name="Step">Peels so far.</param>
internal sealed record PathRow(DiscoveryReport Report, int Number, int Step)
{
    internal PeelingPath Path => Report.Result.Paths[Number - 1];

    internal PeelStep? Peel => Step == 0 ? null : Path.Steps[Step - 1];
}

/// <summary><c>path.csv</c>: the trade-off of coverage and density.</summary>
internal static class PathTable
{
    internal static Table<PathRow> Table { get; } =
        new(
            "path",
            "Trade-off of coverage and density",
            "One row per search and box that peeling went through, from all futures to few. The last search may have ended without a box.",
            [.. Identity, .. Fit, .. HeldOut]
        );

    internal static IEnumerable<PathRow> Rows(DiscoveryReport report) =>
        from number in Enumerable.Range(1, report.Result.Paths.Count)
        from step in Enumerable.Range(0, report.Result.Paths[number - 1].Fit.Count)
        select new PathRow(report, number, step);

    private static IEnumerable<PathColumn> Identity =>
        [
            PathColumn.Text("region", "Region id.", row => row.Report.Region.Id),
            PathColumn.Integer("box", Units.BoxNumber, "Which box this search was for.", row => row.Number),
            PathColumn.Integer("step", Units.Peels, "Peels so far; 0 is the box of all futures.", row => row.Step),
            PathColumn.Text(
                "input",
                "The input that the last of them restricted; empty in step 0.",
                row => row.Peel is { } peel ? row.Report.Inputs[peel.Input].Name : null
            ),
            PathColumn.Text(
                "side",
                "low or high: which of its bounds moved.",
                row =>
                    row.Peel?.Side switch
                    {
                        Side.Low => "low",
                        Side.High => "high",
                        _ => null,
                    }
            ),
            PathColumn.Number("bound", Units.OfInput, "Where that bound is now.", row => row.Peel?.Bound),
            PathColumn.Flag(
                "chosen",
                "Whether this box was taken, to be pasted and pruned.",
                row => row.Path.Chosen == row.Step
            ),
        ];

    private static IEnumerable<PathColumn> Fit =>
        [
            PathColumn.Number(
                "coverage_fit",
                Units.Fraction,
                "Share of all such futures that the box holds, on the trials that it was fitted to.",
                row => row.Path.Fit[row.Step].Coverage
            ),
            PathColumn.Number(
                "density_fit",
                Units.Fraction,
                "Share of such futures among those in the box, on the same trials.",
                row => row.Path.Fit[row.Step].Density
            ),
            PathColumn.Number(
                "support_fit",
                Units.Fraction,
                "Share of all futures that the box holds, on the same trials.",
                row => row.Path.Fit[row.Step].Support
            ),
            PathColumn.Number(
                "agreement_fit",
                Units.Ratio,
                "Cohen's kappa between being in the box and being such a future, on the same trials: the highest is taken.",
                row => row.Path.Fit[row.Step].Agreement
            ),
        ];

    private static IEnumerable<PathColumn> HeldOut =>
        [
            PathColumn.Number(
                "coverage",
                Units.Fraction,
                "Coverage on the held-out half of the trials.",
                row => row.Path.HeldOut[row.Step].Coverage
            ),
            PathColumn.Number(
                "density",
                Units.Fraction,
                "Density on the held-out half; empty where it has no trial in the box.",
                row => double.IsNaN(row.Path.HeldOut[row.Step].Density) ? null : row.Path.HeldOut[row.Step].Density
            ),
            PathColumn.Number(
                "support",
                Units.Fraction,
                "Support on the held-out half.",
                row => row.Path.HeldOut[row.Step].Support
            ),
        ];
}
