namespace Simulation.Scenarios.Text;

/// <summary>A place in a text, as a byte offset; line and column are worked out when they are asked for.</summary>
internal readonly record struct Position(SourceText Source, int Offset)
{
    /// <summary>From 1.</summary>
    internal int Line => Source.Locate(Offset).Line;

    /// <summary>From 1, in UTF-16 units as editors count them; a byte order mark does not count.</summary>
    internal int Column => Source.Locate(Offset).Column;

    public override string ToString()
    {
        var (line, column) = Source.Locate(Offset);
        return FormattableString.Invariant($"{Source.Name}:{line}:{column}");
    }
}
