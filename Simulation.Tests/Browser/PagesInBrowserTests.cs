using FluentAssertions;
using Microsoft.Playwright;
using Simulation.Reporting.Html;
using Simulation.Tests.Reporting.Files;
using Simulation.Tests.Reporting.Html;
using Simulation.Tests.Reporting.Html.Pages;
using Xunit;

namespace Simulation.Tests.Browser;

/// <summary>The pages of verbs other than <c>run</c> as a person sees them.</summary>
public sealed class PagesInBrowserTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const int Desktop = 1280;
    private const int Phone = 390;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task Every_chart_is_drawn_without_complaint_and_nothing_is_asked_for()
    {
        foreach (var kind in PartyPages.All.Keys)
        {
            var path = Write(kind, "party");
            await using var tab = await Open(path, Desktop, ColorScheme.Light);

            tab.Complaints.Should().BeEmpty(kind);
            tab.Requests.Should().Equal(new Uri(path).AbsoluteUri);
            (await tab.Page.Locator(".chart").CountAsync()).Should().BePositive(kind);
            (await PageChecks.EmptyCharts(tab)).Should().BeEmpty(kind);
        }
    }

    [BrowserFact]
    public async Task Every_text_stands_out_in_the_light_and_in_the_dark()
    {
        foreach (var kind in PartyPages.All.Keys)
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var tab = await Open(Write(kind, "party"), Desktop, scheme);

                (await PageChecks.FaintTexts(tab)).Should().BeEmpty($"{kind}, {scheme}");
            }
        }
    }

    [BrowserFact]
    public async Task Everything_has_a_name()
    {
        foreach (var kind in PartyPages.All.Keys)
        {
            await using var tab = await Open(Write(kind, "party"), Desktop, ColorScheme.Light);

            (await PageChecks.Unnamed(tab)).Should().BeEmpty(kind);
        }
    }

    [BrowserFact]
    public async Task No_name_does_harm_on_a_phone()
    {
        foreach (var kind in new[] { "compare", "sweep over two", "threshold" })
        {
            foreach (var name in SamplePage.Nasty)
            {
                await using var tab = await Open(Write(kind, name), Phone, ColorScheme.Light);

                tab.Complaints.Should().BeEmpty($"{kind}, {name}");
                tab.Requests.Should().HaveCount(1, name);
                (await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"))
                    .Should()
                    .BeLessThanOrEqualTo(Phone, $"{kind}, {name}");
            }
        }
    }

    private string Write(string kind, string name)
    {
        var path = _folder.Below("page.html");
        File.WriteAllText(path, PartyPages.Html(PartyPages.All[kind](name, ChartRuntime.Embedded)));
        return path;
    }

    /// <summary>Opens a page with everything in it seen once.</summary>
    private async Task<ReportTab> Open(string path, int width, ColorScheme scheme)
    {
        var tab = await chromium.Open(path, "#region-0", width, scheme);
        await tab.Page.EvaluateAsync(
            "() => document.querySelectorAll('section').forEach(section => section.scrollIntoView())"
        );
        foreach (var section in await tab.Page.Locator("section").AllAsync())
        {
            await section.ScrollIntoViewIfNeededAsync();
        }

        await tab.WaitForCharts("main");
        return tab;
    }
}
