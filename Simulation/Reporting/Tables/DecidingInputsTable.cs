using Simulation.Analysis.Comparison;
using Simulation.Analysis.Deciding;
using DecidingColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.DecidingRow>;

namespace Simulation.Reporting.Tables;

/// <summary>An input that would turn a region's recommendation.</summary>
/// <param name="Region">With its recommendation.</param>
/// <param name="Rank">From 1, the most likely.</param>
/// <param name="Input">The input.</param>
internal sealed record DecidingRow(RegionComparison Region, int Rank, DecidingInput Input);

/// <summary><c>deciding-inputs.csv</c>: what, if it were known, would most likely change each recommendation.</summary>
internal static class DecidingInputsTable
{
    internal static Table<DecidingRow> Table { get; } =
        new(
            "deciding-inputs",
            "Inputs that decide",
            "Up to three rows per region: the inputs that, if one of them alone were known, would most likely change the recommendation. "
                + "No row for a region: none would.",
            [.. Identity, .. Chance, .. Place]
        );

    internal static IEnumerable<DecidingRow> Rows(IEnumerable<RegionComparison> regions) =>
        from region in regions
        from input in (region.DecidingInputs ?? []).Select((input, index) => new DecidingRow(region, index + 1, input))
        select input;

    private static IEnumerable<DecidingColumn> Identity =>
        [
            DecidingColumn.Text("region", "Region id.", row => row.Region.Result.Region.Id),
            DecidingColumn.Integer("rank", Units.Rank, "1 is the most likely.", row => row.Rank),
            DecidingColumn.Text("input", "The input's name in full.", row => row.Input.Name),
            DecidingColumn.Text(
                "grade",
                "A: a source says so; B: derived from sources; C: assumption; empty: not graded.",
                row => row.Input.Grade?.ToString()
            ),
            DecidingColumn.Text(
                "strategy",
                "The recommended strategy.",
                row => row.Region.Result.Strategies[row.Region.Recommendation.Strategy].Strategy.Name
            ),
            DecidingColumn.Text(
                "strategy_then",
                "The strategy that would be recommended instead; of several the most likely.",
                row => DecidingWords.Strategy(row.Region, row.Input)
            ),
        ];

    private static IEnumerable<DecidingColumn> Chance =>
        [
            DecidingColumn.Number(
                "chance",
                Units.Probability,
                "Chance that knowing the input would change the recommendation.",
                row => row.Input.Chance
            ),
            DecidingColumn.Number(
                "chance_low",
                Units.Probability,
                "Lower end of the 95% interval of chance.",
                row => row.Input.ChanceLow
            ),
            DecidingColumn.Number(
                "chance_high",
                Units.Probability,
                "Upper end of the 95% interval of chance.",
                row => row.Input.ChanceHigh
            ),
        ];

    private static IEnumerable<DecidingColumn> Place =>
        [
            DecidingColumn.Text(
                "where",
                "Where it would change, in words: below or above a number, or between two.",
                row => DecidingWords.Where(row.Input)
            ),
            DecidingColumn.Number(
                "low",
                Units.OfInput,
                "Lower end of the first such range; empty: none.",
                row => row.Input.Turning[0].Low
            ),
            DecidingColumn.Number(
                "high",
                Units.OfInput,
                "Upper end of the first such range; empty: none.",
                row => row.Input.Turning[0].High
            ),
            DecidingColumn.Number(
                "margin_drop",
                Units.Usd,
                "By how much the mean lead over the best other strategy varies between the input's 10% and 90% points.",
                row => row.Input.MarginDrop
            ),
        ];
}
