namespace Simulation.Reporting.Tables;

/// <summary>One field of one row: text, a number, a whole number, yes or no, or nothing at all.</summary>
internal readonly record struct Cell
{
    private readonly CellKind _kind;
    private readonly string? _text;
    private readonly double _number;
    private readonly long _integer;

    private Cell(CellKind kind, string? text = null, double number = 0, long integer = 0)
    {
        _kind = kind;
        _text = text;
        _number = number;
        _integer = integer;
    }

    /// <summary>A value that does not exist; an empty field in a file.</summary>
    internal static Cell Empty => default;

    internal CellKind Kind => _kind;

    /// <summary>The text of a <see cref="CellKind.Text"/>.</summary>
    internal string Text => _text ?? "";

    /// <summary>The number of a <see cref="CellKind.Number"/>.</summary>
    internal double Number => _number;

    /// <summary>The number of a <see cref="CellKind.Integer"/>; 1 or 0 of a <see cref="CellKind.Boolean"/>.</summary>
    internal long Integer => _integer;

    public static implicit operator Cell(string? text) => text is null ? Empty : new Cell(CellKind.Text, text);

    public static implicit operator Cell(double? number) =>
        number is { } some ? new Cell(CellKind.Number, number: some) : Empty;

    public static implicit operator Cell(long? integer) =>
        integer is { } some ? new Cell(CellKind.Integer, integer: some) : Empty;

    public static implicit operator Cell(bool? flag) =>
        flag is { } some ? new Cell(CellKind.Boolean, integer: some ? 1 : 0) : Empty;
}

/// <summary>Which of its shapes a <see cref="Cell"/> has.</summary>
internal enum CellKind
{
    Empty,
    Text,
    Number,
    Integer,
    Boolean,
}
