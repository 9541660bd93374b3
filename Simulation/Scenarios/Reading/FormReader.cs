using Simulation.Sampling.Distributions;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;
using Simulation.Scenarios.Values;

namespace Simulation.Scenarios.Reading;

/// <summary>Makes a distribution of numbers that are sound one by one, once the rules between them hold.</summary>
internal sealed class FormReader(ProblemList problems, Leaves leaves)
{
    internal Distribution? Read(JsonNode body, DistributionForm form, JsonPath path)
    {
        if (Collect(body, form.Body) is not { } fields)
        {
            return null;
        }

        var isSound = true;
        foreach (var rule in form.Rules)
        {
            if (rule.Fault(fields) is { } fault)
            {
                var field = (body as JsonObject)?[rule.Field];
                problems.Error((field ?? body).Position, field is null ? path : path.Key(rule.Field), fault);
                isSound = false;
            }
        }

        return isSound ? form.Create(fields) : null;
    }

    /// <summary>None where something is missing or not sound, which has been reported then.</summary>
    private FormFields? Collect(JsonNode body, Shape shape)
    {
        var fields = new FormFields();
        if (shape is not ObjectShape known)
        {
            return Collect(body, FormFields.Body, fields) ? fields : null;
        }

        foreach (var key in known.Keys)
        {
            var node = (body as JsonObject)?[key.Name];
            if (node is null ? !key.IsOptional : !Collect(node, key.Name, fields))
            {
                return null;
            }
        }

        return fields;
    }

    private bool Collect(JsonNode node, string name, FormFields fields)
    {
        if (leaves.FindNumber(node) is { } number)
        {
            fields.With(name, number);
            return true;
        }

        if (leaves.Find<double[]>(node) is not { Length: > 0 } numbers)
        {
            return false;
        }

        fields.With(name, numbers);
        return true;
    }
}
