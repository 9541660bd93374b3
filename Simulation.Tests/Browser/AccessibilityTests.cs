using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Simulation.Tests.Browser;

/// <summary>What WCAG 2.2 AA asks of a page and a machine can check.</summary>
public sealed class AccessibilityTests(Chromium chromium, BaselineReport report)
    : IClassFixture<Chromium>,
        IClassFixture<BaselineReport>
{
    [BrowserFact]
    public Task Every_text_stands_out_in_the_light() => NoFaintTexts(ColorScheme.Light);

    [BrowserFact]
    public Task Every_text_stands_out_in_the_dark() => NoFaintTexts(ColorScheme.Dark);

    [BrowserFact]
    public async Task Everything_has_a_name()
    {
        await using var tab = await chromium.Open(report.Path, "#region-1");

        (await PageChecks.Unnamed(tab)).Should().BeEmpty();
    }

    private async Task NoFaintTexts(ColorScheme scheme)
    {
        await using var tab = await chromium.Open(report.Path, "#region-1", scheme: scheme);
        await tab.WaitForCharts("#region-1");
        await tab.Page.Locator("#firm").ScrollIntoViewIfNeededAsync();
        await tab.WaitForCharts("#firm");
        await tab.Page.EvaluateAsync(
            "() => document.querySelectorAll('details.more').forEach(more => more.open = true)"
        );

        (await PageChecks.FaintTexts(tab)).Should().BeEmpty();
    }
}
