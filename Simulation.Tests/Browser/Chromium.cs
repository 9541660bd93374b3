using Microsoft.Playwright;
using Xunit;

namespace Simulation.Tests.Browser;

/// <summary>The browser, one for all tests of a class, without a network.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Arguments =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the program is; none where it is not installed.</summary>
    internal static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Arguments }
        );
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a file in a window of its own.</summary>
    internal Task<ReportTab> Open(
        string path,
        string fragment = "",
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light
    ) => OpenAddress(new Uri(path).AbsoluteUri + fragment, width, scheme);

    /// <summary>Opens an address in a window of its own.</summary>
    internal async Task<ReportTab> OpenAddress(string address, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.True(_browser is not null, "There is no chromium here, and CI must look at the report.");
        var context = await _browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var tab = new ReportTab(await context.NewPageAsync());
        await tab.Page.GotoAsync(address);
        return tab;
    }
}
