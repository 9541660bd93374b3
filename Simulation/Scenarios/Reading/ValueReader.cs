using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Sampling.Distributions;
using Simulation.Scenarios.Layers;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;
using Simulation.Scenarios.Values;

namespace Simulation.Scenarios.Reading;

/// <summary>Reads a value: a number, or one distribution with its truncation, source, note and grade.</summary>
internal sealed class ValueReader(ShapeReader shapes, ProblemList problems, Leaves leaves)
{
    private readonly FormReader _forms = new(problems, leaves);

    internal void Read(JsonNode node, Parameter parameter, JsonPath path)
    {
        var value = node switch
        {
            JsonNumber number => new ParameterValue(new ConstantDistribution(number.Value)),
            JsonObject found => ReadObject(found, path),
            _ => null,
        };
        if (node is not (JsonNumber or JsonObject))
        {
            problems.Error(
                node.Position,
                path,
                $"{Shown.Node(node)} where a number or a distribution is expected ({parameter.Unit})"
            );
        }

        if (value is not null && RangeFault(value.Distribution, parameter.Range) is { } fault)
        {
            problems.Error(node.Position, path, $"{fault}: {parameter.Range} is expected ({parameter.Unit})");
        }
        else if (value is not null)
        {
            leaves.Add(node, value);
        }
    }

    private static string? RangeFault(Distribution distribution, ParameterRange range)
    {
        if (Support.Of(distribution).Meets(range))
        {
            return null;
        }

        return distribution is ConstantDistribution constant
            ? FormattableString.Invariant($"{constant.Value} is out of range")
            : $"{distribution} lies wholly out of range";
    }

    private ParameterValue? ReadObject(JsonObject node, JsonPath path)
    {
        new KeyCheck(problems).Check(node, ValueKeys.Whole, path);
        shapes.ReadObject(node, ValueKeys.Whole, path);
        var forms = DistributionForms.All.Where(form => node[form.Key] is not null).ToList();
        if (forms is not [var form])
        {
            ReportForms(node, forms, path);
            return null;
        }

        var distribution = _forms.Read(node[form.Key]!, form, path.Key(form.Key));
        var cut = distribution is null ? null : Truncate(distribution, node, path);
        var grade = leaves.Find<string>(node[ValueKeys.Grade]);
        return cut is null
            ? null
            : new ParameterValue(
                cut,
                grade?[0],
                leaves.Find<string>(node[ValueKeys.Source]),
                leaves.Find<string>(node[ValueKeys.Note])
            );
    }

    private void ReportForms(JsonObject node, List<DistributionForm> forms, JsonPath path)
    {
        if (forms.Count == 0)
        {
            var known = Shown.Alternatives([.. DistributionForms.All.Select(form => form.Key)]);
            problems.Error(node.Position, path, $"no distribution: exactly one of {known} is expected");
            return;
        }

        var members = node
            .Members.Where(member =>
                forms.Exists(form => string.Equals(form.Key, member.Name, StringComparison.Ordinal))
            )
            .ToList();
        foreach (var member in members.Skip(1))
        {
            problems.Error(
                member.NamePosition,
                path.Key(member.Name),
                $"'{member.Name}' beside '{members[0].Name}': a value has exactly one distribution"
            );
        }
    }

    private Distribution? Truncate(Distribution distribution, JsonObject node, JsonPath path)
    {
        if (node[ValueKeys.Truncate] is not JsonObject truncate)
        {
            return distribution;
        }

        var place = path.Key(ValueKeys.Truncate);
        var minimum = leaves.FindNumber(truncate[ValueKeys.Minimum]);
        var maximum = leaves.FindNumber(truncate[ValueKeys.Maximum]);
        if (truncate[ValueKeys.Minimum] is null && truncate[ValueKeys.Maximum] is null)
        {
            problems.Error(truncate.Position, place, "empty: min, max or both are expected");
            return null;
        }

        if (minimum > maximum)
        {
            problems.Error(
                truncate.Position,
                place,
                FormattableString.Invariant($"min {minimum} is above max {maximum}")
            );
            return null;
        }

        var cut = new TruncatedDistribution(
            distribution,
            minimum ?? double.NegativeInfinity,
            maximum ?? double.PositiveInfinity
        );
        if (cut.MassLeft <= 0)
        {
            problems.Error(truncate.Position, place, $"nothing of {distribution} is left between these ends");
            return null;
        }

        // A number known exactly stays what it is, so that it is not taken for an uncertain one.
        return distribution is ConstantDistribution constant ? distribution : cut;
    }
}
