using Simulation.Analysis.Comparison;
using Simulation.Analysis.Risk;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html;

/// <summary>What attitudes to risk make of a region, in sentences.</summary>
internal sealed class RiskStory(RegionComparison region, RegionRisk risk)
{
    /// <summary>Whether attitudes agree, and whether the recommended strategy dominates the runner-up.</summary>
    internal IEnumerable<string> Sentences()
    {
        yield return risk.HasDisagreement
            ? $"Attitudes to risk disagree: {string.Join("; ", risk.Attitudes.Select(Told))}."
            : $"Every attitude to risk that was looked at recommends {Name(risk.Attitudes[0].Recommendation.Strategy)}.";
        if (risk.Dominance is { } dominance)
        {
            yield return Told(dominance);
        }
    }

    private string Told(AttitudeResult result)
    {
        var doubt = result.Recommendation.Verdict == Verdict.TossUp ? " (a toss-up)" : "";
        return $"{Name(result.Recommendation.Strategy)}{doubt} {RiskWord.Told(result.Attitude)}";
    }

    private string Told(Dominance dominance)
    {
        var (best, other) = (Name(dominance.Strategy), Name(dominance.Other));
        if (dominance.First.PValue is null)
        {
            return "There are too few trials to test stochastic dominance.";
        }

        if (!dominance.First.IsRejected)
        {
            return $"Nothing here speaks against {best} being better than {other} for whoever prefers more to less "
                + $"(first-order dominance: {Numbers(dominance.First, fraction: true)}).";
        }

        return dominance.Second.IsRejected
            ? $"{best} dominates {other} neither for all who prefer more to less nor for all who also dislike risk, so the choice "
                + $"depends on the attitude (second-order dominance: {Numbers(dominance.Second, fraction: false)})."
            : $"Nothing here speaks against {best} being better than {other} for whoever dislikes risk (second-order dominance: "
                + $"{Numbers(dominance.Second, fraction: false)}).";
    }

    private static string Numbers(DominanceTest test, bool fraction)
    {
        var violation = fraction
            ? Screen.ShortNumber.Percent(test.Violation)
            : Screen.ShortNumber.Money(test.Violation);
        return FormattableString.Invariant($"largest violation {violation}, p = {test.PValue:0.000}");
    }

    private string Name(int strategy) => region.Result.Strategies[strategy].Strategy.Name;
}
