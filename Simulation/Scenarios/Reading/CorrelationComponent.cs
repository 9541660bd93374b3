using Simulation.Engine;
using Simulation.Sampling;

namespace Simulation.Scenarios.Reading;

/// <summary>Inputs that correlations tie together, directly or through others; each such group has a matrix of its own.</summary>
internal sealed class CorrelationComponent
{
    private const int NamedMax = 6;

    private CorrelationComponent(IReadOnlyList<InputCorrelation> correlations)
    {
        Correlations = correlations;
        Names = [.. correlations.SelectMany(c => new[] { c.First, c.Second }).Distinct(StringComparer.Ordinal)];
        IsPositiveDefinite = RankCopula.TryFactor(Matrix(), out _);
    }

    /// <summary>In file order.</summary>
    internal IReadOnlyList<InputCorrelation> Correlations { get; }

    internal IReadOnlyList<string> Names { get; }

    internal bool IsPositiveDefinite { get; }

    /// <summary>What is wrong where the matrix is not positive definite.</summary>
    internal string Fault
    {
        get
        {
            var more = Names.Count > NamedMax ? FormattableString.Invariant($" and {Names.Count - NamedMax} more") : "";
            return $"these correlations contradict each other (not positive definite): {string.Join(", ", Names.Take(NamedMax))}{more}";
        }
    }

    internal static IReadOnlyList<CorrelationComponent> Of(IReadOnlyList<InputCorrelation> correlations)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var correlation in correlations)
        {
            parents[Root(parents, correlation.First)] = Root(parents, correlation.Second);
        }

        return
        [
            .. correlations
                .GroupBy(correlation => Root(parents, correlation.First), StringComparer.Ordinal)
                .Select(group => new CorrelationComponent([.. group])),
        ];
    }

    private static string Root(Dictionary<string, string> parents, string name)
    {
        while (parents.TryGetValue(name, out var parent) && !string.Equals(parent, name, StringComparison.Ordinal))
        {
            // Halving the way keeps it short however the pairs are ordered.
            parents[name] = parents.GetValueOrDefault(parent, parent);
            name = parent;
        }

        return name;
    }

    private double[,] Matrix()
    {
        var places = Names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        var matrix = new double[Names.Count, Names.Count];
        for (var i = 0; i < Names.Count; i++)
        {
            matrix[i, i] = 1;
        }

        foreach (var correlation in Correlations)
        {
            var (i, j) = (places[correlation.First], places[correlation.Second]);
            matrix[i, j] = matrix[j, i] = correlation.Rank;
        }

        return matrix;
    }
}
