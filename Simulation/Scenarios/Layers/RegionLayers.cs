using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Layers;

/// <summary>Fills a region's gaps from its archetype, and what is left from the defaults.</summary>
internal sealed class RegionLayers(JsonObject root)
{
    private readonly JsonObject? _defaults = root[ScenarioShape.Defaults] as JsonObject;
    private readonly JsonObject? _archetypes = root[ScenarioShape.Archetypes] as JsonObject;

    internal IReadOnlyList<JsonMember> Regions { get; } = MembersOf(root, ScenarioShape.Regions);

    internal IReadOnlyList<JsonMember> Archetypes { get; } = MembersOf(root, ScenarioShape.Archetypes);

    /// <summary>The name that a region gives for its archetype, known or not.</summary>
    internal static JsonString? ArchetypeOf(JsonObject region) => region[RegionShape.Archetype] as JsonString;

    internal bool IsKnownArchetype(string name) => _archetypes?.Find(name) is not null;

    /// <summary>All that is said of a region; what it says itself comes first.</summary>
    internal JsonObject Resolve(JsonObject region)
    {
        var archetype = ArchetypeOf(region) is { } name ? _archetypes?[name.Value] as JsonObject : null;
        return Over(Over(_defaults, archetype), region) ?? region;
    }

    /// <summary>Where the keys of a region are looked for, as a message lists them.</summary>
    internal string LookedIn(string id, JsonObject region)
    {
        var places = new List<string> { $"{ScenarioShape.Regions}.{id}" };
        if (ArchetypeOf(region) is { } archetype)
        {
            places.Add($"{ScenarioShape.Archetypes}.{archetype.Value}");
        }

        places.Add(_defaults is null ? $"{ScenarioShape.Defaults} (there are none)" : ScenarioShape.Defaults);
        return string.Join(", ", places);
    }

    private static JsonObject? Over(JsonObject? below, JsonObject? above) =>
        above is null ? below : MergePatch.Apply(below, above, RegionShape.Own) as JsonObject;

    private static IReadOnlyList<JsonMember> MembersOf(JsonObject root, string key) =>
        (root[key] as JsonObject)?.Members ?? [];
}
