using Simulation.Analysis.Comparison;
using Simulation.Reporting.Tables;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>What a change to a study did to its results: recommendations first, then values, and only what moved.</summary>
internal sealed class ChangeView
{
    /// <summary>A region's name gives way to this width first: its id stands beside it.</summary>
    private const int RegionWidth = 12;

    private readonly IAnsiConsole _console;
    private readonly Glyphs _glyphs;
    private readonly ChangeArrows _arrows;

    internal ChangeView(IAnsiConsole console)
    {
        _console = console;
        _glyphs = Glyphs.Of(console);
        _arrows = ChangeArrows.Of(console);
    }

    internal void Show(Changes changes)
    {
        ShowRecommendations([.. changes.Moved.Where(region => region.IsRecommendationChanged)]);
        var isAlone = changes.Moved.Count + changes.Unmoved == 1;
        ShowValues([.. changes.Moved.SelectMany(region => Told(region, isAlone))]);
        ShowAdded(changes.Added);
        if (changes.Removed.Count > 0)
        {
            _console.WriteLine($"No longer there: {ScreenText.Clean(string.Join(", ", changes.Removed))}.");
        }

        if (changes.Moved.Any(region => !region.IsPaired))
        {
            _console.WriteLine("Trials, seed or sampling changed too: the luck of both runs is in the changes.");
        }

        ShowUnmoved(changes);
    }

    private void ShowRecommendations(IReadOnlyList<RegionChange> regions)
    {
        if (regions.Count == 0)
        {
            return;
        }

        _console.WriteLine(ScreenText.Count(regions.Count, "recommendation changed:", "recommendations changed:"));
        var table = new TextTable([
            new TextColumn("Id", MayShrink: true),
            new TextColumn("Region", MayShrink: true, ShrinksFirstTo: RegionWidth),
            new TextColumn("Before", MayShrink: true),
            new TextColumn("Now", MayShrink: true),
            new TextColumn("Margin", AlignRight: true),
            new TextColumn("Verdict"),
        ]);
        foreach (var region in regions)
        {
            table.Add(
                region.After.Result.Region.Id,
                region.After.Result.Region.Name,
                region.RecommendedBefore,
                new TextCell(
                    region.RecommendedAfter,
                    region.RecommendedBefore == region.RecommendedAfter ? null : new Style(Color.Yellow)
                ),
                region.After.Recommendation.Margin is { } margin ? IntervalText(margin) : "",
                VerdictText(region)
            );
        }

        table.Write(_console);
        _console.WriteLine();
    }

    private void ShowValues(IReadOnlyList<(RegionChange Region, StrategyChange Strategy)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = new TextTable([
            new TextColumn("Id", MayShrink: true),
            new TextColumn("Region", MayShrink: true, ShrinksFirstTo: RegionWidth),
            new TextColumn("Strategy", MayShrink: true),
            new TextColumn("Before", AlignRight: true),
            new TextColumn("Now", AlignRight: true),
            new TextColumn(""),
            new TextColumn("Change", AlignRight: true),
        ]);
        foreach (var (region, strategy) in rows)
        {
            table.Add(
                region.After.Result.Region.Id,
                region.After.Result.Region.Name,
                strategy.Strategy,
                ShortNumber.Money(strategy.Before),
                ShortNumber.Money(strategy.After),
                _arrows.For(strategy),
                (strategy.Difference.Mean > 0 ? "+" : "") + IntervalText(strategy.Difference)
            );
        }

        table.Write(_console);
        _console.WriteLine(_arrows.Legend);
        _console.WriteLine();
    }

    private void ShowAdded(IReadOnlyList<RegionComparison> regions)
    {
        if (regions.Count > 0)
        {
            _console.WriteLine("New:");
            new RecommendationView(_console).Show(regions);
            _console.WriteLine();
        }
    }

    private void ShowUnmoved(Changes changes)
    {
        if (changes.Moved.Count + changes.Added.Count + changes.Removed.Count == 0)
        {
            _console.WriteLine("Nothing moved.");
        }
        else if (changes.Unmoved > 0)
        {
            _console.WriteLine($"{ScreenText.Count(changes.Unmoved, "region", "regions")} did not move.");
        }
    }

    /// <summary>
    /// Of a region that stands alone every strategy that moved; of one among others what is recommended now, what was
    /// recommended before, or, where neither moved, what moved most.
    /// </summary>
    private static IEnumerable<(RegionChange, StrategyChange)> Told(RegionChange region, bool isAlone)
    {
        var moved = region.Strategies.Where(strategy => strategy.HasMoved).ToList();
        var recommended = moved.Where(strategy =>
            strategy.Strategy == region.RecommendedBefore || strategy.Strategy == region.RecommendedAfter
        );
        var most = moved.OrderByDescending(strategy => Math.Abs(strategy.Difference.Mean)).Take(1);
        var told = isAlone ? moved : [.. recommended];
        return (told.Count > 0 ? told : most).Select(strategy => (region, strategy));
    }

    private static string VerdictText(RegionChange region)
    {
        var (before, after) = (region.Before.Recommendation.Verdict, region.After.Recommendation.Verdict);
        return before == after ? VerdictWord.Of(after) : $"{VerdictWord.Of(after)}, was {VerdictWord.Of(before)}";
    }

    private string IntervalText(Margin margin) =>
        margin is { Low: { } low, High: { } high }
            ? $"{ShortNumber.Money(margin.Mean)} {_glyphs.PlusMinus} {ShortNumber.Money((high - low) / 2)}"
            : ShortNumber.Money(margin.Mean);
}
