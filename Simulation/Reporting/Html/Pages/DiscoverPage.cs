using System.Text.Json.Nodes;
using Simulation.Analysis.Discovery;
using Simulation.Numerics;
using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Package;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html.Pages;

/// <summary>The page of <c>discover</c>: the rule in words, how good it is, and the trade-off that it was taken from.</summary>
internal sealed class DiscoverPage
{
    private static readonly (string, string)[] OwnTerms =
    [
        ("future", "A trial: one possible course of events."),
        ("box", "A corner of the inputs: for a few of them a lowest or a highest number."),
        ("density", "Of the futures in the box, the share that is of the kind looked for."),
        ("coverage", "Of all futures of that kind, the share that the box holds."),
        ("support", "Of all futures, the share that the box holds."),
        ("held-out half", "Trials with odd numbers. No box was fitted to them, and their shares are the honest ones."),
        (
            "quasi-p",
            "The chance that the box would be as dense if the restriction did nothing, by trials that it was not fitted to."
        ),
        ("peel", "A step that takes the lowest or highest twentieth of one input out of the box."),
        ("pasting", "Sides that were peeled too far move out again while the density does not fall."),
    ];

    private readonly DiscoveryReport _report;

    private DiscoverPage(DiscoveryReport report) => _report = report;

    internal static AnalysisPage Of(DiscoveryReport report, AnalysisManifest manifest)
    {
        var page = new AnalysisPage
        {
            Title = report.Name,
            Answer = [.. Answer(report)],
            Sections = [],
            Terms = [.. OwnTerms, .. TermList.Of("strategy", "value", "incremental value", "95% interval", "grade")],
            Manifest = manifest,
        };
        return page with { Sections = [.. new DiscoverPage(report).Sections(page.Specs)] };
    }

    private static IEnumerable<string> Answer(DiscoveryReport report)
    {
        yield return $"{report.Region.Name}: in which futures is it so that {BoxWords.Condition(report)}?";
        for (var number = 1; number <= report.Result.Boxes.Count; number++)
        {
            yield return BoxWords.Rule(report, number);
        }

        if (report.Result.Boxes.Count > 0)
        {
            yield return $"Over all, {BoxWords.BaseRate(report)}.";
        }

        if (BoxWords.End(report) is { } end)
        {
            yield return end;
        }
    }

    private IEnumerable<PageSection> Sections(ChartSpecs specs)
    {
        if (_report.Result.Boxes.Count > 0)
        {
            yield return new PageSection("boxes", "Boxes", Boxes(), Restrictions());
        }

        if (_report.Result.Paths.Count > 0)
        {
            yield return new PageSection("path", "Coverage against density", Path(specs), Steps());
        }
    }

    private PageTable Boxes() =>
        new(
            "How dense each box is and how much it holds, with 95% intervals, on the held-out half of the trials; beside it what the "
                + "trials say that it was fitted to, which flatters. A later box holds what the earlier ones left.",
            [
                new("Box"),
                new("Density"),
                new("Coverage"),
                new("Support"),
                new("Density fitted"),
                new("Coverage fitted"),
            ],
            [
                .. _report.Result.Boxes.Select<DiscoveredBox, IReadOnlyList<PageCell>>(
                    (box, index) =>
                        [
                            $"{index + 1}",
                            Share(box.HeldOut.Density, box.HeldOut.DensityInterval),
                            Share(box.HeldOut.Coverage, box.HeldOut.CoverageInterval),
                            Share(box.HeldOut.Support, box.HeldOut.SupportInterval),
                            ShortNumber.Percent(box.Fit.Density),
                            ShortNumber.Percent(box.Fit.Coverage),
                        ]
                ),
            ]
        );

    private PageTable Restrictions() =>
        new(
            "What keeps an input within each box.",
            [
                new("Input"),
                new("Box"),
                new("In the box it is", IsName: true),
                new("What it is", IsName: true),
                new("Grade", IsName: true),
                new("Quasi-p"),
                new("Held out"),
            ],
            [
                .. _report.Result.Boxes.SelectMany(
                    (box, index) => box.Restrictions.Select(restriction => RestrictionRow(index + 1, restriction))
                ),
            ]
        );

