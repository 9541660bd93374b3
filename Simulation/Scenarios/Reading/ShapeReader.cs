using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>Reads every leaf of a merged tree by its shape and reports wrong types, missing keys and numbers out of range.</summary>
internal sealed class ShapeReader
{
    private static readonly NumberShape Factor = new("A factor.", ParameterRange.NotNegative);

    private readonly ProblemList _problems;
    private readonly Leaves _leaves;
    private readonly NumberReader _numbers;
    private readonly ValueReader _values;

    // With --set and * one text stands in every region; what is wrong in it is said once.
    private readonly HashSet<JsonNode> _seen = new(ReferenceEqualityComparer.Instance);

    internal ShapeReader(ProblemList problems, Leaves leaves)
    {
        _problems = problems;
        _leaves = leaves;
        _numbers = new NumberReader(problems, leaves);
        _values = new ValueReader(this, problems, leaves);
    }

    internal void Read(JsonNode node, Shape shape, JsonPath path)
    {
        if (!_seen.Add(node))
        {
            return;
        }

        switch (shape)
        {
            case ObjectShape known:
                ReadObject(node, known, path);
                break;
            case MapShape map:
                ReadMap(node, map, path);
                break;
            case ListShape list:
                ReadList(node, list, path);
                break;
            case ValueShape value:
                _values.Read(node, value.Parameter, path);
                break;
            case NumberShape number:
                _numbers.Read(node, number, path);
                break;
            case IntegerShape integer:
                _numbers.Read(node, integer, path);
                break;
            case SeasonalityShape:
                ReadSeasonality(node, path);
                break;
            default:
                ReadText(node, shape, path);
                break;
        }
    }

    internal void ReadObject(JsonNode node, ObjectShape shape, JsonPath path)
    {
        if (node is not JsonObject found)
        {
            WrongType(node, path, "an object");
            return;
        }

        foreach (var key in shape.Keys)
        {
            if (found[key.Name] is { } value)
            {
                Read(value, key.Shape, path.Key(key.Name));
            }
            else if (!key.IsOptional && !shape.IsPartial)
            {
                _problems.Error(node.Position, path.Key(key.Name), $"missing: {Shown.Name(key.Name)} is needed");
            }
        }
    }

    private void ReadMap(JsonNode node, MapShape shape, JsonPath path)
    {
        if (node is not JsonObject found)
        {
            WrongType(node, path, $"an object that names each {shape.Noun}");
            return;
        }

        if (found.Members.Count < shape.MinimumCount)
        {
            _problems.Error(node.Position, path, $"at least one {shape.Noun} is needed");
        }

        foreach (var member in found.Members)
        {
            if (!shape.Allows(member.Name))
            {
                _problems.Error(
                    member.NamePosition,
                    path.Key(member.Name),
                    $"'{member.Name}' cannot name a {shape.Noun}"
                );
            }

            Read(member.Value, shape.Item, path.Key(member.Name));
        }
    }

    private void ReadList(JsonNode node, ListShape shape, JsonPath path)
    {
        if (node is not JsonArray found)
        {
            WrongType(node, path, "a list");
            return;
        }

        var count = found.Items.Count;
        if (count < shape.MinimumCount || count > shape.MaximumCount)
        {
            _problems.Error(node.Position, path, $"a list of {count} where {CountRule(shape)} expected");
        }

        if (shape.Item is NumberShape number)
        {
            _numbers.ReadList(found, number, path);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            Read(found.Items[i], shape.Item, path.Item(i));
        }
    }

    private static string CountRule(ListShape shape)
    {
        if (shape.MinimumCount == shape.MaximumCount)
        {
            return $"{shape.MinimumCount} are";
        }

        return shape.MaximumCount == int.MaxValue
            ? $"{shape.MinimumCount} or more are"
            : $"{shape.MinimumCount} to {shape.MaximumCount} are";
    }

    private void ReadSeasonality(JsonNode node, JsonPath path)
    {
        if (node is not JsonArray { Items.Count: YearQuarter.QuartersPerYear } list)
        {
            WrongType(node, path, "a list of four numbers, Q1 to Q4,");
            return;
        }

        if (_numbers.ReadList(list, Factor, path) is not { } factors)
        {
            return;
        }

        var average = factors.Average();
        if (Math.Abs(average - 1) > SeasonalityShape.AverageTolerance)
        {
            _problems.Error(
                node.Position,
                path,
                FormattableString.Invariant($"the four factors average {average}, but must average 1")
            );
        }
    }

    private void ReadText(JsonNode node, Shape shape, JsonPath path)
    {
        if (node is not JsonString { Value: var text })
        {
            WrongType(node, path, shape is ChoiceShape choice ? Quoted(choice) : "a text");
        }
        else if (TextFault(text, shape) is { } fault)
        {
            _problems.Error(node.Position, path, fault);
        }
        else
        {
            _leaves.Add(node, text);
        }
    }

    private static string? TextFault(string text, Shape shape) =>
        shape switch
        {
            TextShape { MayBeEmpty: false } when string.IsNullOrWhiteSpace(text) =>
                "an empty text where a name is expected",
            QuarterShape when !YearQuarter.TryParse(text, out _) =>
                $"{Shown.Name(text)} is not a quarter: four digits, Q and a digit from 1 to 4 are expected, as in '2017Q3'",
            ChoiceShape choice when !choice.Choices.Contains(text, StringComparer.Ordinal) =>
                $"{Shown.Name(text)} is not known: {Quoted(choice)} is expected{NearestName.Hint(text, choice.Choices)}",
            _ => null,
        };

    private static string Quoted(ChoiceShape choice) => Shown.Alternatives([.. choice.Choices.Select(Shown.Name)]);

    private void WrongType(JsonNode node, JsonPath path, string expected) =>
        _problems.Error(node.Position, path, $"{Shown.Node(node)} where {expected} is expected");
}
