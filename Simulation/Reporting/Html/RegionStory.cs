using Simulation.Analysis.Comparison;
using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html;

/// <summary>What a region's numbers say, in sentences. The text is plain; whoever shows it escapes it.</summary>
internal sealed class RegionStory(RegionPage region)
{
    private const int DriversTold = 3;

    /// <summary>What to do, what it brings and how sure that is.</summary>
    internal IEnumerable<string> Paragraph()
    {
        yield return Answer();
        if (region.Venture is { } venture)
        {
            yield return Risk(venture);
        }

        if (region.RunnerUp is { } runnerUp && region.Recommendation.Margin is { } margin)
        {
            yield return Lead(runnerUp, margin);
            yield return Reasons(runnerUp);
        }
    }

    /// <summary>What the waterfall shows.</summary>
    internal string Waterfall() =>
        region.RunnerUp is { } runnerUp
            ? $"From {Name(runnerUp)} to {Name(region.Best)}: {Difference(MeanLead(runnerUp))} on average. Blue adds, orange takes away. "
                + Reasons(runnerUp)
            : "There is only one strategy.";

    /// <summary>What the distribution shows.</summary>
    internal string Distribution() =>
        region.Venture is { } venture
            ? $"With {Name(venture)}, {Percent(venture.Comparison.ProbLoss)} of trials end below waiting (shaded); the worst 5% "
                + $"average {Money(venture.Comparison.Cvar05)} (triangle)."
            : "Waiting is the only strategy.";

    internal string Share()
    {
        var result = Shown.Result;
        return $"With {Name(Shown)} the last quarter's share is {FinePercent(result.FinalShareMean)} on average; nine times in ten it "
            + $"is {FinePercent(result.FinalShareP05)} to {FinePercent(result.FinalShareP95)}.";
    }

    internal string Cumulative()
    {
        var result = Shown.Result;
        var back = result.PaybackQuarterP50 is { } quarter
            ? $"half of the trials have their cash back by {region.Quarter((int)Math.Ceiling(quarter))}"
            : "in half of the trials or more the cash does not come back within the horizon";
        return $"With {Name(Shown)} the firm is down by {Money(result.PeakFundingMean)} at the deepest point on average, "
            + $"by {Money(result.PeakFundingP95)} or more once in twenty; {back}. "
            + $"At the end nine trials in ten lie between {Money(Last(quarter => quarter.CumulativeCash!.Value.P05))} and "
            + $"{Money(Last(quarter => quarter.CumulativeCash!.Value.P95))}.";
    }

    internal string Cash() =>
        $"Each quarter's cash after tax by itself: mean, and where nine in ten trials lie. In the last quarter {Name(Shown)} "
        + $"brings {Money(Last(quarter => quarter.CashMean))} on average.";

    internal string Awareness() =>
        $"With {Name(Shown)}, {Percent(Last(quarter => quarter.AwarenessMean))} of buyers know the brand at the end.";

    internal string Brand() =>
        $"Incidents hurt the name: with {Name(Shown)} its strength is {Last(quarter => quarter.BrandMean):0.000} at the end, and "
        + $"{Shown.Result.LowestBrandMean:0.000} at its lowest (means; 1 is unharmed).";

    internal string Carriers() =>
        $"With {Name(Shown)}, {Shown.Result.CarriersLiveMean:0.0} of {region.Comparison.Result.Region.Carriers.Count} "
        + "carriers sell the phones at the end on average.";

    internal string Exits()
    {
        var exits = RegionCharts.Exits(Shown.Result);
        var told = $"The firm leaves in {Percent(Shown.Result.ProbExit)} of trials of {Name(Shown)}";
        var peak = exits.Count > 0 ? exits.Max() : 0;
        return peak > 0 ? $"{told}, most often in {region.Quarter(exits.ToList().IndexOf(peak))}." : $"{told}.";
    }

    private string Attitude => $"Weighed {RiskWord.Told(region.Attitude)}";

