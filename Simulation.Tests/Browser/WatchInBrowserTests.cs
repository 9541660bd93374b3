using System.Net;
using System.Net.NetworkInformation;
using FluentAssertions;
using Simulation.Commands.Watching.Serving;
using Simulation.Tests.Commands.Watching;
using Xunit;

namespace Simulation.Tests.Browser;

/// <summary><c>watch --serve</c> with a person in front of it.</summary>
public sealed class WatchInBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Growth = "\"growth\": 0.1";
    private const string Made =
        "() => document.querySelector('iframe').contentDocument?.querySelector('#made')?.textContent ?? ''";

    [BrowserFact]
    public async Task The_page_loads_the_new_results_by_itself_after_a_save_and_tells_of_a_broken_file()
    {
        await using var desk = new WatchedDesk();
        desk.Save(Requests.Text);
        using var server = PageServer.Start(0, desk.Desk.Out, TimeProvider.System);
        _ = desk.Watch(server);
        await desk.Says("India");
        await using var tab = await chromium.OpenAddress(server.Address);
        await tab.Page.WaitForFunctionAsync($"() => ({Made})() !== ''");
        var before = await tab.Page.EvaluateAsync<string>(Made);

        desk.Save(Requests.Text.Replace(Growth, "\"growth\": 0.4", StringComparison.Ordinal));
        await tab.Page.WaitForFunctionAsync($"before => !['', before].includes(({Made})())", before);

        desk.Save(Requests.Text.Replace(Growth, "\"growth\": \"much\"", StringComparison.Ordinal));
        var alert = tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert);
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('[role=alert]').textContent !== ''");

        (await alert.TextContentAsync()).Should().Contain("The scenario is broken").And.Contain("growth");
        (await tab.Page.EvaluateAsync<string>(Made)).Should().NotBe(before).And.NotBeEmpty("the last results stay");
        tab.Complaints.Should().BeEmpty();
        tab.Requests.Should().OnlyContain(url => url.StartsWith(server.Address, StringComparison.Ordinal));
    }

    [Fact]
    public void It_listens_on_127_0_0_1_and_nowhere_else()
    {
        using var server = PageServer.Start(0, Path.GetTempPath(), TimeProvider.System);

        IPGlobalProperties
            .GetIPGlobalProperties()
            .GetActiveTcpListeners()
            .Where(listener => listener.Port == server.Port)
            .Select(listener => listener.Address)
            .Should()
            .Equal(IPAddress.Parse("127.0.0.1"));
    }
}
