namespace Simulation.Reporting.Html;

/// <summary>The words of the report and what they mean, in the order in which a reader meets them.</summary>
internal static class TermList
{
    /// <summary>Some of the words, as they are named in <see cref="All"/>.</summary>
    internal static IEnumerable<(string Term, string Meaning)> Of(params IReadOnlyList<string> terms) =>
        terms.Select(term => All.Single(known => known.Term == term));

    internal static IReadOnlyList<(string Term, string Meaning)> All { get; } =
    [
        ("strategy", "A plan for a region: which channels open when. To wait is one, and every study has it."),
        (
            "trial",
            "One possible course of events. In the same trial every strategy and region meets the same luck, so differences are fair."
        ),
        (
            "value",
            "Present value in USD of the start date: discounted cash after tax, plus the worth of the business at the horizon, "
                + "less what the rest of the firm loses to spillover."
        ),
        ("incremental value", "Value less the value of waiting in the same trial."),
        ("mean", "Average over all trials."),
        (
            "95% interval",
            "Where the mean would lie with endless trials, nineteen times in twenty: mean ± 1.959964 standard errors."
        ),
        ("5%, 95%", "One trial in twenty lies below the first, one in twenty above the second."),
        (
            "recommended, runner-up",
            "The strategies of highest and second highest mean value; of certainty equivalent where another attitude to risk was asked for."
        ),
        (
            "margin",
            "The recommended strategy's value less the runner-up's, trial by trial; their certainty equivalents' where another attitude "
                + "to risk was asked for."
        ),
        (
            "certainty equivalent",
            "What a strategy would be worth for certain: its mean; its mean less a weight times the loss of the worst 5%; or, under "
                + "exponential utility with risk tolerance τ, −τ·ln of the mean of e^(−value/τ)."
        ),
        (
            "dominance",
            "Of first order: whoever prefers more to less prefers it. Of second order: so does everybody who also dislikes risk. The "
                + "p-value is of the hypothesis that it holds."
        ),
        (
            "verdict",
            "clear: the margin's 95% interval excludes 0 and the strategy is the best in at least half of the trials; close: "
                + "the interval excludes 0; toss-up: it does not, and more trials or better inputs are needed to tell the two apart."
        ),
        ("loss", "An incremental value below 0; its chance is P(loss)."),
        ("worst 5% (cvar05)", "Mean incremental value of the lowest 5% of trials."),
        ("best", "The strategy of highest value in a trial; here the share of trials in which it is that."),
        ("regret", "The best strategy's value less this one's in the same trial."),
        ("peak funding", "The deepest point of cumulative cash below 0, undiscounted."),
        (
            "pays back",
            "Share of trials in which cumulative cash comes back to 0 within the horizon, or never goes below."
        ),
        ("cash", "Cash after tax in a quarter, undiscounted."),
        ("share", "Of all smartphones sold in the region."),
        ("awareness", "Share of buyers who know the brand."),
        ("brand strength", "1 while nothing has hurt the name; incidents lower it, time heals it."),
        ("carriers live", "Mobile operators that sell the phones."),
        (
            "exit",
            "The firm leaves the region, because losses went on too long or the law forbids it. Drawn by quarter from the fall "
                + "of the share of trials that are active; where a strategy's first opening waits for a condition, exits that meet "
                + "openings in other trials, and those of the last quarter, are not drawn."
        ),
        ("active", "Some channel is open, the quarter of an exit included."),
        ("engineer-months", "Work of engineers for certification and carriers' tests; a capacity limits it."),
        ("spillover", "Profit that the rest of the firm loses when an incident here hurts its name."),
        ("grade", "A: a source says so; B: worked out from sources; C: an assumption."),
        ("clamped", "Draws that lay outside an input's allowed range and were moved to its end."),
    ];
}
