namespace Simulation.Reporting.Tables;

/// <summary>Every table that verbs other than <c>run</c> can write, in the order in which reports name them.</summary>
internal static class AnalysisTables
{
    /// <summary>The columns that a sweep has for what it varies are not among them.</summary>
    internal static IReadOnlyList<Table> All { get; } =
    [
        ComparisonTable.Table,
        FlipsTable.Table,
        RobustnessTable.Table,
        SweepTable.Of([]),
        ThresholdTable.Table,
        CrossingsTable.Table,
        BoxesTable.Table,
        PathTable.Table,
        VoiTable.Table,
        VoiFirmTable.Table,
        SensitivityTable.Table,
        TornadoTable.Table,
    ];
}
