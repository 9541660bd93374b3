using System.Diagnostics;
using System.Globalization;
using Simulation.Analysis.Deciding;
using Simulation.Analysis.Discovery;
using Simulation.Numerics;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting;

/// <summary>Boxes, and the futures they were looked for, in words.</summary>
internal static class BoxWords
{
    /// <summary>A clause: <c>direct beats carrier</c>, <c>the value of direct is below $0</c>.</summary>
    internal static string Condition(DiscoveryReport report) =>
        report.Condition switch
        {
            FutureCondition.Against against => $"{report.Strategies[against.Left]} "
                + $"{Verb(against.Relation)} {report.Strategies[against.Right]}",
            FutureCondition.Best best => $"{report.Strategies[best.Strategy]} is the best strategy",
            FutureCondition.Beyond beyond => $"the {Noun(beyond.Quantity)} of "
                + $"{report.Strategies[beyond.Strategy ?? report.Recommended]} is "
                + $"{Preposition(beyond.Relation)} {Number(beyond.Quantity, beyond.Number)}",
            _ => throw new UnreachableException($"No words for {report.Condition}."),
        };

    /// <summary>A clause: <c>US.market.carrierShare is below 0.62 (fraction)</c>, <c>… is above $93.7 per phone</c>.</summary>
    internal static string Restriction(DiscoveryReport report, Restriction restriction) =>
        $"{report.Inputs[restriction.Input].Name} is {Bounds(report, restriction)}";

    /// <summary><c>below 0.62 (fraction)</c>.</summary>
    internal static string Bounds(DiscoveryReport report, Restriction restriction) =>
        InputWords.Range(
            new ValueRange(restriction.Low, restriction.High),
            report.Inputs[restriction.Input].Parameter.Unit
        );

    /// <summary>A box as one sentence; boxes count from 1.</summary>
    internal static string Rule(DiscoveryReport report, int number)
    {
        var box = report.Result.Boxes[number - 1];
        var outside =
            number == 1 ? ""
            : number == 2 ? "Outside that box, "
            : "Outside these boxes, ";
        var restrictions = string.Join(
            " and ",
            box.Restrictions.Select(restriction => Restriction(report, restriction))
        );
        return $"{outside}{Condition(report)} in {Estimate(box.HeldOut.Density, box.HeldOut.DensityInterval)} of the futures in which "
            + $"{restrictions}; that box holds {Estimate(box.HeldOut.Coverage, box.HeldOut.CoverageInterval)} of such futures and "
            + $"{ShortNumber.Percent(box.HeldOut.Support)} of all.";
    }

    /// <summary>A share with its 95% interval.</summary>
    internal static string Estimate(double share, WilsonInterval interval) =>
        $"{ShortNumber.Percent(share)} ({ShortNumber.Percent(interval.Low)} to {ShortNumber.Percent(interval.High)})";

    /// <summary>What follows <c>Overall</c> in a sentence.</summary>
    internal static string BaseRate(DiscoveryReport report) =>
        $"{Condition(report)} in {ShortNumber.Percent(report.Result.All.Density)} of all "
        + $"{report.Result.All.Trials.ToString("N0", CultureInfo.InvariantCulture)} futures";

    /// <summary>Why there is no box, or no other, as a sentence; none where as many were found as were asked for.</summary>
    internal static string? End(DiscoveryReport report)
    {
        var (condition, all) = (Condition(report), report.Result.All);
        var trials = all.Trials.ToString("N0", CultureInfo.InvariantCulture);
        var isFirst = report.Result.Boxes.Count == 0;
        var (none, left) = isFirst ? ("No corner found", "") : ("No further corner found", " outside the boxes above");
        return report.Result.End switch
        {
            SearchEnd.Enough => null,
            SearchEnd.Never => $"There is no future among {trials} in which {condition}.",
            SearchEnd.Always => $"In every one of {trials} futures {condition}, so every corner is alike.",
            SearchEnd.TooFew when !isFirst => $"{none}: too few futures are left.",
            SearchEnd.TooFew => $"In {Few(all)} of {trials} futures {condition}: too few to tell a corner by. "
                + "More trials (--trials) may do.",
            SearchEnd.NoSuchBox => NoSuchBox(report, none),
            SearchEnd.NothingFound =>
                $"{none}: no single input, nor a few together, tells those futures{left} from the others.",
            SearchEnd.NotBorneOut =>
                $"{none}: the best box of the trials it was fitted to is not borne out by the others.",
            _ => throw new UnreachableException($"No words for {report.Result.End}."),
        };
    }

    private static string Few(BoxCount all) =>
        all.Hits * 2 < all.Trials
            ? $"only {all.Hits.ToString(CultureInfo.InvariantCulture)}"
            : $"all but {(all.Trials - all.Hits).ToString(CultureInfo.InvariantCulture)}";

    private static string NoSuchBox(DiscoveryReport report, string none)
    {
        var path = report.Result.Paths[^1].Fit;
        var densest = Enumerable.Range(0, path.Count).MaxBy(step => path[step].Density);
        return report.Choice is BoxChoice.Step
            ? $"{none}: the path has boxes 0 to {path.Count - 1} only."
            : FormattableString.Invariant(
                $"{none}: no box on the path is as dense as that; the densest, box {densest}, has {path[densest].Density:0.00}."
            );
    }

    private static string Verb(Relation relation) =>
        relation switch
        {
            Relation.Above => "beats",
            Relation.AtLeast => "is worth no less than",
            Relation.Below => "falls short of",
            _ => "is worth no more than",
        };

    private static string Preposition(Relation relation) =>
        relation switch
        {
            Relation.Above => "above",
            Relation.AtLeast => "at least",
            Relation.Below => "below",
            _ => "at most",
        };

    private static string Noun(Quantity quantity) =>
        quantity switch
        {
            Quantity.Value => "value",
            Quantity.Incremental => "gain over waiting",
            Quantity.PeakFunding => "peak funding",
            Quantity.PaybackQuarter => "payback quarter",
            Quantity.FinalShare => "final share",
            _ => "exit quarter",
        };

    private static string Number(Quantity quantity, double number) =>
        quantity switch
        {
            Quantity.Value or Quantity.Incremental or Quantity.PeakFunding => ShortNumber.Money(number),
            _ => InputNumber.Of(number),
        };
}
