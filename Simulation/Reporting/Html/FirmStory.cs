using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting.Html;

/// <summary>What the recommendations come to for the whole firm, in sentences.</summary>
internal sealed class FirmStory
{
    private readonly ReportPage _page;
    private readonly IReadOnlyList<RegionPage> _entered;
    private readonly IReadOnlyList<double> _work;

    internal FirmStory(ReportPage page)
    {
        _page = page;
        _entered = FirmCharts.Entered(page.Regions);
        _work = FirmCharts.WorkByQuarter(page.Regions);
    }

    internal IEnumerable<string> Sentences()
    {
        var total = _entered.Sum(region => region.Best.Comparison.IncrementalMean);
        yield return $"All recommendations together are worth {ShortNumber.Money(total)} more than waiting everywhere on average. "
            + "Means add up; ranges do not, as the same luck meets many regions at once.";
        yield return Funding() + " " + Work();
    }

    internal string Value() =>
        _entered.Count > 0
            ? $"{_entered[0].Name} brings most, {ShortNumber.Money(_entered[0].Best.Comparison.IncrementalMean)} on average. "
                + "Bars: mean; thick orange: its 95% interval; thin line: where nine in ten trials lie."
            : "No region is worth entering.";

    internal string Work()
    {
        var peak = _work.DefaultIfEmpty(0).Max();
        if (peak <= 0)
        {
            return "No engineers are needed.";
        }

        var when = _page.Regions[0].Quarter(_work.ToList().IndexOf(peak));
        var need = $"Most engineers are needed in {when}: {peak:N0} engineer-months";
        return _page.Report.EngineerMonthsPerQuarter is not { } capacity ? $"{need}."
            : peak > capacity
                ? $"{need}, more than the {capacity:N0} that new regions can use. The recommendations do not all fit at once."
            : $"{need}, of {capacity:N0} that new regions can use.";
    }

    internal string Spillover()
    {
        var total = _entered.Sum(FirmCharts.SpilloverUsd);
        var largest = _entered.MaxBy(FirmCharts.SpilloverUsd);
        return largest is null || total <= 0
            ? "Nothing that happens in these regions hurts the rest of the firm."
            : $"Incidents in these regions cost the rest of the firm {ShortNumber.Money(total)} on average, most of all from "
                + $"{largest.Name} ({ShortNumber.Money(FirmCharts.SpilloverUsd(largest))}).";
    }

    private string Funding()
    {
        var need = _entered.Sum(region => region.Best.Result.PeakFundingMean);
        var told =
            $"Their mean peak funding adds up to {ShortNumber.Money(need)}, an upper bound, as not all regions are deepest at once";
        return _page.Report.FundingUsd is { } limit
            ? $"{told}; {ShortNumber.Money(limit)} may be put at risk."
            : $"{told}.";
    }
}
