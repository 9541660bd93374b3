using Simulation.Model.Parameters;

namespace Simulation.Scenarios.Shapes;

/// <summary>What a region says, and what its archetype and the defaults may say for it.</summary>
internal static class RegionShape
{
    internal const string Name = "name";
    internal const string Archetype = "archetype";
    internal const string Market = "market";
    internal const string Seasonality = "seasonality";
    internal const string SeasonalityPath = $"{Market}.{Seasonality}";
    internal const string Carriers = "carriers";

    private static readonly Dictionary<string, string> GroupDescriptions = new(StringComparer.Ordinal)
    {
        [Market] = "Size, growth, price and channels of the smartphone market.",
        ["grey"] = "Unofficial imports of the firm's phones.",
        ["adoption"] = "How buyers take up the brand.",
        ["awareness"] = "How many buyers know the brand.",
        ["brand"] = "What incidents do to the name, and how it recovers.",
        ["unit"] = "What one phone costs.",
        ["certification"] = "Type approval, which phones need once in any channel.",
        ["legal"] = "Suits, injunctions and bans.",
        ["channels"] = "The four ways to sell.",
        ["channels.accessories"] = "Accessories without phones.",
        ["channels.direct"] = "Phones in the firm's own online shop and on marketplaces.",
        ["channels.retail"] = "Phones in open retail.",
        ["channels.carrier"] = "Phones through mobile operators.",
    };

    /// <summary>The keys that defaults and archetypes may hold.</summary>
    internal static ObjectShape Shared { get; } =
        new("Values for every region that does not give its own.", SharedKeys(), IsPartial: true);

    /// <summary>A region as a file writes it.</summary>
    internal static ObjectShape Own { get; } =
        new(
            "One region.",
            [
                new ShapeKey(Name, new TextShape("Name shown in reports.")),
                new ShapeKey(Archetype, new TextShape("The archetype that fills its gaps."), IsOptional: true),
                .. Shared.Keys,
            ],
            IsPartial: true
        );

    private static List<ShapeKey> SharedKeys() =>
        [.. Group("", ParameterCatalog.Region), new ShapeKey(Carriers, CarrierShape.List, IsOptional: true)];

    /// <summary>Nests parameters by the dots of their paths, in the order of the catalogue.</summary>
    private static List<ShapeKey> Group(string prefix, IEnumerable<Parameter> parameters)
    {
        var keys = parameters
            .GroupBy(parameter => parameter.Path[prefix.Length..].Split('.')[0], StringComparer.Ordinal)
            .Select(group => new ShapeKey(group.Key, Member(prefix + group.Key, [.. group])))
            .ToList();
        if (string.Equals(prefix, Market + ".", StringComparison.Ordinal))
        {
            keys.Add(
                new ShapeKey(Seasonality, new SeasonalityShape("Sales in Q1 to Q4 relative to an average quarter."))
            );
        }

        return keys;
    }

    private static Shape Member(string path, IReadOnlyList<Parameter> parameters) =>
        parameters is [var single] && string.Equals(single.Path, path, StringComparison.Ordinal)
            ? new ValueShape(single)
            : new ObjectShape(GroupDescriptions[path], Group(path + ".", parameters), IsPartial: true);
}