    private double MeanLead(StrategyRow runnerUp) => region.Best.Result.Value.Mean - runnerUp.Result.Value.Mean;

    private StrategyRow Shown => region.Venture ?? region.Best;

    private string Answer()
    {
        var best = region.Best;
        if (best.Result.Strategy.IsWait)
        {
            return region.Venture is { } other && !region.IsByMean
                    ? $"Wait. {Attitude}, nothing is worth more than staying out: {Name(other)}, the nearest, comes to "
                        + $"{Money(other.Comparison.IncrementalMean)} against waiting on average"
                        + (other.Comparison.IncrementalMean > 0 ? ", and that is not worth its risk." : ".")
                : region.Venture is { } nearest
                    ? $"Wait. Nothing is worth more than staying out: {Name(nearest)}, the nearest, comes to "
                        + $"{Money(nearest.Comparison.IncrementalMean)} against waiting on average."
                : "Wait: there is no other strategy.";
        }

        var attitude = region.IsByMean ? "" : $"{Attitude}, it has the highest certainty equivalent. ";
        return $"Choose {Name(best)}. {attitude}It is worth {Difference(best.Comparison.IncrementalMean)} than waiting on average"
            + $"{Interval(best.Comparison)}.";
    }

    private static string Interval(StrategyComparison comparison)
    {
        if (comparison.IncrementalStandardError is not { } error)
        {
            return "";
        }

        var half = PairedDifference.IntervalStandardErrors * error;
        var (low, high) = (comparison.IncrementalMean - half, comparison.IncrementalMean + half);
        return $" (95% interval {Money(low)} to {Money(high)})";
    }

    private static string Risk(StrategyRow venture) =>
        $"With {Name(venture)}, {Percent(venture.Comparison.ProbLoss)} of trials end below waiting; the worst 5% average "
        + $"{Money(venture.Comparison.Cvar05)}. It is the best strategy of all in {Percent(venture.Comparison.ProbBest)} of trials.";

    private string Lead(StrategyRow runnerUp, Margin margin)
    {
        var interval = margin is { Low: { } low, High: { } high }
            ? $" (95% interval {Money(low)} to {Money(high)})"
            : "";
        var verdict = region.Recommendation.Verdict switch
        {
            Verdict.Clear => "That is clear.",
            Verdict.Close => "The lead is real, but in most trials some other strategy is the best.",
            _ => "That is a toss-up: with these trials the two cannot be told apart.",
        };
        var behind = region.IsByMean ? "behind" : "behind in certainty equivalent";
        return $"The runner-up is {Name(runnerUp)}, {Money(margin.Mean)} {behind}{interval}. {verdict}";
    }

    private string Reasons(StrategyRow runnerUp)
    {
        var largest = DriverDifference
            .Between(region.Best.Result, runnerUp.Result)
            .OrderByDescending(difference => Math.Abs(difference.Usd))
            .Take(DriversTold)
            .Select(difference => $"{DriverWord.Of(difference.Driver)} ({Signed(difference.Usd)})")
            .ToList();
        return largest.Count > 0
            ? $"What makes the difference most: {string.Join(", ", largest)}."
            : "The two are the same in every part of their value.";
    }

    private double Last(Func<Engine.Results.QuarterResult, double> number) =>
        Shown.Result.Quarters.Count > 0 ? number(Shown.Result.Quarters[^1]) : 0;

    private static string Name(StrategyRow row) => row.Result.Strategy.Name;

    private static string Money(double usd) => ShortNumber.Money(usd);

    private static string Percent(double fraction) => ShortNumber.Percent(fraction);

    private static string FinePercent(double fraction) =>
        fraction.ToString("0.##%", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How much more or less something is worth: <c>$1.3M more</c>.</summary>
    private static string Difference(double usd) => $"{Money(Math.Abs(usd))} {(usd < 0 ? "less" : "more")}";

    private static string Signed(double usd) => ShortNumber.SignedMoney(usd);
}