    private IReadOnlyList<PageCell> RestrictionRow(int box, Restriction restriction)
    {
        var input = _report.Inputs[restriction.Input];
        return
        [
            input.Name,
            $"{box}",
            BoxWords.Bounds(_report, restriction),
            input.Parameter.Description,
            input.Value.Grade?.ToString() ?? "",
            Chance(restriction.QuasiP),
            Chance(restriction.HeldOutQuasiP),
        ];
    }

    private PageChart Path(ChartSpecs specs)
    {
        var rows = PathTable.Rows(_report).ToList();
        IReadOnlyList<double> Numbers(Func<PathRow, double> number) => [.. rows.Select(number)];
        var table = new ChartTable()
            .Words("box", [.. rows.Select(row => $"box {row.Number}")])
            .Words("peeled", [.. rows.Select(Peeled)])
            .Numbers("step", Numbers(row => row.Step))
            .Numbers("taken", Numbers(row => row.Path.Chosen == row.Step ? 1 : 0))
            .Numbers("coverage", Numbers(row => row.Path.HeldOut[row.Step].Coverage))
            .Numbers("density", Numbers(row => row.Path.HeldOut[row.Step].Density))
            .Numbers("support", Numbers(row => row.Path.HeldOut[row.Step].Support))
            .Numbers("coverageFit", Numbers(row => row.Path.Fit[row.Step].Coverage))
            .Numbers("densityFit", Numbers(row => row.Path.Fit[row.Step].Density));
        return new PageChart(
            "path",
            "Every box on the way from all futures to few",
            Finding(),
            specs.Of("path", ("@base", JsonValue.Create(_report.Result.All.Density))),
            ("path", table)
        )
        {
            IsWide = true,
        };
    }

    private string Finding()
    {
        var first = _report.Result.Paths[0];
        var taken = first.Chosen is { } step
            ? $"The dot is the box taken, before pasting: it holds {ShortNumber.Percent(first.HeldOut[step].Coverage)} of such futures, "
                + $"and {Share(first.HeldOut[step].Density)} of those in it are such. "
            : "";
        return $"From right to left each peel gives up coverage for density. {taken}"
            + "Thick: the held-out half. Dashed: the trials that the boxes were fitted to. Dotted: how common such futures are in all.";
    }

    private PageFold Steps() =>
        new(
            "steps",
            "Every peel",
            $"{PathTable.Rows(_report).Count()} boxes",
            "on the held-out half",
            new PageTable(
                "Coverage, density and support of every box on the way, on the held-out half.",
                [
                    new("Box"),
                    new("Peels"),
                    new("Last peel", IsName: true),
                    new("Coverage"),
                    new("Density"),
                    new("Support"),
                    new("Taken", IsName: true),
                ],
                [.. PathTable.Rows(_report).Select(StepRow)]
            )
        );

    private IReadOnlyList<PageCell> StepRow(PathRow row)
    {
        var figures = row.Path.HeldOut[row.Step];
        return
        [
            $"{row.Number}",
            $"{row.Step}",
            Peeled(row),
            Share(figures.Coverage),
            Share(figures.Density),
            Share(figures.Support),
            row.Path.Chosen == row.Step ? "yes" : "",
        ];
    }

    private string Peeled(PathRow row) =>
        row.Peel is { } peel
            ? $"{_report.Inputs[peel.Input].Name} {(peel.Side == Side.Low ? "from" : "up to")} {InputNumber.Rounded(peel.Bound)}"
            : "all futures";

    private static string Share(double share) => double.IsNaN(share) ? "" : ShortNumber.Percent(share);

    private static string Share(double share, WilsonInterval interval) => BoxWords.Estimate(share, interval);

    private static string Chance(double chance) => chance < 0.001 ? "<0.001" : $"{chance:0.000}";
}
