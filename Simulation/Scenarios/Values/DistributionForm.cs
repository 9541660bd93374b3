using Simulation.Sampling.Distributions;
using Simulation.Scenarios.Shapes;

namespace Simulation.Scenarios.Values;

/// <summary>One way to write a distribution: <c>{ "uniform": { "min": 1, "max": 3 } }</c>.</summary>
/// <param name="Key">The distribution key.</param>
/// <param name="Body">What stands behind it.</param>
/// <param name="Rules">What its numbers must fulfil together; checked when each of them is sound.</param>
/// <param name="Create">From sound numbers that fulfil the rules.</param>
/// <param name="Take">The numbers of such a distribution; none for another kind.</param>
internal sealed record DistributionForm(
    string Key,
    Shape Body,
    IReadOnlyList<FormRule> Rules,
    Func<FormFields, Distribution> Create,
    Func<Distribution, FormFields?> Take
);

/// <summary>A rule between the numbers of one distribution.</summary>
/// <param name="Field">The number to point at.</param>
/// <param name="Fault">What is wrong, in words; none when the rule holds.</param>
internal sealed record FormRule(string Field, Func<FormFields, string?> Fault)
{
    internal static FormRule Below(string lower, string upper) =>
        new(lower, f => f[lower] < f[upper] ? null : Invariant($"{lower} {f[lower]} must be below {upper} {f[upper]}"));

    internal static FormRule NotAbove(string lower, string upper, string field) =>
        new(field, f => f[lower] <= f[upper] ? null : Invariant($"{lower} {f[lower]} is above {upper} {f[upper]}"));

    /// <summary>A span beyond the range of a double would make every draw infinite.</summary>
    internal static FormRule FiniteSpan(string lower, string upper) =>
        new(upper, f => double.IsFinite(f[upper] - f[lower]) ? null : $"{lower} and {upper} are too far apart");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
