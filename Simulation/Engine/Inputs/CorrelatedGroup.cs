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

        return [.. groupOf.Values.Distinct().Select(names => Build([.. names], correlations))];
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

    private static CorrelatedGroup Build(string[] names, IReadOnlyList<InputCorrelation> correlations)
    {
        var ranks = new double[names.Length, names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            ranks[i, i] = 1;
        }

        foreach (var correlation in correlations)
        {
            var i = Array.BinarySearch(names, correlation.First, StringComparer.Ordinal);
            var j = Array.BinarySearch(names, correlation.Second, StringComparer.Ordinal);
            if (i >= 0 && j >= 0)
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
