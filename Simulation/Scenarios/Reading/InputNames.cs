using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>Every parameter of a scenario under its full name: <c>US.market.growth</c>, <c>US.carriers.Verizon.signRate</c>.</summary>
internal sealed class InputNames
{
    internal const string FirmOwner = "firm";

    private readonly Dictionary<string, ParameterValue?> _values = new(StringComparer.Ordinal);

    internal InputNames(JsonObject root, IReadOnlyList<RegionTree> regions, Leaves leaves)
    {
        var firm = root[ScenarioShape.Firm] as JsonObject;
        foreach (var parameter in ParameterCatalog.Firm)
        {
            _values[parameter.InputName(FirmOwner)] = leaves.Find<ParameterValue>(firm?[parameter.Path]);
        }

        foreach (var region in regions)
        {
            AddRegion(region, leaves);
        }

        RegionIds = [.. regions.Select(region => region.Id)];
    }

    internal IReadOnlyList<string> RegionIds { get; }

    internal IEnumerable<string> All => _values.Keys;

    internal bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Whether it is known exactly, so that a correlation does nothing.</summary>
    internal bool IsConstant(string name) => _values[name] is { Distribution.IsConstant: true };

    private void AddRegion(RegionTree region, Leaves leaves)
    {
        foreach (var parameter in ParameterCatalog.Region)
        {
            _values[parameter.InputName(region.Id)] = leaves.Find<ParameterValue>(region.At(parameter.Path).Node);
        }

        foreach (var carrier in region.Carriers)
        {
            var owner = $"{region.Id}.{RegionShape.Carriers}.{leaves.Find<string>(carrier[CarrierShape.Name])}";
            foreach (var parameter in ParameterCatalog.Carrier)
            {
                _values[parameter.InputName(owner)] = leaves.Find<ParameterValue>(carrier[parameter.Path]);
            }
        }
    }
}
