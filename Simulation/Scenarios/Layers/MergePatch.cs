using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Layers;

/// <summary>
/// JSON Merge Patch (RFC 7396) on trees with positions: objects merge key by key, null removes, all else replaces. Unlike
/// the RFC, an object that stands for one thing - a value with its distribution, seasonality - replaces whole as well.
/// </summary>
internal static class MergePatch
{
    /// <param name="target">What is patched; none: an empty object.</param>
    /// <param name="patch">What is said anew.</param>
    /// <param name="shape">What stands here; none where the scenario has no such place, which follows the RFC.</param>
    internal static JsonNode Apply(JsonNode? target, JsonNode patch, Shape? shape)
    {
        if (patch is not JsonObject changes || !IsMerged(shape))
        {
            return patch;
        }

        var old = target as JsonObject;
        var members = new OrderedDictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach (var member in old?.Members ?? [])
        {
            members.Add(member.Name, member);
        }

        foreach (var change in changes.Members)
        {
            ApplyMember(members, change, shape);
        }

        // Who looks for what an object lacks looks where it was first written.
        return new JsonObject(old?.Position ?? patch.Position, members);
    }

    private static void ApplyMember(OrderedDictionary<string, JsonMember> members, JsonMember change, Shape? shape)
    {
        if (change.Value is JsonNull)
        {
            members.Remove(change.Name);
            return;
        }

        var old = members.GetValueOrDefault(change.Name);
        var value = Apply(old?.Value, change.Value, At(shape, change.Name));
        var place = old?.Value is JsonObject && value is JsonObject ? old.NamePosition : change.NamePosition;
        members[change.Name] = new JsonMember(change.Name, place, value);
    }

    private static bool IsMerged(Shape? shape) => shape is null or ObjectShape or MapShape;

    private static Shape? At(Shape? shape, string name) =>
        shape switch
        {
            ObjectShape known => known.Find(name)?.Shape,
            MapShape map => map.Item,
            _ => null,
        };
}
