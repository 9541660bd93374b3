using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Sampling.Distributions;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>Inputs that one study would settle together.</summary>
/// <param name="Name">Unique: <c>US.legal</c>, <c>US.carriers.Verizon</c>, <c>firm</c>.</param>
/// <param name="Members">Names of inputs in full.</param>
internal sealed record InputGroup(string Name, IReadOnlySet<string> Members)
{
    /// <summary>
    /// The study's own groups, with their uncertain inputs: the firm's, each region's groups of parameters, each of its
    /// carriers, and its carriers together where several are uncertain.
    /// </summary>
    internal static IReadOnlyList<InputGroup> Of(Study study)
    {
        var inputs = new StudyInputs(study);
        return
        [
            .. inputs
                .Names.Select(name => inputs.Find(name)!)
                .Where(input => input.Value.Distribution is not ConstantDistribution)
                .SelectMany(input => GroupsOf(study, input).Select(group => (Group: group, input.Name)))
                .GroupBy(pair => pair.Group, pair => pair.Name, StringComparer.Ordinal)
                .Select(group => new InputGroup(group.Key, group.ToHashSet(StringComparer.Ordinal)))
                .DistinctBy(group => string.Join('\n', group.Members)),
        ];
    }

    private static IEnumerable<string> GroupsOf(Study study, StudyInput input)
    {
        if (input.Region is not { } r)
        {
            return [InputSpace.FirmOwner];
        }

        var region = study.Regions[r];
        if (input.Carrier is { } k)
        {
            return [InputSpace.CarrierOwner(region.Id, region.Carriers[k].Name), $"{region.Id}.carriers"];
        }

        var leaf = input.Parameter.Path;
        var dot = leaf.LastIndexOf('.');
        return dot < 0 ? [] : [$"{region.Id}.{leaf[..dot]}"];
    }
}
