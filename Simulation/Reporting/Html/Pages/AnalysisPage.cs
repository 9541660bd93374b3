using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Package;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting.Html.Pages;

/// <summary>
/// <c>report.html</c> of a verb other than <c>run</c>, in words, tables and charts. All text is plain: whoever shows it
/// escapes it. How it was made follows from the manifest, of which time and machine are left out.
/// </summary>
internal sealed record AnalysisPage
{
    /// <summary>What the page is about, as a scenario's name.</summary>
    internal required string Title { get; init; }

    internal string? Description { get; init; }

    /// <summary>The answer in one paragraph, a sentence each.</summary>
    internal required IReadOnlyList<string> Answer { get; init; }

    /// <summary>In the order in which a reader should meet them.</summary>
    internal required IReadOnlyList<PageSection> Sections { get; init; }

    /// <summary>What the page's words mean: some of <see cref="TermList"/>, and the verb's own.</summary>
    internal required IReadOnlyList<(string Term, string Meaning)> Terms { get; init; }

    internal required AnalysisManifest Manifest { get; init; }

    /// <summary>What draws the charts; none in a build without Node.</summary>
    internal ChartRuntime? Runtime { get; init; } = ChartRuntime.Embedded;

    /// <summary>The charts' shared parts; strategies have the colours that they have in a run's report.</summary>
    internal ChartSpecs Specs => field ??= new ChartSpecs(Manifest.Strategies);

    /// <summary>Every chart of the page, those in folds included.</summary>
    internal IReadOnlyList<PageChart> Charts => [.. Sections.SelectMany(section => ChartsOf(section.Blocks))];

    /// <summary>What was run, in a line.</summary>
    internal string Meta =>
        $"market-entry {Manifest.Verb}: {ScreenText.Count(Manifest.Regions.Count, "region", "regions")}, "
        + $"{ScreenText.Count(Manifest.Strategies.Count, "strategy", "strategies")}, "
        + $"{ScreenText.Count(Manifest.Run.Trials, "trial", "trials")} each.";

    private static IEnumerable<PageChart> ChartsOf(IEnumerable<PageBlock> blocks) =>
        blocks.SelectMany(block =>
            block switch
            {
                PageChart chart => [chart],
                PageFold fold => ChartsOf(fold.Blocks),
                _ => Enumerable.Empty<PageChart>(),
            }
        );
}

/// <summary>A part of a page with a heading of its own.</summary>
/// <param name="Anchor">Its id in the page: lower-case letters and dashes, not <c>answer</c>, <c>made</c> or <c>terms</c>.</param>
/// <param name="Title">Its heading, and in short its place in the way through the page.</param>
/// <param name="Blocks">What stands in it, from top to bottom.</param>
internal sealed record PageSection(string Anchor, string Title, params IReadOnlyList<PageBlock> Blocks);
