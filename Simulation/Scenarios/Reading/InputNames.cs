using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>Every parameter of a scenario under its full name: <c>US.market.growth</c>, <c>US.carriers.Verizon.signRate</c>.</summary>
internal sealed class InputNames
{
    internal const string FirmOwner = "firm";

    private readonly Dictionary<string, ParameterValue?> _values = new(StringComparer.Ordinal);

    /// <summary>What follows the first dot, by what stands before it: a region, the firm, or * with what any region has.</summary>
    private readonly Dictionary<string, HashSet<string>> _endings = new(StringComparer.Ordinal)
    {
        [ScenarioShape.EveryRegion] = new(StringComparer.Ordinal),
        [FirmOwner] = new(StringComparer.Ordinal),
    };

    internal InputNames(JsonObject root, IReadOnlyList<RegionTree> regions, Leaves leaves)
    {
        var firm = root[ScenarioShape.Firm] as JsonObject;
        foreach (var parameter in ParameterCatalog.Firm)
        {
            Add(FirmOwner, parameter.Path, leaves.Find<ParameterValue>(firm?[parameter.Path]));
        }

        foreach (var region in regions)
        {
            AddRegion(region, leaves);
        }

        RegionIds = [.. regions.Select(region => region.Id)];
    }

    internal IReadOnlyList<string> RegionIds { get; }

    internal bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Whether it is known exactly, so that a correlation does nothing.</summary>
    internal bool IsConstant(string name) => _values[name] is { Distribution.IsConstant: true };

    /// <summary>The name that was probably meant, as a message ends with it: first the region is found, then what it has.</summary>
    internal string Hint(string name)
    {
        var owner = _endings
            .Keys.Where(known => name.StartsWith($"{known}.", StringComparison.Ordinal))
            .MaxBy(known => known.Length);
        var written = owner ?? name.Split('.')[0];
        owner ??= NearestName.Find(written, _endings.Keys);
        if (owner is null || written.Length == name.Length)
        {
            return "";
        }

        var ending = name[(written.Length + 1)..];
        var known = _endings[owner];
        var nearest = known.Contains(ending) ? ending : NearestName.Find(ending, known);
        return nearest is null ? "" : $"; did you mean '{owner}.{nearest}'?";
    }

    private void Add(string owner, string ending, ParameterValue? value)
    {
        _values[$"{owner}.{ending}"] = value;
        _endings[owner].Add(ending);
        if (!string.Equals(owner, FirmOwner, StringComparison.Ordinal))
        {
            _endings[ScenarioShape.EveryRegion].Add(ending);
        }
    }

    private void AddRegion(RegionTree region, Leaves leaves)
    {
        _endings.TryAdd(region.Id, new HashSet<string>(StringComparer.Ordinal));
        foreach (var parameter in ParameterCatalog.Region)
        {
            Add(region.Id, parameter.Path, leaves.Find<ParameterValue>(region.At(parameter.Path).Node));
        }

        foreach (var carrier in region.Carriers)
        {
            var name = leaves.Find<string>(carrier[CarrierShape.Name]);
            foreach (var parameter in ParameterCatalog.Carrier)
            {
                var ending = parameter.InputName($"{RegionShape.Carriers}.{name}");
                Add(region.Id, ending, leaves.Find<ParameterValue>(carrier[parameter.Path]));
            }
        }
    }
}
