using Simulation.Engine;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>Reads rank correlations, spreads <c>*</c> over the regions and drops pairs that do nothing.</summary>
internal sealed class CorrelationReader(InputNames names, ProblemList problems, Leaves leaves)
{
    private static readonly JsonPath Path = JsonPath.Root.Key(ScenarioShape.Correlations);

    private readonly Dictionary<(string, string), int> _lines = [];
    private readonly List<InputCorrelation> _read = [];
    private readonly Dictionary<InputCorrelation, JsonNode> _nodes = new(ReferenceEqualityComparer.Instance);

    internal IReadOnlyList<InputCorrelation> Read(JsonNode? node)
    {
        var items = (node as JsonArray)?.Items ?? [];
        for (var i = 0; i < items.Count && !problems.IsFull; i++)
        {
            if (
                items[i] is JsonObject item
                && item[ScenarioShape.Inputs] is JsonArray { Items: [var first, var second] }
            )
            {
                ReadPair(item, first, second, Path.Item(i));
            }
        }

        foreach (var component in CorrelationComponent.Of(_read))
        {
            if (component.Fault is { } fault)
            {
                problems.Error(_nodes[component.Correlations[^1]].Position, Path, fault);
            }
        }

        return _read;
    }

    private void ReadPair(JsonObject item, JsonNode first, JsonNode second, JsonPath path)
    {
        var rank = leaves.FindNumber(item[ScenarioShape.Rank]);
        if (
            leaves.Find<string>(first) is not { } firstName
            || leaves.Find<string>(second) is not { } secondName
            || rank is null
        )
        {
            return;
        }

        if (Math.Abs(rank.Value) >= 1)
        {
            var message = "two inputs that always move as one are one input: a rank above -1 and below 1 is expected";
            problems.Error(item[ScenarioShape.Rank]!.Position, path.Key(ScenarioShape.Rank), message);
            return;
        }

        var place = path.Key(ScenarioShape.Inputs);
        var isKnown = CheckKnown(first, firstName, place.Item(0)) & CheckKnown(second, secondName, place.Item(1));
        if (isKnown)
        {
            Keep(item, Spread(item, firstName, secondName, place), rank.Value, place);
        }
    }

    private bool CheckKnown(JsonNode node, string name, JsonPath path)
    {
        if (InputPattern.Expand(name, names.RegionIds).Any(names.Has))
        {
            return true;
        }

        problems.Error(node.Position, path, $"there is no input {Shown.Name(name)}{names.Hint(name)}");
        return false;
    }

    /// <summary>The pairs that one entry means: itself, or one for every region that has both inputs.</summary>
    private List<(string First, string Second)> Spread(JsonObject item, string first, string second, JsonPath path)
    {
        var (firstIsWide, secondIsWide) = (InputPattern.IsForEveryRegion(first), InputPattern.IsForEveryRegion(second));
        if (!firstIsWide && !secondIsWide)
        {
            return [(first, second)];
        }

        var narrow = firstIsWide ? second : first;
        if (firstIsWide != secondIsWide && !narrow.StartsWith(InputNames.FirmOwner + ".", StringComparison.Ordinal))
        {
            problems.Error(
                item.Position,
                path,
                $"'*' correlates two inputs of the same region, but {Shown.Name(narrow)} names one"
            );
            return [];
        }

        var pairs = names
            .RegionIds.Select(id => (InputPattern.Narrow(first, id), InputPattern.Narrow(second, id)))
            .Where(pair => names.Has(pair.Item1) && names.Has(pair.Item2))
            .ToList();
        if (pairs.Count == 0)
        {
            problems.Error(item.Position, path, "no region has both inputs");
        }

        return pairs;
    }

    private void Keep(JsonObject item, List<(string First, string Second)> pairs, double rank, JsonPath path)
    {
        var exact = new List<string>();
        foreach (var (first, second) in pairs)
        {
            if (!CheckGivenOnce(item, first, second, path))
            {
                continue;
            }

            var constant = names.IsConstant(first) ? first : second;
            if (names.IsConstant(constant))
            {
                exact.Add(constant);
                continue;
            }

            var correlation = new InputCorrelation(first, second, rank);
            _read.Add(correlation);
            _nodes.Add(correlation, item);
        }

        if (exact.Count > 0)
        {
            var others = exact.Count > 1 ? FormattableString.Invariant($" and {exact.Count - 1} more") : "";
            problems.Warning(
                item.Position,
                path,
                $"{exact[0]}{others}: known exactly, so the correlation does nothing"
            );
        }
    }

    private bool CheckGivenOnce(JsonObject item, string first, string second, JsonPath path)
    {
        if (string.Equals(first, second, StringComparison.Ordinal))
        {
            problems.Error(item.Position, path, $"{Shown.Name(first)} is paired with itself");
            return false;
        }

        var pair = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
        if (_lines.TryAdd(pair, item.Position.Line))
        {
            return true;
        }

        problems.Error(
            item.Position,
            path,
            $"the pair {first} and {second} is given twice, first in line {_lines[pair]}"
        );
        return false;
    }
}
