using Simulation.Analysis.ValueOfInformation;

namespace Simulation.Reporting.Tables;

/// <summary>The columns that a region's and the firm's values of information have in common.</summary>
internal static class VoiColumns
{
    internal static IEnumerable<Column<TRow>> What<TRow>(Func<TRow, VoiEstimate> estimate) =>
        [
            Column<TRow>.Text(
                "kind",
                "What would be known. clairvoyance: all inputs and all luck to come; everything: all inputs (EVPI); "
                    + "group, input: these alone (EVPPI).",
                row => VoiWord.Of(estimate(row).Kind)
            ),
            Column<TRow>.Text(
                "name",
                "Of the group or the input, in full; empty for clairvoyance and everything.",
                row => estimate(row).Name.Length > 0 ? estimate(row).Name : null
            ),
            Column<TRow>.Integer(
                "inputs",
                Units.Inputs,
                "How many inputs would be known.",
                row => estimate(row).Inputs
            ),
            Column<TRow>.Integer(
                "rank",
                Units.Rank,
                "Place by value among groups, or among inputs.",
                row => estimate(row).Rank
            ),
        ];

    internal static IEnumerable<Column<TRow>> Worth<TRow>(Func<TRow, VoiEstimate> estimate) =>
        [
            Column<TRow>.Number(
                "value",
                Units.Usd,
                "What it is worth to know it before deciding: raw, moved no further than it must so that knowing more is "
                    + "never worth less.",
                row => estimate(row).Value
            ),
            Column<TRow>.Number("se", Units.Usd, "Standard error of raw.", row => estimate(row).Raw.StandardError),
            Column<TRow>.Number(
                "low",
                Units.Usd,
                "Lower end of the 95% interval, at least 0.",
                row => estimate(row).Low
            ),
            Column<TRow>.Number("high", Units.Usd, "Upper end of the 95% interval.", row => estimate(row).High),
            Column<TRow>.Number("raw", Units.Usd, "The estimate itself.", row => estimate(row).Raw.Value),
            Column<TRow>.Number(
                "floor",
                Units.Usd,
                "What something that has nothing to do with the matter seems to be worth by chance, 95 times of 100 at most.",
                row => estimate(row).Floor
            ),
            Column<TRow>.Text(
                "verdict",
                $"worth knowing: low is above 0 and value above floor; else {VoiWord.NotTold}; beyond numbers: there is no figure.",
                row => VoiWord.Verdict(estimate(row))
            ),
            Column<TRow>.Number(
                "most_to_pay",
                Units.Usd,
                "The most that a study which settles it may cost: value, or 0 where that is not distinguishable from zero.",
                row => estimate(row).MostToPay
            ),
            Column<TRow>.Text(
                "grade",
                "Of an input. A: a source says so; B: derived from sources; C: assumption; empty: not graded.",
                row => estimate(row).Grade?.ToString()
            ),
            Column<TRow>.Text(
                "source",
                "Where an input's number comes from; empty: not given.",
                row => estimate(row).Source
            ),
        ];
}
