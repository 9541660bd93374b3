using Simulation.Sampling;

namespace Simulation.Engine.Inputs;

/// <summary>
/// Inputs that correlations tie together, in order of name, so that neither the order of the file nor the regions that
/// run change their draws.
/// </summary>
/// <param name="Names">Inputs in ordinal order.</param>
/// <param name="Copula">Ties the inputs together, in that order.</param>
internal sealed record CorrelatedGroup(IReadOnlyList<string> Names, RankCopula Copula)
{
    /// <summary>The connected components of the study's correlations.</summary>
    internal static IReadOnlyList<CorrelatedGroup> Of(IReadOnlyList<InputCorrelation> correlations)
    {
        var groupOf = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var correlation in correlations)
        {
            var first = SetOf(groupOf, correlation.First);
            var second = SetOf(groupOf, correlation.Second);
            if (!ReferenceEquals(first, second))
            {
                first.UnionWith(second);
                foreach (var name in second)
                {
                    groupOf[name] = first;
                }
            }
        }

        return [.. groupOf.Values.Distinct().Select(names => InOrder([.. names], correlations))];
    }

    private static SortedSet<string> SetOf(Dictionary<string, SortedSet<string>> groupOf, string name)
    {
        if (!groupOf.TryGetValue(name, out var set))
        {
            set = new SortedSet<string>(StringComparer.Ordinal) { name };
            groupOf[name] = set;
        }

        return set;
    }

    /// <summary>
    /// Inputs in an order of somebody's choosing: those that come first are drawn without regard to the rest, and the rest
    /// given those.
    /// </summary>
    /// <param name="names">Each once; correlations with others are left out, which is what not looking at them means.</param>
    /// <param name="correlations">The study's.</param>
    internal static CorrelatedGroup InOrder(IReadOnlyList<string> names, IReadOnlyList<InputCorrelation> correlations)
    {
        var places = names.Select((name, i) => (name, i)).ToDictionary(StringComparer.Ordinal);
        var ranks = new double[names.Count, names.Count];
        for (var i = 0; i < names.Count; i++)
        {
            ranks[i, i] = 1;
        }

        foreach (var correlation in correlations)
        {
            if (places.TryGetValue(correlation.First, out var i) && places.TryGetValue(correlation.Second, out var j))
            {
                ranks[i, j] = ranks[j, i] = correlation.Rank;
            }
        }

        return RankCopula.TryFactor(ranks, out var copula)
            ? new CorrelatedGroup(names, copula)
            : throw new ArgumentException(
                $"No joint distribution has these correlations: {string.Join(", ", names)}.",
                nameof(correlations)
            );
    }
}
