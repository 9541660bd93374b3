namespace Simulation.Model.Parameters;

/// <summary>
/// Collects the declarations of one group in the order in which they are made. Groups of one scope form a chain, so that
/// every parameter has a place of its own whichever group the program touches first.
/// </summary>
internal sealed class ParameterList(ParameterScope scope, ParameterList? after = null, int firstRow = 0)
{
    private readonly List<Parameter> _own = [];
    private readonly int _start = after?.Count ?? 0;
    private readonly int _firstRow = after?._firstRow ?? firstRow;

    /// <summary>The parameters of the groups before this one and its own.</summary>
    internal IReadOnlyList<Parameter> Chain => after is null ? _own : [.. after.Chain, .. _own];

    /// <summary>How many parameters the groups up to this one have.</summary>
    internal int Count => _start + _own.Count;

    internal Parameter Declare(string path, string unit, ParameterRange range, string description)
    {
        var parameter = new Parameter(scope, Count, _firstRow + Count, path, unit, range, description);
        _own.Add(parameter);
        return parameter;
    }
}
