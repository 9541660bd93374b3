using Simulation.Engine;
using Simulation.Sampling;

namespace Simulation.Scenarios.Reading;

/// <summary>Inputs that correlations tie together, directly or through others; each such group has a matrix of its own.</summary>
internal sealed class CorrelationComponent
{
    private const int NamedMax = 6;

    /// <summary>More would take longer to check, and to correlate, than anyone waits: the work grows with the cube.</summary>
    private const int InputsMax = 3000;

    private readonly List<string> _names;

    private CorrelationComponent(IReadOnlyList<InputCorrelation> correlations)
    {
        Correlations = correlations;
        _names = [.. correlations.SelectMany(c => new[] { c.First, c.Second }).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>In file order.</summary>
    internal IReadOnlyList<InputCorrelation> Correlations { get; }

    /// <summary>What is wrong with them together; none when there is a joint distribution that has them.</summary>
    internal string? Fault
    {
        get
        {
            if (_names.Count > InputsMax)
            {
                return FormattableString.Invariant(
                    $"{_names.Count} inputs are tied together: at most {InputsMax} can be"
                );
            }

            if (RankCopula.TryFactor(Matrix(), out _))
            {
                return null;
            }

            var more =
                _names.Count > NamedMax ? FormattableString.Invariant($" and {_names.Count - NamedMax} more") : "";
            return $"these correlations contradict each other (not positive definite): {string.Join(", ", _names.Take(NamedMax))}{more}";
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
        var places = _names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        var matrix = new double[_names.Count, _names.Count];
        for (var i = 0; i < _names.Count; i++)
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
