using FluentAssertions;
using Simulation.Tests.EndToEnd;
using Xunit;

namespace Simulation.Tests.Browser;

/// <summary>The report of the shipped baseline as a person sees it.</summary>
public sealed class ReportInBrowserTests(Chromium chromium, BaselineReport report)
    : IClassFixture<Chromium>,
        IClassFixture<BaselineReport>
{
    /// <summary>A region that is entered: all its charts have something to show.</summary>
    private const int India = 1;

    [BrowserFact]
    public async Task It_opens_from_disk_without_complaint_and_asks_for_nothing_else()
    {
        await using var tab = await chromium.Open(report.Path);
        await tab.Region(India).Locator("summary").First.ClickAsync();
        await tab.WaitForCharts($"#region-{India}");
        await tab.Page.Locator("#firm").ScrollIntoViewIfNeededAsync();
        await tab.WaitForCharts("#firm");

        tab.Complaints.Should().BeEmpty();
        tab.Requests.Should().Equal(new Uri(report.Path).AbsoluteUri);
    }

    [BrowserFact]
    public async Task Every_chart_of_every_region_and_of_the_firm_is_drawn()
    {
        await using var tab = await chromium.Open(report.Path);
        await tab.Page.ClickAsync("[data-open=all]");
        await tab.Page.Locator("#firm").ScrollIntoViewIfNeededAsync();
        await tab.WaitForCharts("main");

        var empty = await PageChecks.EmptyCharts(tab);
        empty.Should().BeEmpty();
        (await tab.Page.Locator(".chart").CountAsync()).Should().Be((30 * 9) + 3);
        tab.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task A_click_on_a_regions_name_opens_it()
    {
        await using var tab = await chromium.Open(report.Path);
        (await tab.Region(India).GetAttributeAsync("open")).Should().BeNull();

        await tab.Page.ClickAsync($".matrix a[href='#region-{India}']");
        await tab.WaitForCharts($"#region-{India}");

        (await tab.Region(India).GetAttributeAsync("open")).Should().NotBeNull();
        (await tab.Region(India).Locator(".charts svg").CountAsync()).Should().Be(9);
    }

    [BrowserFact]
    public async Task A_heading_sorts_by_numbers_and_back()
    {
        await using var tab = await chromium.Open(report.Path);
        var margins = tab.Page.Locator(".matrix tbody tr td:nth-last-child(3)");
        var heading = tab.Page.Locator(".matrix thead th:nth-last-child(3)");

        await heading.Locator("button").ClickAsync();
        (await heading.GetAttributeAsync("aria-sort")).Should().Be("descending");
        (await Keys(margins)).Should().BeInDescendingOrder();

        await heading.Locator("button").ClickAsync();
        (await heading.GetAttributeAsync("aria-sort")).Should().Be("ascending");
        (await Keys(margins)).Should().BeInAscendingOrder();
    }

    [BrowserFact]
    public async Task The_keyboard_sorts_opens_and_picks()
    {
        await using var tab = await chromium.Open(report.Path);
        await tab.Page.Locator(".matrix thead th:last-child button").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        (await tab.Page.Locator(".matrix thead th:last-child").GetAttributeAsync("aria-sort")).Should().NotBeNull();

        await tab.Page.Locator($".matrix a[href='#region-{India}']").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.WaitForCharts($"#region-{India}");
        (await tab.Page.EvaluateAsync<string>("() => document.activeElement.tagName")).Should().Be("SUMMARY");

        var lines = tab.Region(India).Locator("[data-chart=awareness] .mark-line path");
        (await lines.CountAsync()).Should().Be(2, "the recommended strategy and the runner-up are picked");
        await tab.Region(India).Locator(".picks input:not(:checked)").First.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Space");
        await tab.Page.WaitForFunctionAsync(
            $"() => document.querySelectorAll('#region-{India} [data-chart=awareness] .mark-line path').length === 3"
        );
    }

    [BrowserFact]
    public async Task Nothing_is_wider_than_a_phone()
    {
        await using var tab = await chromium.Open(report.Path, $"#region-{India}", width: 390);
        await tab.WaitForCharts($"#region-{India}");

        (await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"))
            .Should()
            .BeLessThanOrEqualTo(390);
    }

    [BrowserFact]
    public async Task No_heading_is_broken_within_a_common_word()
    {
        foreach (var width in new[] { 390, 1280 })
        {
            await using var tab = await chromium.Open(report.Path, $"#region-{India}", width);
            await tab.WaitForCharts($"#region-{India}");

            await tab.Page.EvaluateAsync(
                "() => document.querySelectorAll('details.inputs').forEach(each => { each.open = true; })"
            );
            (await PageChecks.BrokenWords(tab)).Should().BeEmpty($"{width} pixels are enough");
        }
    }

    private static async Task<double[]> Keys(Microsoft.Playwright.ILocator cells) =>
        await cells.EvaluateAllAsync<double[]>("cells => cells.map(cell => Number(cell.dataset.sort))");
}
