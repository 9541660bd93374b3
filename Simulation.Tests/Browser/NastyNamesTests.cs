using FluentAssertions;
using Simulation.Reporting.Html;
using Simulation.Tests.Reporting.Files;
using Simulation.Tests.Reporting.Html;
using Xunit;

namespace Simulation.Tests.Browser;

public sealed class NastyNamesTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task No_name_does_harm_on_a_desktop_or_a_phone()
    {
        foreach (var (index, name) in SamplePage.Nasty.Index())
        {
            var path = _folder.Below($"{index}.html");
            await File.WriteAllTextAsync(path, SamplePage.Html(SamplePage.Named(name, ChartRuntime.Embedded)));
            foreach (var width in new[] { 1280, 390 })
            {
                await using var tab = await chromium.Open(path, "#region-0", width);
                await tab.WaitForCharts("#region-0");

                tab.Complaints.Should().BeEmpty(name);
                tab.Requests.Should().HaveCount(1, name);
                (await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"))
                    .Should()
                    .BeLessThanOrEqualTo(width, name);
                (await tab.Page.Locator("h1").TextContentAsync()).Should().Be(name.Replace('\0', '\ufffd'));
            }
        }
    }
}
