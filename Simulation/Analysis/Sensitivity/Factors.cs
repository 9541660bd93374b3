using Simulation.Analysis.ValueOfInformation;

namespace Simulation.Analysis.Sensitivity;

/// <summary>Everything that the variance of a quantity is put down to.</summary>
internal static class Factors
{
    private const string And = " + ";

    /// <param name="inputs">Names in full, in row order.</param>
    /// <param name="tied">Places of inputs that correlations tie together, set by set.</param>
    /// <param name="groups">What the user asked about together.</param>
    /// <returns>Inputs in row order, tied sets, groups, the shocks.</returns>
    internal static IReadOnlyList<Factor> Of(
        IReadOnlyList<string> inputs,
        IReadOnlyList<IReadOnlyList<int>> tied,
        IReadOnlyList<InputGroup> groups
    )
    {
        var inSets = tied.SelectMany(set => set).ToHashSet();
        var single = inputs.Select(
            (name, i) => new Factor(name, inSets.Contains(i) ? FactorKind.TiedInput : FactorKind.Input, [i])
        );
        var sets = tied.Select(set => new Factor(
            string.Join(And, set.Select(i => inputs[i])),
            FactorKind.TiedSet,
            set
        ));
        var asked = groups.Select(group => GroupOf(group.Name, PlacesOf(group, inputs), tied));
        return [.. single, .. sets, .. asked, Factor.Shocks];
    }

    private static IReadOnlyList<int> PlacesOf(InputGroup group, IReadOnlyList<string> inputs) =>
        [.. Enumerable.Range(0, inputs.Count).Where(i => group.Members.Contains(inputs[i]))];

    /// <summary>The group with all that is tied to it: what is drawn together can only be exchanged together.</summary>
    private static Factor GroupOf(string name, IReadOnlyList<int> own, IReadOnlyList<IReadOnlyList<int>> tied)
    {
        int[] all = [.. own.Union(tied.Where(set => set.Any(own.Contains)).SelectMany(set => set)).Order()];
        var added = all.Length - own.Count;
        return new Factor(added == 0 ? name : $"{name} and {added} tied to it", FactorKind.Group, all);
    }
}
