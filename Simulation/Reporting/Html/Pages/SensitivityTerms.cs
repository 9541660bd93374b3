namespace Simulation.Reporting.Html.Pages;

/// <summary>What the words of <c>sensitivity</c>'s page mean.</summary>
internal static class SensitivityTerms
{
    internal static IReadOnlyList<(string Term, string Meaning)> All { get; } =
    [
        (
            "luck",
            "What differs between trials with the same inputs: the market's moves, incidents, suits, carriers' decisions."
        ),
        ("ignorance", "What the variance would lose if every input became known: all that is not luck."),
        (
            "total",
            "Total Sobol index: the share of variance that would be left if all but this factor became known. Totals overlap, so that "
                + "they sum to more than 100%."
        ),
        (
            "alone",
            "First-order Sobol index: the share of variance that would go if this factor alone became known; of a group, if all of "
                + "its inputs did."
        ),
        ("rank correlation", "Spearman's: 1 where the quantity rises whenever the input does, -1 where it falls."),
        (
            "others held",
            "The rank correlation of what the other inputs' ranks leave of both (partial rank correlation)."
        ),
        (
            "delta",
            "Borgonovo's: how far the distribution of the quantity moves on average when the input becomes known, from 0 (not at all) "
                + "to 1."
        ),
        (
            "about 0",
            "Cannot be told from zero: the 95% interval holds 0, or an input dealt out to the trials anew would do as well one time "
                + "in twenty. None: no point came out differently."
        ),
        (
            "tied",
            "Drawn together because the scenario gives a rank correlation. Such inputs have one share, and what one of them does "
                + "alone is seen in the trials."
        ),
        .. TermList.Of("strategy", "trial", "value", "mean", "95% interval", "grade"),
    ];
}
