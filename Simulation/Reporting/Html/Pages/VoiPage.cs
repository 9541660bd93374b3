using System.Globalization;
using Simulation.Analysis.ValueOfInformation;
using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Package;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html.Pages;

/// <summary>The page of <c>voi</c>: which study to buy first, what to pay for it at the most, and what stays luck.</summary>
internal static class VoiPage
{
    /// <summary>More bars than that nobody compares.</summary>
    private const int Drawn = 20;

    internal static AnalysisPage Of(VoiReport report, AnalysisManifest manifest)
    {
        var page = new AnalysisPage
        {
            Title = report.Name,
            Answer = [.. VoiAnswer.Of(report)],
            Sections = [],
            Terms = [.. Words, .. TermList.Of("strategy", "trial", "value", "mean", "95% interval", "grade")],
            Manifest = manifest,
        };
        return page with
        {
            Sections =
            [
                new("studies", "Inputs", [.. Ranked(page.Specs, "inputs", Of(report.Firm, VoiKind.Input))]),
                new("groups", "Groups", [.. Ranked(page.Specs, "groups", Of(report.Firm, VoiKind.Group))]),
                new("all", "All studies together", All(report)),
                new("regions", "Region by region", [.. report.Regions.Select(Fold)]),
            ],
        };
    }

    private static IReadOnlyList<(string Term, string Meaning)> Words =>
        [
            ("worth", "By how much the mean value of what is chosen rises if something is known before the choice."),
            (
                "most to pay",
                "What a study that settles it may cost: its worth, or nothing where that cannot be told from zero."
            ),
            ("everything", "All inputs known, luck not (EVPI). No set of studies may cost more."),
            ("luck", "What it would be worth to foresee the events of every quarter besides: no study removes it."),
            ("clairvoyance", "Everything and luck foreseen."),
            (
                "seen by chance",
                "What something that has nothing to do with the matter seems to be worth, 95 times of 100 at most."
            ),
            (VoiWord.NotTold, "The 95% interval reaches 0, or the worth is no more than is seen by chance."),
        ];

    private static List<VoiEstimate> Of(IEnumerable<VoiEstimate> estimates, VoiKind kind) =>
        [.. estimates.Where(one => one.Kind == kind).OrderBy(one => one.Rank)];

    private static IEnumerable<PageBlock> Ranked(ChartSpecs specs, string name, List<VoiEstimate> ranked)
    {
        var told = ranked.Where(one => one.IsToldFromZero).ToList();
        if (told.Count > 0)
        {
            yield return new PageChart(
                name,
                $"What it is worth to know {name}",
                Finding(told),
                specs.Of("studies"),
                ("studies", Rows([.. told.Take(Drawn)]))
            )
            {
                IsWide = true,
            };
            yield return Table("Summed over the regions in which it tells something, with the 95% interval.", told);
        }

        yield return new PageText(
            $"{ranked.Count - told.Count} of {ranked.Count} {name} are {VoiWord.NotTold}; voi-firm.csv lists them."
        );
    }

    private static string Finding(List<VoiEstimate> told)
    {
        var next = told.Count > 1 ? $", {told[1].Name} next at {ShortNumber.Money(told[1].Value)}" : "";
        return $"{told[0].Name} is worth most, {ShortNumber.Money(told[0].Value)}{next}. Bars: 95% intervals; orange: what is seen "
            + "by chance.";
    }

    private static ChartTable Rows(IReadOnlyList<VoiEstimate> estimates) =>
        new ChartTable()
            .Words("name", [.. estimates.Select(one => one.Name)])
            .Numbers("value", [.. estimates.Select(one => one.Value)])
            .Numbers("low", [.. estimates.Select(one => one.Low)])
            .Numbers("high", [.. estimates.Select(one => one.High)])
            .Numbers("floor", [.. estimates.Select(one => one.Floor)]);

    private static PageTable Table(string caption, IReadOnlyList<VoiEstimate> estimates) =>
        new(
            caption,
            [
                new("To settle"),
                new("Most to pay"),
                new("From"),
                new("To"),
                new("Seen by chance"),
                new("Inputs"),
                new("Regions"),
                new("Grade", IsName: true),
                new("Source", IsName: true),
            ],
            [.. estimates.Select(Row)]
        )
        {
            IsSortable = true,
        };

    private static IReadOnlyList<PageCell> Row(VoiEstimate one, int index) =>
        [
            new PageCell(one.Name, index),
            Money(one.MostToPay),
            Money(one.Low),
            Money(one.High),
            Money(one.Floor),
            Whole(one.Inputs),
            Whole(one.Regions),
            one.Grade?.ToString() ?? "",
            one.Source ?? "",
        ];

    private static PageTable All(VoiReport report) =>
        new(
            "What it would be worth to know every input, and what only foreseeing luck would add.",
            [
                new("Region"),
                new("Choice now", IsName: true),
                new("Everything"),
                new("From"),
                new("To"),
                new("Luck"),
                new("Clairvoyance"),
            ],
            [
                .. report.Regions.Select<RegionVoi, IReadOnlyList<PageCell>>(
                    (region, index) =>
                        [
                            new PageCell(region.Name, index) { Opens = PageFold.AnchorOf(index) },
                            region.Recommended,
                            .. Whole(region.Everything, region.Clairvoyance),
                        ]
                ),
                [
                    new PageCell("The firm", report.Regions.Count),
                    "",
                    .. Whole(
                        Of(report.Firm, VoiKind.Everything).Single(),
                        Of(report.Firm, VoiKind.Clairvoyance).Single()
                    ),
                ],
            ]
        )
        {
            IsSortable = true,
        };

    private static IEnumerable<PageCell> Whole(VoiEstimate everything, VoiEstimate clairvoyance) =>
        [
            Money(everything.Value),
            Money(everything.Low),
            Money(everything.High),
            Money(clairvoyance.Value - everything.Value),
            Money(clairvoyance.Value),
        ];

    private static PageFold Fold(RegionVoi region, int index)
    {
        var told = region.Estimates.Where(one => one is { Rank: not null, IsToldFromZero: true }).ToList();
        return new PageFold(
            PageFold.AnchorOf(index),
            region.Name,
            region.Recommended,
            ShortNumber.Money(region.Everything.Value),
            new PageText(
                $"Knowing nothing more, one chooses {region.Recommended}. "
                    + $"{told.Count} of {region.Estimates.Count(one => one.Rank is not null)} inputs and groups are worth "
                    + $"knowing; the others are {VoiWord.NotTold}."
            ),
            Table("Groups and inputs that are worth knowing here.", [.. told.OrderByDescending(one => one.Value)])
        );
    }

    private static PageCell Money(double usd) => new(ShortNumber.Money(usd), usd);

    private static PageCell Whole(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);
}
