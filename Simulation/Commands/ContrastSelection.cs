using Simulation.Analysis.Sensitivity;
using Simulation.Model.Strategies;
using Simulation.Scenarios.Problems;

namespace Simulation.Commands;

/// <summary>Which difference a command line asks to have explained.</summary>
/// <param name="error">Hears what is wrong.</param>
internal sealed class ContrastSelection(TextWriter error)
{
    /// <summary>None: the two best strategies, which the trials tell.</summary>
    internal Contrast? Picked { get; private set; }

    /// <param name="strategy">What <c>--strategy</c> names; none.</param>
    /// <param name="versus">What <c>--versus</c> names; none.</param>
    /// <param name="strategies">Those of the run, <c>wait</c> among them.</param>
    internal bool TryPick(string? strategy, string[]? versus, IReadOnlyList<Strategy> strategies)
    {
        if (strategy is not null && versus is not null)
        {
            error.WriteLine("--versus: --strategy says already what to explain; give one of the two.");
            return false;
        }

        return strategy is not null
            ? TryPickOne(strategy, strategies)
            : versus is null || TryPickTwo(versus, strategies);
    }

    /// <summary>What a strategy adds to waiting; of waiting itself its value.</summary>
    private bool TryPickOne(string name, IReadOnlyList<Strategy> strategies)
    {
        if (Find("--strategy", name, strategies) is not { } strategy)
        {
            return false;
        }

        Picked = new Contrast(strategy, strategy.IsWait ? null : strategies.Single(other => other.IsWait));
        return true;
    }

    private bool TryPickTwo(string[] names, IReadOnlyList<Strategy> strategies)
    {
        if (names.Length != 2 || names[0] == names[1])
        {
            error.WriteLine(
                $"--versus {string.Join(',', names)}: expected two different strategies, as in --versus direct,wait."
            );
            return false;
        }

        var picked = names.Select(name => Find("--versus", name, strategies)).OfType<Strategy>().ToList();
        Picked = picked.Count == 2 ? new Contrast(picked[0], picked[1]) : null;
        return picked.Count == 2;
    }

    private Strategy? Find(string option, string name, IReadOnlyList<Strategy> strategies)
    {
        var found = strategies.FirstOrDefault(strategy => strategy.Name == name);
        if (found is null)
        {
            var hint = NearestName.Hint(name, strategies.Select(strategy => strategy.Name));
            error.WriteLine($"{option}: the scenario has no '{name}'{hint}");
        }

        return found;
    }
}
