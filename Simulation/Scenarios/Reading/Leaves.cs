using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>
/// What each sound leaf of a tree says. A leaf is read where it stands, once, though thirty regions may take it from the
/// defaults; one that is not sound is not in here.
/// </summary>
internal sealed class Leaves
{
    private readonly Dictionary<JsonNode, object> _read = new(ReferenceEqualityComparer.Instance);

    internal void Add(JsonNode node, object content) => _read[node] = content;

    internal T? Find<T>(JsonNode? node)
        where T : class => node is null ? null : _read.GetValueOrDefault(node) as T;

    internal double? FindNumber(JsonNode? node) =>
        node is not null && _read.GetValueOrDefault(node) is double number ? number : null;

    internal long? FindInteger(JsonNode? node) =>
        node is not null && _read.GetValueOrDefault(node) is long number ? number : null;
}
