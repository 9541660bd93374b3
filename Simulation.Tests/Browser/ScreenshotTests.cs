using FluentAssertions;
using Microsoft.Playwright;
using Simulation.Tests.EndToEnd;
using Xunit;

namespace Simulation.Tests.Browser;

/// <summary>Pictures for a person to look at, in <c>artifacts/screenshots</c>.</summary>
public sealed class ScreenshotTests(Chromium chromium, BaselineReport report)
    : IClassFixture<Chromium>,
        IClassFixture<BaselineReport>
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "artifacts", "screenshots");

    [BrowserFact]
    public Task The_page_is_pictured_on_a_desktop() => Take("desktop", 1280, ColorScheme.Light);

    [BrowserFact]
    public Task The_page_is_pictured_in_the_dark() => Take("dark", 1280, ColorScheme.Dark);

    [BrowserFact]
    public Task The_page_is_pictured_on_a_phone() => Take("phone", 390, ColorScheme.Light);

    private async Task Take(string name, int width, ColorScheme scheme)
    {
        await using var tab = await chromium.Open(report.Path, "#region-1", width, scheme);
        await tab.Page.Locator("#firm").ScrollIntoViewIfNeededAsync();
        await tab.WaitForCharts("#firm");
        await tab.WaitForCharts("#region-1");
        foreach (var part in new[] { "answer", "region-1", "firm", "inputs", "made" })
        {
            var picture = Path.Combine(Folder, $"{name}-{part}.png");
            await tab.Page.Locator($"#{part}").ScreenshotAsync(new LocatorScreenshotOptions { Path = picture });
            new FileInfo(picture).Length.Should().BePositive();
        }
    }
}
