using Microsoft.Playwright;

namespace Simulation.Tests.Browser;

/// <summary>A report in a browser, and what went wrong with it.</summary>
internal sealed class ReportTab : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    internal ReportTab(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            _complaints.Add($"a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    internal IPage Page { get; }

    /// <summary>Errors and warnings of the console, exceptions, dialogs.</summary>
    internal IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Everything that the page asked for, itself included; data in the page itself needs no asking.</summary>
    internal IEnumerable<string> Requests => _requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal));

    internal ILocator Region(int index) => Page.Locator($"#region-{index}");

    /// <summary>Waits until every chart in a place is drawn, or has failed to be.</summary>
    internal async Task WaitForCharts(string place) =>
        await Page.WaitForFunctionAsync(
            "place => [...document.querySelectorAll(place + ' .chart')].every(chart => chart.dataset.drawn)",
            place
        );

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
