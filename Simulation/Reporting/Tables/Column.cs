namespace Simulation.Reporting.Tables;

/// <summary>
/// A column of a report, declared once: the header, the data package and the documentation all read it here.
/// Its name and its place are a promise to whoever reads the files.
/// </summary>
/// <param name="Name">As in the header: <c>value_mean</c>.</param>
/// <param name="Type">What its fields hold.</param>
/// <param name="Unit">In words (<see cref="Units"/>); none for text.</param>
/// <param name="Description">One sentence.</param>
internal abstract record Column(string Name, ColumnType Type, string? Unit, string Description);

/// <summary>A column together with the way to its field in a row, which gives what its type says.</summary>
internal sealed record Column<TRow> : Column
{
    private Column(string name, ColumnType type, string? unit, string description, Func<TRow, Cell> read)
        : base(name, type, unit, description) => Read = read;

    /// <summary>The field of one row.</summary>
    internal Func<TRow, Cell> Read { get; }

    internal static Column<TRow> Text(string name, string description, Func<TRow, string?> read) =>
        new(name, ColumnType.String, unit: null, description, row => read(row));

    internal static Column<TRow> Number(string name, string unit, string description, Func<TRow, double?> read) =>
        new(name, ColumnType.Number, unit, description, row => read(row));

    internal static Column<TRow> Integer(string name, string unit, string description, Func<TRow, long?> read) =>
        new(name, ColumnType.Integer, unit, description, row => read(row));

    internal static Column<TRow> Flag(string name, string description, Func<TRow, bool?> read) =>
        new(name, ColumnType.Boolean, unit: null, description, row => read(row));
}
