namespace Simulation.Reporting.Tables;

/// <summary>A file of rows and what its columns mean.</summary>
/// <param name="Name">Of the table; the file is called <c>Name.csv</c>.</param>
/// <param name="Title">A few words.</param>
/// <param name="Description">What one row is, in a sentence or two.</param>
internal abstract record Table(string Name, string Title, string Description)
{
    internal string FileName => $"{Name}.csv";

    /// <summary>In the order of the file.</summary>
    internal abstract IReadOnlyList<Column> Schema { get; }
}

/// <summary>A table whose fields can be read from rows.</summary>
/// <param name="Name">Of the table; the file is called <c>Name.csv</c>.</param>
/// <param name="Title">A few words.</param>
/// <param name="Description">What one row is, in a sentence or two.</param>
/// <param name="Columns">In the order of the file.</param>
internal sealed record Table<TRow>(string Name, string Title, string Description, IReadOnlyList<Column<TRow>> Columns)
    : Table(Name, Title, Description)
{
    internal override IReadOnlyList<Column> Schema => Columns;
}
