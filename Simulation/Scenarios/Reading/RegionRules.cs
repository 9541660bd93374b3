using Simulation.Model.Parameters;
using Simulation.Scenarios.Layers;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>Sees that each region, with its archetype and the defaults, says everything that a region must say.</summary>
internal sealed class RegionRules(RegionLayers layers, ProblemList problems)
{
    internal void Check(RegionTree region)
    {
        if (region.Own[RegionShape.Name] is null)
        {
            problems.Error(region.Member.NamePosition, region.Path.Key(RegionShape.Name), $"{region.Id} has no name");
        }

        var archetype = RegionLayers.ArchetypeOf(region.Own);
        if (archetype is null || layers.IsKnownArchetype(archetype.Value))
        {
            CheckComplete(region);
            return;
        }

        var hint = NearestName.Hint(archetype.Value, layers.Archetypes.Select(known => known.Name));
        var message = $"there is no archetype {Shown.Name(archetype.Value)}{hint}";
        problems.Error(archetype.Position, region.Path.Key(RegionShape.Archetype), message);
    }

    private void CheckComplete(RegionTree region)
    {
        foreach (
            var needed in ParameterCatalog
                .Region.Select(parameter => parameter.Path)
                .Append(RegionShape.SeasonalityPath)
        )
        {
            if (region.At(needed) is { Node: null, IsBlocked: false })
            {
                var message = $"{region.Id} has no {needed}: looked in {layers.LookedIn(region.Id, region.Own)}";
                problems.Error(region.Member.NamePosition, region.Path.Key(needed), message);
            }
        }
    }
}
