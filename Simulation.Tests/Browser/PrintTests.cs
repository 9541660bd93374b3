using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Simulation.Tests.Browser;

/// <summary>The report of the shipped baseline on paper.</summary>
public sealed class PrintTests(Chromium chromium, BaselineReport report)
    : IClassFixture<Chromium>,
        IClassFixture<BaselineReport>
{
    private const string Shut = "() => document.querySelectorAll('details:not([open])').length";

    [BrowserFact]
    public async Task While_it_is_printed_everything_is_open_and_afterwards_as_it_was()
    {
        await using var tab = await chromium.Open(report.Path, "#region-1");
        var before = await tab.Page.EvaluateAsync<int>(Shut);

        await tab.Page.EvaluateAsync("() => { dispatchEvent(new Event('beforeprint')); }");
        (await tab.Page.EvaluateAsync<int>(Shut)).Should().Be(0);
        await tab.Page.EvaluateAsync("() => { dispatchEvent(new Event('afterprint')); }");

        before.Should().BePositive();
        (await tab.Page.EvaluateAsync<int>(Shut)).Should().Be(before);
        (await tab.Page.PdfAsync(new PagePdfOptions { Format = "A4" })).Should().NotBeEmpty();
        (await tab.Page.EvaluateAsync<int>(Shut)).Should().Be(before);
        tab.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Who_reads_in_the_dark_prints_on_white_and_every_text_stands_out()
    {
        await using var tab = await chromium.Open(report.Path, "#region-1", scheme: ColorScheme.Dark);
        await tab.WaitForCharts("#region-1");
        await tab.Page.EmulateMediaAsync(
            new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark }
        );

        (await PageChecks.FaintTexts(tab)).Should().BeEmpty();
        (await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"))
            .Should()
            .Be("rgb(255, 255, 255)");
    }

    [BrowserFact]
    public async Task The_firms_charts_are_drawn_though_nobody_has_come_near_them()
    {
        await using var tab = await chromium.Open(report.Path);

        await tab.WaitForCharts("#firm");

        (await tab.Page.EvaluateAsync<double>("() => scrollY")).Should().Be(0);
        tab.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Charts_that_were_never_drawn_leave_no_gap()
    {
        await using var tab = await chromium.Open(report.Path);
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await tab.Page.EvaluateAsync("() => { dispatchEvent(new Event('beforeprint')); }");

        (await tab.Page.Locator("#region-3 figure:visible").CountAsync()).Should().Be(0);
    }
}
