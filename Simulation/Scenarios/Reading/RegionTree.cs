using Simulation.Scenarios.Layers;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>A region as its file writes it, and as its archetype and the defaults complete it.</summary>
internal sealed class RegionTree(JsonMember member, JsonObject own, RegionLayers layers)
{
    internal JsonMember Member { get; } = member;

    internal JsonObject Own { get; } = own;

    internal JsonObject Resolved => field ??= layers.Resolve(Own);

    internal string Id => Member.Name;

    internal JsonPath Path => JsonPath.Root.Key(ScenarioShape.Regions).Key(Id);

    /// <summary>The carriers that are objects; others have been reported.</summary>
    internal IEnumerable<JsonObject> Carriers =>
        (Resolved[RegionShape.Carriers] as JsonArray)?.Items.OfType<JsonObject>() ?? [];

    internal static IReadOnlyList<RegionTree> All(RegionLayers layers) =>
        [
            .. layers
                .Regions.Where(member => member.Value is JsonObject)
                .Select(member => new RegionTree(member, (JsonObject)member.Value, layers)),
        ];

    /// <summary>What stands on a path of the completed region.</summary>
    internal Found At(string path)
    {
        JsonNode? node = Resolved;
        foreach (var name in path.Split('.'))
        {
            if (node is not JsonObject parent)
            {
                return new Found(Node: null, IsBlocked: node is not null);
            }

            node = parent[name];
        }

        return new Found(node, IsBlocked: false);
    }
}

/// <summary>What is found on a path.</summary>
/// <param name="Node">The node; none where there is none.</param>
/// <param name="IsBlocked">Something on the way is no object, which has been reported: the node is not missing.</param>
internal readonly record struct Found(JsonNode? Node, bool IsBlocked);
