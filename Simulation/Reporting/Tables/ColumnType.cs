namespace Simulation.Reporting.Tables;

/// <summary>What the fields of a column hold, by the names of Frictionless Table Schema.</summary>
internal enum ColumnType
{
    String,
    Integer,
    Number,
    Boolean,
}
