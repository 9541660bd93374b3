namespace Simulation.Reporting.Tables;

/// <summary>Every table that a run can write, in the order in which reports name them.</summary>
internal static class RunTables
{
    internal static IReadOnlyList<Table> All { get; } =
    [
        SummaryTable.Table,
        RecommendationsTable.Table,
        RiskTable.Table,
        DominanceTable.Table,
        DriversTable.Table,
        TimelineTable.Table,
        InputsTable.Table,
        DecidingInputsTable.Table,
        TrialsTable.Table,
    ];
}
