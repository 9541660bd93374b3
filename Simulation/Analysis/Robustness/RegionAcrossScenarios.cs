using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.Robustness;

/// <summary>One region under several scenarios, the same trials in each.</summary>
/// <param name="InScenario">In the order of the command line; the first is what the others are measured against.</param>
/// <param name="Matrix">Mean values, [strategies][scenarios].</param>
internal sealed record RegionAcrossScenarios(IReadOnlyList<RegionInScenario> InScenario, DecisionMatrix Matrix)
{
    /// <summary>Scenarios do not agree on what to do.</summary>
    internal bool HasFlip => InScenario.Any(scenario => scenario.Shift is { IsFlip: true });
}

/// <summary>One region in one scenario, beside the first.</summary>
/// <param name="Comparison">The strategies side by side.</param>
/// <param name="Regret">[strategies] the recommended strategy's value − this one's, in the same trial, USD.</param>
/// <param name="Change">[strategies] value here − value in the first scenario, in the same trial; none for the first.</param>
/// <param name="Shift">What becomes of the recommendation; none for the first.</param>
internal sealed record RegionInScenario(
    RegionComparison Comparison,
    IReadOnlyList<Margin> Regret,
    IReadOnlyList<Margin>? Change,
    RecommendationShift? Shift
);

/// <summary>What becomes of a region's recommendation from the first scenario to another.</summary>
/// <param name="First">Index of the strategy that the first recommends.</param>
/// <param name="Here">Index of the strategy that this one recommends.</param>
/// <param name="ValueChange">Value of what is recommended here − value of what is recommended in the first, by trial.</param>
/// <param name="LeadFirst">Lead of <paramref name="Here"/> over <paramref name="First"/> in the first scenario; 0 without a flip.</param>
/// <param name="LeadHere">The same lead in this scenario.</param>
/// <param name="Swing">By how much the lead grows from the first scenario to this one, by trial.</param>
internal sealed record RecommendationShift(
    int First,
    int Here,
    Margin ValueChange,
    Margin LeadFirst,
    Margin LeadHere,
    Margin Swing
)
{
    internal bool IsFlip => First != Here;

    /// <summary>Each scenario can tell the two strategies apart, and they disagree.</summary>
    internal bool IsSure => IsFlip && LeadFirst.High < 0 && LeadHere.Low > 0;
}
