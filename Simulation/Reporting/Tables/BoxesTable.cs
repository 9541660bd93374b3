using Simulation.Analysis.Discovery;
using BoxColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.BoxRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One restriction of one box.</summary>
/// <param name="Report">All of the search.</param>
/// <param name="Number">Of the box, from 1.</param>
/// <param name="Restriction">What keeps one input within it.</param>
internal sealed record BoxRow(DiscoveryReport Report, int Number, Restriction Restriction)
{
    internal DiscoveredBox Box => Report.Result.Boxes[Number - 1];
}

/// <summary><c>boxes.csv</c>: in which corner of the inputs futures of a kind lie.</summary>
internal static class BoxesTable
{
    internal static Table<BoxRow> Table { get; } =
        new(
            "boxes",
            "Boxes found",
            "One row per box and input that it restricts. A later box holds what the earlier ones left. No row: no box was found.",
            [.. Identity, .. Bounds, .. Density, .. Coverage, .. Fit]
        );

    internal static IEnumerable<BoxRow> Rows(DiscoveryReport report) =>
        from number in Enumerable.Range(1, report.Result.Boxes.Count)
        from restriction in report.Result.Boxes[number - 1].Restrictions
        select new BoxRow(report, number, restriction);

    private static IEnumerable<BoxColumn> Identity =>
        [
            BoxColumn.Text("region", "Region id.", row => row.Report.Region.Id),
            BoxColumn.Text("where", "Which futures were looked for.", row => BoxWords.Condition(row.Report)),
            BoxColumn.Integer("box", Units.BoxNumber, "Number of the box, in the order found.", row => row.Number),
        ];

    private static IEnumerable<BoxColumn> Bounds =>
        [
            BoxColumn.Text("input", "The input's name in full.", row => row.Report.Inputs[row.Restriction.Input].Name),
            BoxColumn.Text("input_unit", "Its unit.", row => row.Report.Inputs[row.Restriction.Input].Parameter.Unit),
            BoxColumn.Number(
                "low",
                Units.OfInput,
                "The lowest number inside the box; empty: any.",
                row => row.Restriction.Low
            ),
            BoxColumn.Number(
                "high",
                Units.OfInput,
                "The highest number inside the box; empty: any.",
                row => row.Restriction.High
            ),
            BoxColumn.Number(
                "quasi_p",
                Units.Probability,
                "Chance that the box would be as dense if this restriction did nothing, by a quarter of the trials that the box was not "
                    + "fitted to; restrictions above 0.05 were removed.",
                row => row.Restriction.QuasiP
            ),
            BoxColumn.Number(
                "quasi_p_held_out",
                Units.Probability,
                "The same by the held-out half of the trials, which chose nothing.",
                row => row.Restriction.HeldOutQuasiP
            ),
        ];

    private static IEnumerable<BoxColumn> Density =>
        [
            BoxColumn.Number(
                "base_rate",
                Units.Fraction,
                "Share of such futures among all, held-out half.",
                row => row.Box.HeldOut.BaseRate
            ),
            BoxColumn.Number(
                "density",
                Units.Fraction,
                "Share of such futures among those in the box, held-out half.",
                row => row.Box.HeldOut.Density
            ),
            BoxColumn.Number(
                "density_low",
                Units.Fraction,
                "Lower end of the 95% interval of density (Wilson).",
                row => row.Box.HeldOut.DensityInterval.Low
            ),
            BoxColumn.Number(
                "density_high",
                Units.Fraction,
                "Upper end of the 95% interval of density.",
                row => row.Box.HeldOut.DensityInterval.High
            ),
        ];

    private static IEnumerable<BoxColumn> Coverage =>
        [
            BoxColumn.Number(
                "coverage",
                Units.Fraction,
                "Share of all such futures that the box holds, held-out half.",
                row => row.Box.HeldOut.Coverage
            ),
            BoxColumn.Number(
                "coverage_low",
                Units.Fraction,
                "Lower end of the 95% interval of coverage (Wilson).",
                row => row.Box.HeldOut.CoverageInterval.Low
            ),
            BoxColumn.Number(
                "coverage_high",
                Units.Fraction,
                "Upper end of the 95% interval of coverage.",
                row => row.Box.HeldOut.CoverageInterval.High
            ),
            BoxColumn.Number(
                "support",
                Units.Fraction,
                "Share of all futures that the box holds, held-out half.",
                row => row.Box.HeldOut.Support
            ),
            BoxColumn.Integer(
                "trials",
                Units.Trials,
                "Trials in the box, held-out half.",
                row => row.Box.HeldOut.Box.Trials
            ),
        ];

    private static IEnumerable<BoxColumn> Fit =>
        [
            BoxColumn.Number(
                "density_fit",
                Units.Fraction,
                "Density on the trials that the box was fitted to; it flatters.",
                row => row.Box.Fit.Density
            ),
            BoxColumn.Number("coverage_fit", Units.Fraction, "Coverage on those trials.", row => row.Box.Fit.Coverage),
            BoxColumn.Number("support_fit", Units.Fraction, "Support on those trials.", row => row.Box.Fit.Support),
        ];
}
