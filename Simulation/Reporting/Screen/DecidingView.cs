using Simulation.Analysis.Comparison;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>Which inputs, if they were known, would most likely change the recommendations.</summary>
internal sealed class DecidingView
{
    private readonly IAnsiConsole _console;
    private readonly Glyphs _glyphs;

    internal DecidingView(IAnsiConsole console)
    {
        _console = console;
        _glyphs = Glyphs.Of(console);
    }

    /// <param name="regions">At least one; where nobody asked for such inputs, nothing is shown.</param>
    internal void Show(IReadOnlyList<RegionComparison> regions)
    {
        var asked = regions
            .Where(region => region is { DecidingInputs: not null, Recommendation.RunnerUp: not null })
            .ToList();
        if (asked.Count == 0)
        {
            return;
        }

        _console.WriteLine();
        if (regions.Count == 1)
        {
            ShowOne(asked[0]);
        }
        else
        {
            ShowMany(asked);
        }
    }

    private void ShowOne(RegionComparison region)
    {
        if (region.DecidingInputs is not { Count: > 0 } inputs)
        {
            _console.WriteLine(DecidingWords.None);
            return;
        }

        _console.WriteLine("What would change the recommendation most likely, if it alone were known:");
        foreach (var input in inputs)
        {
            var grade = input.Grade is { } letter ? $" (grade {letter})" : "";
            Say(
                $"{input.Name}{grade} {DecidingWords.Where(input)}: {DecidingWords.Chance(input)}, then "
                    + $"{DecidingWords.Strategy(region, input)}"
            );
        }
    }

    private void ShowMany(IReadOnlyList<RegionComparison> regions)
    {
        var decided = regions.Where(region => region.DecidingInputs is { Count: > 0 }).ToList();
        if (decided.Count > 0)
        {
            _console.WriteLine("What would change it most likely, if it alone were known (chance that it would):");
        }

        var table = new TextTable([new TextColumn("Id", MayShrink: true), new TextColumn("Inputs", MayShrink: true)]);
        foreach (var region in decided)
        {
            var inputs = (region.DecidingInputs ?? []).Select(input =>
                $"{DecidingWords.ShortName(input)} {ShortNumber.Percent(input.Chance)}"
            );
            table.Add(region.Result.Region.Id, string.Join(", ", inputs));
        }

        if (decided.Count > 0)
        {
            table.Write(_console);
        }

        var none = regions.Where(region => region.DecidingInputs is { Count: 0 }).ToList();
        if (none.Count > 0)
        {
            Say($"No single input would: {string.Join(", ", none.Select(region => region.Result.Region.Id))}.");
        }
    }

    private void Say(string sentence)
    {
        foreach (var line in ScreenText.Lines(sentence, _console.Profile.Width, indent: 2, _glyphs))
        {
            _console.WriteLine(line);
        }
    }
}
