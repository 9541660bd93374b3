using Simulation.Analysis.Robustness;
using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Package;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html.Pages;

/// <summary>The page of <c>compare</c>: which recommendations flip, how surely, and what does best whichever scenario comes.</summary>
internal sealed class ComparePage
{
    private readonly ComparisonReport _report;
    private readonly CompareStory _story;
    private readonly IReadOnlyList<FlipRow> _flips;

    private ComparePage(ComparisonReport report)
    {
        _report = report;
        _flips = [.. FlipsTable.Rows(report).Where(row => row.Shift.IsFlip)];
        _story = new CompareStory(report, _flips);
    }

    internal static AnalysisPage Of(ComparisonReport report, AnalysisManifest manifest)
    {
        var page = new ComparePage(report);
        return page.Page(
            new AnalysisPage
            {
                Title = string.Join(" | ", report.Scenarios.Select(scenario => scenario.Name)),
                Answer = [.. page._story.Answer()],
                Sections = [],
                Terms =
                [
                    ("scenario", "One file with its --set; the first is what the others are measured against."),
                    (
                        "flip",
                        "A region's recommendation differs from the one in the first scenario. It is sure where in both scenarios the "
                            + "95% interval of the lead between the two strategies excludes 0."
                    ),
                    (
                        "lead",
                        "Mean value of the strategy recommended there less that of the one the first scenario recommends."
                    ),
                    (
                        "least regret",
                        "The strategy whose greatest regret over all scenarios is the least (minimax regret)."
                    ),
                    ("best worst case", "The strategy whose worst scenario is the best (maximin)."),
                    ("regret", "What the best strategy of a scenario is worth more on average than this one."),
                    .. TermList.Of(
                        "strategy",
                        "trial",
                        "value",
                        "incremental value",
                        "mean",
                        "95% interval",
                        "recommended, runner-up"
                    ),
                ],
                Manifest = manifest,
            }
        );
    }

    private AnalysisPage Page(AnalysisPage page) =>
        page with
        {
            Sections =
            [
                new("matrix", "Regions and scenarios", Matrix(), Scenarios()),
                new("flips", "Flips", Flips(page.Specs)),
                new("robust", "Whichever comes", new PageText(_story.Robust()), Robust()),
                new("regions", "Region by region", [.. _report.Regions.Select(RegionFold)]),
            ],
        };

    private PageTable Matrix()
    {
        var shades = new MatrixShades(_report.Regions.SelectMany(region => region.InScenario).Select(BestIncremental));
        return new PageTable(
            "What each scenario recommends, and its mean incremental value. ≠ another strategy than in the first scenario; "
                + "? the two best cannot be told apart. The last two columns look at all scenarios together.",
            [
                new("Region"),
                .. _report.Scenarios.Select(scenario => new PageColumn(scenario.Label)),
                new("Least regret", IsName: true),
                new("Best worst case", IsName: true),
            ],
            [
                .. _report.Regions.Select<RegionAcrossScenarios, IReadOnlyList<PageCell>>(
                    (region, index) =>
                        [
                            new PageCell(NameOf(region), index) { Opens = PageFold.AnchorOf(index) },
                            .. region.InScenario.Select(scenario => CellOf(scenario, shades)),
                            StrategyOf(region, region.Matrix.MinimaxRegret),
                            StrategyOf(region, region.Matrix.Maximin),
                        ]
                ),
            ]
        )
        {
            IsSortable = true,
            Legend = [.. shades.Legend],
        };
    }

    private static PageCell CellOf(RegionInScenario scenario, MatrixShades shades)
    {
        var recommendation = scenario.Comparison.Recommendation;
        var value = BestIncremental(scenario);
        var isFlip = scenario.Shift is { IsFlip: true };
        var isTossUp = recommendation.Verdict == Analysis.Comparison.Verdict.TossUp;
        var (sign, said) = (isFlip ? "≠" : "", isFlip ? "a flip" : "");
        return new PageCell(
            $"{scenario.Comparison.Result.Strategies[recommendation.Strategy].Strategy.Name} {ShortNumber.Money(value)}",
            value
        )
        {
            Shade = shades.Shade(value),
            IsBest = isFlip,
            IsUnsure = isTossUp,
            Mark =
                isTossUp ? (sign + "?", isFlip ? said + ", a toss-up" : "a toss-up")
                : isFlip ? (sign, said)
                : null,
        };
    }

    private PageTable Scenarios() =>
        new(
            "The scenarios, and how many recommendations flip against the first.",
            [new("Scenario"), new("Calls itself", IsName: true), new("Flips"), new("Sure")],
            [
                .. _report.Scenarios.Select<ComparedScenario, IReadOnlyList<PageCell>>(
                    (scenario, index) =>
                        [
                            $"{index + 1}. {scenario.Label}",
                            scenario.Name,
                            index == 0 ? "" : $"{_flips.Count(flip => flip.Scenario == scenario)}",
                            index == 0 ? "" : $"{_flips.Count(flip => flip.Scenario == scenario && flip.Shift.IsSure)}",
                        ]
                ),
            ]
        );

