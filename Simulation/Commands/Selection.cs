using Simulation.Model.Strategies;
using Simulation.Scenarios.Problems;

namespace Simulation.Commands;

/// <summary>Picks what an option names out of what a study has, in file order.</summary>
internal static class Selection
{
    /// <summary>The strategies that <c>--strategies</c> names, and <c>wait</c>, which the others are measured against.</summary>
    internal static IReadOnlyList<Strategy>? Strategies(
        IReadOnlyList<Strategy> all,
        string[]? wanted,
        TextWriter error
    ) =>
        Pick(
            all,
            strategy => strategy.Name,
            wanted is null ? null : [.. wanted, Strategy.WaitName],
            "--strategies",
            error
        );

    /// <param name="all">In file order.</param>
    /// <param name="nameOf">What the option calls it.</param>
    /// <param name="wanted">Names; none given: all.</param>
    /// <param name="option">For the message.</param>
    /// <param name="error">Hears of every unknown name.</param>
    /// <returns>What was picked; none where a name is unknown or no name was given.</returns>
    internal static IReadOnlyList<T>? Pick<T>(
        IReadOnlyList<T> all,
        Func<T, string> nameOf,
        string[]? wanted,
        string option,
        TextWriter error
    )
    {
        if (wanted is null)
        {
            return all;
        }

        var known = all.Select(nameOf).ToList();
        var unknown = wanted.Where(name => !known.Contains(name, StringComparer.Ordinal)).ToList();
        foreach (var name in unknown)
        {
            error.WriteLine($"{option}: the scenario has no '{name}'{NearestName.Hint(name, known)}");
        }

        if (wanted.Length == 0)
        {
            error.WriteLine($"{option}: expected at least one name, such as {known[0]}.");
        }

        return unknown.Count > 0 || wanted.Length == 0
            ? null
            : [.. all.Where(item => wanted.Contains(nameOf(item), StringComparer.Ordinal))];
    }
}
