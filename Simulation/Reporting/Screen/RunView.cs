using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>What a run says on the screen: the recommendations, more of a region that stands alone, then where the files are.</summary>
internal sealed class RunView
{
    private readonly IAnsiConsole _console;

    internal RunView(IAnsiConsole console) => _console = console;

    /// <param name="report">At least one region.</param>
    /// <param name="directory">Where the files are, as the user may type it.</param>
    /// <param name="files">Their names.</param>
    internal void Show(RunReport report, string directory, IReadOnlyList<string> files)
    {
        ShowTitle(report);
        _console.WriteLine();
        new RecommendationView(_console).Show(report.Regions);
        new RiskView(_console).Show(report.Regions);
        if (report.Regions.Count == 1)
        {
            _console.WriteLine();
            new RegionView(_console).Show(report.Regions[0]);
        }

        new DecidingView(_console).Show(report.Regions);
        _console.WriteLine();
        _console.WriteLine($"Written to {ScreenText.Clean(directory)}:");
        _console.WriteLine(string.Join(", ", files));
    }

    private void ShowTitle(RunReport report)
    {
        var strategies = report.Regions[0].Result.Strategies;
        _console.WriteLine(ScreenText.Fit(report.Name, _console.Profile.Width, Glyphs.Of(_console)));
        _console.WriteLine(
            $"{ScreenText.Count(report.Regions.Count, "region", "regions")}, "
                + $"{ScreenText.Count(strategies.Count, "strategy", "strategies")}, "
                + $"{ScreenText.Trials(report.Regions)} each"
        );
    }
}
