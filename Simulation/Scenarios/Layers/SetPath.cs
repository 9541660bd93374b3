using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Layers;

/// <summary>
/// Turns one <c>--set</c> into a merge patch. The path is names joined by dots; a name may hold dots itself, for the
/// longest name that is known there is taken. <c>*</c> stands for every region, and a carrier is named by its name:
/// <c>regions.*.carriers.Verizon.signRate</c>, in every region that has such a carrier.
/// </summary>
internal sealed class SetPath(SetArgument argument, RegionLayers layers)
{
    private Fault? _fault;

    /// <summary>What the path names, when it names something.</summary>
    internal Shape? Target { get; private set; }

    /// <summary>The patch; none where the path leads nowhere, which is the command line's mistake.</summary>
    internal JsonObject? ToPatch(JsonObject root, ProblemList problems)
    {
        var patch = Build(0, ScenarioShape.Root, root);
        if (patch is null && _fault is { } fault)
        {
            problems.CommandLineError(argument.At(fault.Start), new JsonPath(argument.Path), fault.Message);
        }

        return patch as JsonObject;
    }

    /// <param name="start">Where the rest of the path begins; beyond its end: here.</param>
    /// <param name="shape">What stands here.</param>
    /// <param name="node">What the scenario has here so far.</param>
    private JsonNode? Build(int start, Shape shape, JsonNode? node)
    {
        if (start > argument.Path.Length)
        {
            Target = shape;
            return argument.Value;
        }

        return shape switch
        {
            ObjectShape known => BuildKey(start, known, node as JsonObject),
            MapShape map => BuildName(start, map, node as JsonObject),
            ListShape list when ReferenceEquals(list, CarrierShape.List) => BuildCarrier(start, node as JsonArray),
            _ => Fail(start, "the path goes on below something that is set whole"),
        };
    }

    private JsonObject? BuildKey(int start, ObjectShape shape, JsonObject? node)
    {
        var name = Match(start, shape.KeyNames);
        if (name is null)
        {
            return Fail(start, IsRegion(start, shape) ? BelowRegions() : KeyCheck.Unknown(SegmentAt(start), shape));
        }

        if (
            ReferenceEquals(shape, ScenarioShape.Root)
            && string.Equals(name, ScenarioShape.Extends, StringComparison.Ordinal)
        )
        {
            return Fail(start, $"'{name}' is read from files only");
        }

        return Wrap([name], start, _ => (shape.Find(name)!.Shape, node?[name]));
    }

    /// <summary>Whether the path begins with a region, as <c>inputs.csv</c> names inputs.</summary>
    private bool IsRegion(int start, ObjectShape shape) =>
        ReferenceEquals(shape, ScenarioShape.Root)
        && Match(start, layers.Regions.Select(region => region.Name)) is not null;

    private string BelowRegions() =>
        $"unknown key {Shown.Name(SegmentAt(0))}; did you mean {Shown.Name($"{ScenarioShape.Regions}.{argument.Path}")}?";

    private JsonObject? BuildName(int start, MapShape shape, JsonObject? node)
    {
        var known = node?.Members.Select(member => member.Name).ToList() ?? [];
        var areRegions = ReferenceEquals(shape.Item, RegionShape.Own);
        if (areRegions && string.Equals(SegmentAt(start), ScenarioShape.EveryRegion, StringComparison.Ordinal))
        {
            return Wrap(known, start, id => (shape.Item, Filled(node![id])), ScenarioShape.EveryRegion.Length);
        }

        var name = Match(start, known);
        if (name is null && (!shape.IsOpen || argument.Path.IndexOf('.', start) >= 0))
        {
            var segment = SegmentAt(start);
            return Fail(start, $"there is no {shape.Noun} {Shown.Name(segment)}{NearestName.Hint(segment, known)}");
        }

        name ??= argument.Path[start..];
        return Wrap([name], start, _ => (shape.Item, areRegions ? Filled(node![name]) : node?[name]));
    }

    private JsonArray? BuildCarrier(int start, JsonArray? list)
    {
        var known = list?.Items.Select(NameOf).OfType<string>().ToList() ?? [];
        var name = Match(start, known);
        if (name is null)
        {
            var segment = SegmentAt(start);
            Fail(start, $"there is no carrier {Shown.Name(segment)} here{NearestName.Hint(segment, known)}");
            return null;
        }

        var chosen = list!.Items.First(item => string.Equals(NameOf(item), name, StringComparison.Ordinal));
        if (Build(start + name.Length + 1, CarrierShape.Item, chosen) is not { } patch)
        {
            return null;
        }

        // As null removes a key, it removes a carrier.
        var patched = list.Items.Where(item => patch is not JsonNull || !ReferenceEquals(item, chosen));
        return new JsonArray(
            list.Position,
            [
                .. patched.Select(item =>
                    ReferenceEquals(item, chosen) ? MergePatch.Apply(item, patch, CarrierShape.Item) : item
                ),
            ]
        );
    }

    private static string? NameOf(JsonNode carrier) =>
        ((carrier as JsonObject)?[CarrierShape.Name] as JsonString)?.Value;

    /// <summary>An object with these names, below each of which the path goes on; none where it leads nowhere in all of them.</summary>
    private JsonObject? Wrap(
        List<string> names,
        int start,
        Func<string, (Shape Shape, JsonNode? Node)> below,
        int? length = null
    )
    {
        var place = argument.At(start);
        var members = new OrderedDictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var (shape, node) = below(name);
            if (Build(start + (length ?? name.Length) + 1, shape, node) is { } value)
            {
                members.Add(name, new JsonMember(name, place, value));
            }
        }

        return members.Count == 0 ? null : new JsonObject(place, members);
    }

    /// <summary>A region with what its archetype and the defaults say, so that their carriers are found too.</summary>
    private JsonNode? Filled(JsonNode? region) => region is JsonObject own ? layers.Resolve(own) : region;

    /// <summary>The longest known name with which the rest of the path begins.</summary>
    private string? Match(int start, IEnumerable<string> known) =>
        known
            .Where(name => name.Length > 0 && argument.Path.AsSpan(start).StartsWith(name, StringComparison.Ordinal))
            .Where(name => start + name.Length == argument.Path.Length || argument.Path[start + name.Length] == '.')
            .MaxBy(name => name.Length);

    private string SegmentAt(int start)
    {
        var dot = argument.Path.IndexOf('.', start);
        return dot < 0 ? argument.Path[start..] : argument.Path[start..dot];
    }

    /// <summary>
    /// Keeps the fault that lies deepest, for with * the path may fail early in a region that is not meant; of faults in one
    /// place the longest, which suggests a name.
    /// </summary>
    private JsonObject? Fail(int start, string message)
    {
        if (_fault is null || start > _fault.Start || (start == _fault.Start && message.Length > _fault.Message.Length))
        {
            _fault = new Fault(start, message);
        }

        return null;
    }

    private sealed record Fault(int Start, string Message);
}
