namespace Simulation.Model.Parameters;

/// <summary>
/// Collects the declarations of one group in the order in which they are made. Groups of one scope form a chain, so that
/// every parameter has a place of its own whichever group the program touches first.
/// </summary>
internal sealed class ParameterList(ParameterScope scope, ParameterList? after = null)
{
    private readonly List<Parameter> _own = [];
    private readonly int _start = after?.End ?? 0;

    /// <summary>The parameters of the groups before this one and its own.</summary>
    internal IReadOnlyList<Parameter> Chain => after is null ? _own : [.. after.Chain, .. _own];

    private int End => _start + _own.Count;

    internal Parameter Declare(string path, string unit, ParameterRange range, string description)
    {
        var parameter = new Parameter(scope, End, path, unit, range, description);
        _own.Add(parameter);
        return parameter;
    }
}
