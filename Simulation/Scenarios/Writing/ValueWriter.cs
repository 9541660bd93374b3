using System.Text.Json;
using Simulation.Engine;
using Simulation.Sampling.Distributions;
using Simulation.Scenarios.Values;

namespace Simulation.Scenarios.Writing;

/// <summary>Writes a value in the form in which a scenario gives it.</summary>
internal sealed class ValueWriter(Utf8JsonWriter json)
{
    internal void Write(string key, ParameterValue value)
    {
        json.WritePropertyName(key);
        if (value is { Distribution: ConstantDistribution constant, Grade: null, Source: null, Note: null })
        {
            json.WriteNumberValue(constant.Value);
            return;
        }

        json.WriteStartObject();
        WriteDistribution(value.Distribution);
        WriteText(ValueKeys.Grade, value.Grade?.ToString());
        WriteText(ValueKeys.Source, value.Source);
        WriteText(ValueKeys.Note, value.Note);
        json.WriteEndObject();
    }

    private void WriteDistribution(Distribution distribution)
    {
        var cut = distribution as TruncatedDistribution;
        WriteForm(cut?.Inner ?? distribution);
        if (cut is null)
        {
            return;
        }

        json.WriteStartObject(ValueKeys.Truncate);
        WriteEnd(ValueKeys.Minimum, cut.Minimum);
        WriteEnd(ValueKeys.Maximum, cut.Maximum);
        json.WriteEndObject();
    }

    private void WriteForm(Distribution distribution)
    {
        var (form, fields) = DistributionForms
            .All.Select(form => (Form: form, Fields: form.Take(distribution)))
            .First(taken => taken.Fields is not null);
        json.WritePropertyName(form.Key);
        var isObject = form.Body is Shapes.ObjectShape;
        if (isObject)
        {
            json.WriteStartObject();
        }

        foreach (var (name, number) in fields!.Numbers)
        {
            WriteName(name);
            json.WriteNumberValue(number);
        }

        foreach (var (name, list) in fields.Lists)
        {
            WriteName(name);
            WriteList(list);
        }

        if (isObject)
        {
            json.WriteEndObject();
        }
    }

    /// <summary>An end that does not cut is not written: JSON has no infinity.</summary>
    private void WriteEnd(string key, double end)
    {
        if (double.IsFinite(end))
        {
            json.WriteNumber(key, end);
        }
    }

    private void WriteName(string name)
    {
        if (name.Length > 0)
        {
            json.WritePropertyName(name);
        }
    }

    private void WriteList(IReadOnlyList<double> list)
    {
        json.WriteStartArray();
        foreach (var number in list)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private void WriteText(string key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }
}