    private PageBlock[] Flips(ChartSpecs specs)
    {
        if (_flips.Count == 0)
        {
            return [new PageText("No recommendation flips.")];
        }

        var table = new PageTable(
            "Leads of the second strategy over the first with half their 95% intervals, trial by trial.",
            [
                new("Region"),
                new("In", IsName: true),
                new("From", IsName: true),
                new("To", IsName: true),
                new("Lead in the first"),
                new("Lead there"),
                new("Swing"),
                new("Sure", IsName: true),
            ],
            [.. _flips.Select(FlipRow)]
        )
        {
            IsSortable = true,
        };
        var chart = new PageChart(
            "flips",
            "How far apart the two strategies are",
            _story.Flips(),
            specs.Of("flips"),
            ("flips", FlipsTableOf())
        )
        {
            IsWide = true,
        };
        return [chart, table];
    }

    private IReadOnlyList<PageCell> FlipRow(FlipRow row) =>
        [
            new PageCell(row.Region.Comparison.Result.Region.Name) { Opens = PageFold.AnchorOf(IndexOf(row)) },
            row.Scenario.Label,
            row.First,
            row.Here,
            new PageCell(ShortNumber.Money(row.Shift.LeadFirst), row.Shift.LeadFirst.Mean),
            new PageCell(ShortNumber.Money(row.Shift.LeadHere), row.Shift.LeadHere.Mean),
            new PageCell(ShortNumber.Money(row.Shift.Swing), row.Shift.Swing.Mean),
            row.Shift.IsSure ? "yes" : "no",
        ];

    private int IndexOf(FlipRow row) =>
        _report.Regions.ToList().FindIndex(region => region.InScenario.Contains(row.Region));

    private ChartTable FlipsTableOf()
    {
        IReadOnlyList<double> Take(Func<RecommendationShift, double?> number) =>
            [.. _flips.Select(row => number(row.Shift) ?? double.NaN)];
        return new ChartTable()
            .Words("flip", [.. _flips.Select(CompareStory.Label)])
            .Numbers("first", Take(shift => shift.LeadFirst.Mean))
            .Numbers("firstLow", Take(shift => shift.LeadFirst.Low))
            .Numbers("firstHigh", Take(shift => shift.LeadFirst.High))
            .Numbers("here", Take(shift => shift.LeadHere.Mean))
            .Numbers("hereLow", Take(shift => shift.LeadHere.Low))
            .Numbers("hereHigh", Take(shift => shift.LeadHere.High));
    }

    private PageTable Robust() =>
        new(
            "What does best in every region by mean value, for whoever will not say how likely the scenarios are.",
            [
                new("Region"),
                new("Least regret", IsName: true),
                new("At most"),
                new("In", IsName: true),
                new("Best worst case", IsName: true),
                new("Value at least"),
                new("In", IsName: true),
            ],
            [.. _report.Regions.Select(RobustRow)]
        )
        {
            IsSortable = true,
        };

    private IReadOnlyList<PageCell> RobustRow(RegionAcrossScenarios region, int index)
    {
        var minimax = new RobustnessRow(_report.Scenarios, region, region.Matrix.MinimaxRegret);
        var maximin = new RobustnessRow(_report.Scenarios, region, region.Matrix.Maximin);
        var regret = region.Matrix.Regret(minimax.Strategy, minimax.RegretScenario);
        var worst = region.Matrix.Value(maximin.Strategy, maximin.WorstScenario);
        return
        [
            new PageCell(NameOf(region), index) { Opens = PageFold.AnchorOf(index) },
            minimax.In(0).Result.Strategy.Name,
            new PageCell(ShortNumber.Money(regret), regret),
            regret == 0 ? "" : _report.Scenarios[minimax.RegretScenario].Label,
            maximin.In(0).Result.Strategy.Name,
            new PageCell(ShortNumber.Money(worst), worst),
            _report.Scenarios[maximin.WorstScenario].Label,
        ];
    }

    private PageFold RegionFold(RegionAcrossScenarios region, int index)
    {
        var table = new PageTable(
            $"{NameOf(region)}: mean value in every scenario, and what is regretted most.",
            [
                new("Strategy"),
                .. _report.Scenarios.Select(scenario => new PageColumn(scenario.Label)),
                new("Greatest regret"),
            ],
            [.. Enumerable.Range(0, region.Matrix.Strategies).Select(strategy => StrategyRow(region, strategy))]
        );
        var choices = region.InScenario.Select(scenario =>
            StrategyOf(region, scenario.Comparison.Recommendation.Strategy)
        );
        return new PageFold(
            PageFold.AnchorOf(index),
            NameOf(region),
            string.Join(" or ", choices.Distinct(StringComparer.Ordinal)),
            region.HasFlip ? "flips" : "same",
            new PageText(string.Join(' ', _story.Region(region))),
            table
        );
    }

    private static IReadOnlyList<PageCell> StrategyRow(RegionAcrossScenarios region, int strategy)
    {
        var regret = region.Matrix.Regret(strategy, region.Matrix.RegretScenario(strategy));
        return
        [
            StrategyOf(region, strategy),
            .. region.InScenario.Select(
                (scenario, index) =>
                    new PageCell(ShortNumber.Money(region.Matrix.Value(strategy, index)))
                    {
                        Mark = scenario.Comparison.Recommendation.Strategy == strategy ? ("✓", "recommended") : null,
                    }
            ),
            ShortNumber.Money(regret),
        ];
    }

    private static double BestIncremental(RegionInScenario scenario) =>
        scenario.Comparison.Strategies[scenario.Comparison.Recommendation.Strategy].IncrementalMean;

    private static string NameOf(RegionAcrossScenarios region) => region.InScenario[0].Comparison.Result.Region.Name;

    private static string StrategyOf(RegionAcrossScenarios region, int strategy) =>
        region.InScenario[0].Comparison.Result.Strategies[strategy].Strategy.Name;
}
