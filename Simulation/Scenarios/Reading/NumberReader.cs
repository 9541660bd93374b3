using System.Globalization;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>Reads plain numbers. Whole numbers are read from their digits, for a double cannot hold every seed.</summary>
internal sealed class NumberReader(ProblemList problems, Leaves leaves)
{
    /// <summary>A decimal holds numbers of this many digits exactly.</summary>
    private const int ExactLengthMax = 28;

    internal void Read(JsonNode node, NumberShape shape, JsonPath path)
    {
        if (node is not JsonNumber number)
        {
            var expected = node is JsonObject ? "a plain number (no distribution)" : "a number";
            problems.Error(node.Position, path, $"{Shown.Node(node)} where {expected} is expected");
        }
        else if (!shape.Range.Contains(number.Value))
        {
            var unit = shape.Unit is null ? "" : $" ({shape.Unit})";
            problems.Error(
                node.Position,
                path,
                $"{Shown.Short(number.Text)} is out of range: {shape.Range} is expected{unit}"
            );
        }
        else
        {
            leaves.Add(node, number.Value);
        }
    }

    /// <summary>Reads a list as one leaf. None where an item is not sound.</summary>
    internal double[]? ReadList(JsonArray list, NumberShape shape, JsonPath path)
    {
        var numbers = new double[list.Items.Count];
        var isSound = true;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (list.Items[i] is JsonNumber number && shape.Range.Contains(number.Value))
            {
                numbers[i] = number.Value;
            }
            else
            {
                isSound = false;
                Read(list.Items[i], shape, path.Item(i));
            }
        }

        if (!isSound)
        {
            return null;
        }

        leaves.Add(list, numbers);
        return numbers;
    }

    internal void Read(JsonNode node, IntegerShape shape, JsonPath path)
    {
        if (node is not JsonNumber number)
        {
            problems.Error(node.Position, path, $"{Shown.Node(node)} where a whole number is expected");
        }
        else if (!TryParse(number.Text, out var integer))
        {
            problems.Error(
                node.Position,
                path,
                $"{Shown.Short(number.Text)} where a whole number {Range(shape, number)} is expected"
            );
        }
        else if (integer < shape.Minimum || integer > shape.Maximum)
        {
            problems.Error(
                node.Position,
                path,
                $"{Shown.Short(number.Text)} is out of range: a whole number {Range(shape, number)} is expected"
            );
        }
        else
        {
            leaves.Add(node, integer);
        }
    }

    /// <summary>The rule in words. An upper end that is there for the type's sake is named only where it is passed.</summary>
    private static string Range(IntegerShape shape, JsonNumber number) =>
        shape.Maximum == int.MaxValue && number.Value <= shape.Maximum
            ? string.Create(CultureInfo.InvariantCulture, $"of {shape.Minimum} or more")
            : string.Create(CultureInfo.InvariantCulture, $"from {shape.Minimum} to {shape.Maximum}");

    /// <summary>Takes 10000, 10000.0 and 1e4, all of which are whole.</summary>
    private static bool TryParse(string text, out long integer)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out integer))
        {
            return true;
        }

        var isDecimal = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (
            !isDecimal
            || text.Length > ExactLengthMax
            || number != decimal.Truncate(number)
            || Math.Abs(number) > long.MaxValue
        )
        {
            return false;
        }

        integer = (long)number;
        return true;
    }
}
