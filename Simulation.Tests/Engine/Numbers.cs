using System.Collections;
using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Sampling.Distributions;

namespace Simulation.Tests.Engine;

/// <summary>
/// What a test says of parameters, by path. Everything it does not name is 0, or 1 where 0 is not allowed: no event, no
/// cost, no sale happens unless the test asks for it.
/// </summary>
internal sealed class Numbers : IEnumerable<KeyValuePair<string, Distribution>>
{
    private readonly Dictionary<string, Distribution> _given = new(StringComparer.Ordinal);

    internal void Add(string path, double value) => Add(path, new ConstantDistribution(value));

    internal void Add(string path, Distribution distribution) => _given[path] = distribution;

    /// <summary>These numbers, the other's in their place where it names them.</summary>
    internal Numbers With(Numbers others)
    {
        var both = new Numbers();
        foreach (var (path, distribution) in _given.Concat(others._given))
        {
            both.Add(path, distribution);
        }

        return both;
    }

    internal Numbers With(string path, double value) => With(new Numbers { { path, value } });

    internal Numbers With(string path, Distribution distribution) => With(new Numbers { { path, distribution } });

    /// <summary>One value a parameter of the catalogue, in its order.</summary>
    internal IReadOnlyList<ParameterValue> In(IReadOnlyList<Parameter> catalogue)
    {
        var known = catalogue.Select(parameter => parameter.Path).ToHashSet(StringComparer.Ordinal);
        var unknown = _given.Keys.Where(path => !known.Contains(path)).ToList();
        return unknown.Count > 0
            ? throw new ArgumentException($"No parameters: {string.Join(", ", unknown)}.", nameof(catalogue))
            : [.. catalogue.Select(parameter => new ParameterValue(Of(parameter)))];
    }

    public IEnumerator<KeyValuePair<string, Distribution>> GetEnumerator() => _given.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Distribution Of(Parameter parameter) =>
        _given.TryGetValue(parameter.Path, out var distribution)
            ? distribution
            : new ConstantDistribution(parameter.Range.Contains(0) ? 0 : Math.Min(1, parameter.Range.Maximum));
}
