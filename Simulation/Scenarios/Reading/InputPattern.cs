using Simulation.Scenarios.Shapes;

namespace Simulation.Scenarios.Reading;

/// <summary>An input's name in which <c>*</c> may stand for the region: <c>*.market.growth</c>.</summary>
internal static class InputPattern
{
    private const string Prefix = ScenarioShape.EveryRegion + ".";

    internal static bool IsForEveryRegion(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The name in one region; a name without <c>*</c> as it is.</summary>
    internal static string Narrow(string name, string regionId) =>
        IsForEveryRegion(name) ? $"{regionId}.{name[Prefix.Length..]}" : name;

    /// <summary>The name in every region.</summary>
    internal static IEnumerable<string> Expand(string name, IReadOnlyList<string> regionIds) =>
        IsForEveryRegion(name) ? regionIds.Select(id => Narrow(name, id)) : [name];
}
