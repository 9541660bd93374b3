using System.Diagnostics;

namespace Simulation.Analysis.Robustness;

/// <summary>
/// What each strategy is worth in each scenario, for whoever will not say how likely the scenarios are (Wald 1950: maximin;
/// Savage 1951: minimax regret). Of equals, the first strategy and the first scenario count.
/// </summary>
internal sealed class DecisionMatrix
{
    private readonly IReadOnlyList<IReadOnlyList<double>> _values;
    private readonly double[] _best;

    /// <param name="values">[strategies][scenarios], expected value in USD or any other unit.</param>
    internal DecisionMatrix(IReadOnlyList<IReadOnlyList<double>> values)
    {
        Debug.Assert(values.Count > 0 && values.All(row => row.Count == values[0].Count), "A matrix has no gaps.");
        _values = values;
        _best = [.. Enumerable.Range(0, values[0].Count).Select(scenario => values.Max(row => row[scenario]))];
    }

    internal int Strategies => _values.Count;

    private IEnumerable<int> ScenarioIndices => Enumerable.Range(0, _best.Length);

    /// <summary>The strategy whose worst scenario is the best.</summary>
    internal int Maximin => Enumerable.Range(0, Strategies).MaxBy(strategy => Value(strategy, WorstScenario(strategy)));

    /// <summary>The strategy whose best scenario is the best.</summary>
    internal int Maximax => Enumerable.Range(0, Strategies).MaxBy(strategy => _values[strategy].Max());

    /// <summary>The strategy whose greatest regret is the least.</summary>
    internal int MinimaxRegret =>
        Enumerable.Range(0, Strategies).MinBy(strategy => Regret(strategy, RegretScenario(strategy)));

    internal double Value(int strategy, int scenario) => _values[strategy][scenario];

    /// <summary>What the best strategy of the scenario is worth more than this one; never negative.</summary>
    internal double Regret(int strategy, int scenario) => _best[scenario] - _values[strategy][scenario];

    /// <summary>The scenario in which a strategy is worth least.</summary>
    internal int WorstScenario(int strategy) => ScenarioIndices.MinBy(scenario => Value(strategy, scenario));

    /// <summary>The scenario in which a strategy is regretted most.</summary>
    internal int RegretScenario(int strategy) => ScenarioIndices.MaxBy(scenario => Regret(strategy, scenario));
}
