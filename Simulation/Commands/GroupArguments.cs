using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Sampling.Distributions;
using Simulation.Scenarios.Problems;

namespace Simulation.Commands;

/// <summary>
/// What <c>--group</c> asks for: <c>US.legal</c>, or <c>legal</c> for every region's, chooses among the study's own groups,
/// and <c>NAME=A,B,…</c> makes one more out of inputs and groups.
/// </summary>
internal sealed class GroupArguments
{
    private readonly IReadOnlyList<InputGroup> _groups;
    private readonly StudyInputs _inputs;
    private readonly IReadOnlyList<string> _regions;
    private readonly TextWriter _error;

    private GroupArguments(Study study, TextWriter error)
    {
        _groups = InputGroup.Of(study);
        _inputs = new StudyInputs(study);
        _regions = [.. study.Regions.Select(region => region.Id)];
        _error = error;
    }

    /// <summary>
    /// The groups to look at: with no argument those of the study that have several inputs, without a choice these and the
    /// new ones, else those chosen and the new ones. None where a name is unknown, which is told.
    /// </summary>
    internal static IReadOnlyList<InputGroup>? Of(Study study, IReadOnlyList<string> arguments, TextWriter error) =>
        new GroupArguments(study, error).Read(arguments);

    /// <summary>What stands before the first =, or all of it.</summary>
    internal static string NameIn(string argument) => argument.Split('=', 2)[0];

    private List<InputGroup>? Read(IReadOnlyList<string> arguments)
    {
        var chosen = new List<InputGroup>();
        var made = new List<InputGroup>();
        var isSound = true;
        foreach (var argument in arguments)
        {
            var name = NameIn(argument);
            isSound &=
                name.Length < argument.Length
                    ? Make(name, argument[(name.Length + 1)..], made)
                    : Choose(argument, chosen);
        }

        if (chosen.Count == 0)
        {
            chosen.AddRange(_groups.Where(group => group.Members.Count > 1));
        }

        return isSound ? [.. chosen.DistinctBy(group => group.Name), .. made] : null;
    }

    private bool Choose(string name, List<InputGroup> chosen)
    {
        var found = Named(name);
        chosen.AddRange(found);
        return found.Count > 0 || Refuse($"the scenario has no group '{name}'", name, GroupNames);
    }

    private bool Make(string name, string members, List<InputGroup> made)
    {
        if (name.Length == 0)
        {
            return Refuse("a new group needs a name before =", name, []);
        }

        if (_groups.Concat(made).Any(group => group.Name == name))
        {
            return Refuse($"there is a group '{name}' already", name, []);
        }

        var names = members.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var inputs = new HashSet<string>(StringComparer.Ordinal);
        var isSound = names.Length > 0 || Refuse($"'{name}' needs at least one input or group after =", name, []);
        foreach (var member in names)
        {
            isSound &= AddMember(member, inputs);
        }

        made.Add(new InputGroup(name, inputs));
        return isSound;
    }

    private bool AddMember(string name, HashSet<string> inputs)
    {
        var found = Named(name);
        inputs.UnionWith(found.SelectMany(group => group.Members));
        if (found.Count > 0)
        {
            return true;
        }

        if (_inputs.Find(name) is not { } input)
        {
            return Refuse($"the scenario has no input or group '{name}'", name, [.. _inputs.Names, .. GroupNames]);
        }

        inputs.Add(name);
        return input.Value.Distribution is not ConstantDistribution constant
            || Refuse($"{name} is known exactly ({constant}), so there is nothing to learn", name, []);
    }

    /// <summary>The group of this name, or every region's of which this is the name after the region's.</summary>
    private List<InputGroup> Named(string name) =>
        [.. _groups.Where(group => group.Name == name || _regions.Any(region => group.Name == $"{region}.{name}"))];

    private IReadOnlyList<string> GroupNames =>
        [
            .. _groups.Select(group => group.Name),
            .. _groups
                .SelectMany(group =>
                    _regions
                        .Where(region => group.Name.StartsWith($"{region}.", StringComparison.Ordinal))
                        .Select(region => group.Name[(region.Length + 1)..])
                )
                .Distinct(StringComparer.Ordinal),
        ];

    private bool Refuse(string problem, string name, IReadOnlyList<string> known)
    {
        _error.WriteLine($"--group: {problem}{NearestName.Hint(name, known)}");
        return false;
    }
}
