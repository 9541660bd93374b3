using System.Text.Json;
using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Scenarios.Shapes;

namespace Simulation.Scenarios.Writing;

/// <summary>Writes a region with every key of its own.</summary>
internal sealed class RegionWriter(Utf8JsonWriter json)
{
    private readonly ValueWriter _values = new(json);

    internal void Write(RegionPlan region)
    {
        json.WriteStartObject(region.Id);
        json.WriteString(RegionShape.Name, region.Name);
        WriteGroup(RegionShape.Shared, region);
        json.WriteEndObject();
    }

    private void WriteGroup(ObjectShape group, RegionPlan region)
    {
        foreach (var key in group.Keys)
        {
            switch (key.Shape)
            {
                case ValueShape value:
                    _values.Write(key.Name, region.Values[value.Parameter.Index]);
                    break;
                case SeasonalityShape:
                    WriteSeasonality(key.Name, region.Seasonality);
                    break;
                case ListShape:
                    WriteCarriers(key.Name, region.Carriers);
                    break;
                case ObjectShape inner:
                    json.WriteStartObject(key.Name);
                    WriteGroup(inner, region);
                    json.WriteEndObject();
                    break;
            }
        }
    }

    private void WriteSeasonality(string key, IReadOnlyList<double> factors)
    {
        json.WriteStartArray(key);
        foreach (var factor in factors)
        {
            json.WriteNumberValue(factor);
        }

        json.WriteEndArray();
    }

    private void WriteCarriers(string key, IReadOnlyList<CarrierPlan> carriers)
    {
        json.WriteStartArray(key);
        foreach (var carrier in carriers)
        {
            json.WriteStartObject();
            json.WriteString(CarrierShape.Name, carrier.Name);
            json.WriteNumber(CarrierShape.Share, carrier.Share);
            foreach (var parameter in ParameterCatalog.Carrier)
            {
                _values.Write(parameter.Path, carrier.Values[parameter.Index]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
