using System.Globalization;
using Simulation.Analysis.Sensitivity;
using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Package;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting.Html.Pages;

/// <summary>The page of <c>sensitivity</c>: how much is luck, which inputs matter, and what moving each would do.</summary>
internal sealed class SensitivityPage
{
    /// <summary>As many bars as a person looks at.</summary>
    private const int BarsMax = 15;

    private readonly SensitivityReport _report;
    private readonly IReadOnlyList<FactorFindings> _byTotal;
    private readonly IReadOnlyList<TornadoBar> _bySwing;

    private SensitivityPage(SensitivityReport report)
    {
        _report = report;
        _byTotal =
        [
            .. report
                .Result.Findings.Where(findings => findings.Factor.HasColumn)
                .OrderByDescending(findings => TotalOf(findings).Value),
        ];
        _bySwing =
        [
            .. report
                .Result.Findings.Select(findings => findings.Bar)
                .OfType<TornadoBar>()
                .OrderByDescending(bar => Math.Abs(bar.Swing.Mean)),
        ];
    }

    internal static AnalysisPage Of(SensitivityReport report, AnalysisManifest manifest)
    {
        var page = new AnalysisPage
        {
            Title = report.Name,
            Description =
                $"{report.Region.Name}: what {report.Contrast.Name} depends on. Its mean is {ShortNumber.Money(report.Result.Quantity)}.",
            Answer = SensitivityStory.Of(report, "±"),
            Sections = [],
            Terms = SensitivityTerms.All,
            Manifest = manifest,
        };
        var parts = new SensitivityPage(report);
        return report.Result.Variance > 0 ? page with { Sections = parts.Sections(page.Specs) } : page;
    }

    private IReadOnlyList<PageSection> Sections(ChartSpecs specs) =>
        [
            new("matters", "What matters", [.. Ties(), Shares(specs), ByDesign()]),
            new("tornado", "One input at a time", Swings(specs), Tornado()),
            new("trials", "From the trials alone", new PageText(TrialsText), FromTrials()),
        ];

    private IEnumerable<PageBlock> Ties() =>
        SensitivityStory.OfTies(_report) is { } ties ? [new PageText(ties)] : Enumerable.Empty<PageBlock>();

    private const string TrialsText =
        "The trials of an ordinary run say the same in other ways, and of every input, tied or not. "
        + "About 0: an input dealt out to the trials anew would often do as well, or the interval holds 0.";

    private PageChart Shares(ChartSpecs specs)
    {
        List<FactorFindings> shown = [.. _byTotal.Take(BarsMax)];
        var table = new ChartTable()
            .Words("factor", [.. shown.Select(findings => NameOf(findings.Factor))])
            .Numbers("total", [.. shown.Select(findings => TotalOf(findings).Value)])
            .Numbers("low", [.. shown.Select(findings => TotalOf(findings).Low)])
            .Numbers("high", [.. shown.Select(findings => TotalOf(findings).High)])
            .Numbers(
                "alone",
                [.. shown.Select(FirstOf).Select(first => first.IsToldFromZero ? first.Value : double.NaN)]
            );
        return new PageChart(
            "shares",
            "Shares of the variance",
            $"Light: the total index of each factor, with its 95% interval; dark: what it explains alone, where that "
                + "can be told from zero. The largest are "
                + $"{string.Join(", ", shown.Take(3).Select(Told))}.",
            specs.Of("shares"),
            ("shares", table)
        )
        {
            IsWide = true,
        };
    }

    private static string Told(FactorFindings findings) =>
        $"{NameOf(findings.Factor)} ({SensitivityStory.Share(TotalOf(findings))})";

    private PageTable ByDesign() =>
        new(
            $"Every factor by a design of {_report.Size.Points.ToString("N0", CultureInfo.InvariantCulture)} base points. Total: the "
                + "share of variance that involves it; totals overlap. Alone: without what it does together with others.",
            [
                new("Factor"),
                new("Total"),
                new("±"),
                new("Alone"),
                new("±"),
                new("Grade", IsName: true),
                new("Source", IsName: true),
            ],
            [.. _byTotal.Select(DesignRow)]
        )
        {
            IsSortable = true,
        };

    private IReadOnlyList<PageCell> DesignRow(FactorFindings findings)
    {
        var (total, first) = (TotalOf(findings), FirstOf(findings));
        return
        [
            NameOf(findings.Factor),
            ShareCell(total),
            ErrorCell(total),
            ShareCell(first),
            ErrorCell(first),
            _report.GradeOf(findings.Factor)?.ToString() ?? "",
            _report.SourceOf(findings.Factor) ?? "",
        ];
    }

    private PageChart Swings(ChartSpecs specs)
    {
        List<TornadoBar> shown = [.. _bySwing.Take(BarsMax)];
        var table = new ChartTable()
            .Words("input", [.. shown.Select(bar => bar.Factor.Name)])
            .Numbers("low", [.. shown.Select(bar => bar.LowMean)])
            .Numbers("high", [.. shown.Select(bar => bar.HighMean)])
            .Numbers("mean", [.. shown.Select(_ => _report.Result.Quantity.Mean)]);
        return new PageChart(
            "tornado",
            "Mean with one input held",
            $"The mean of {_report.Contrast.Name} with one input at its 10% point (orange square) and at its 90% point (blue disc), all "
                + $"else as it is; the line is the mean as it is. {string.Join(' ', shown.Take(1).Select(Told))}",
            specs.Of("tornado"),
            ("tornado", table)
        )
        {
            IsWide = true,
        };
    }

    private static string Told(TornadoBar bar) =>
        $"The largest swing is that of {bar.Factor.Name}: {ShortNumber.Money(bar.LowMean)} to {ShortNumber.Money(bar.HighMean)}.";

    private PageTable Tornado() =>
        new(
            $"The mean of {_report.Contrast.Name} with one input held at its 10% and at its 90% point, all else as it is. Swing: from "
                + "the one to the other, with half its 95% interval.",
            [
                new("Input"),
                new("10% point"),
                new("Mean there"),
                new("90% point"),
                new("Mean there"),
                new("Swing"),
                new("Grade", IsName: true),
            ],
            [.. _bySwing.Select(SwingRow)]
        )
        {
            IsSortable = true,
        };

    private IReadOnlyList<PageCell> SwingRow(TornadoBar bar) =>
        [
            bar.Factor.Name,
            new PageCell(InputNumber.Of(bar.LowInput), bar.LowInput),
            new PageCell(ShortNumber.Money(bar.LowMean), bar.LowMean),
            new PageCell(InputNumber.Of(bar.HighInput), bar.HighInput),
            new PageCell(ShortNumber.Money(bar.HighMean), bar.HighMean),
            new PageCell(ShortNumber.Money(bar.Swing), bar.Swing.Mean),
            _report.GradeOf(bar.Factor)?.ToString() ?? "",
        ];

    private PageTable FromTrials() =>
        new(
            $"Every input by {_report.Size.Trials.ToString("N0", CultureInfo.InvariantCulture)} trials.",
            [
                new("Input"),
                new("Rank correlation"),
                new("Others held"),
                new("Alone"),
                new("Delta"),
                new("Grade", IsName: true),
            ],
            [
                .. _report
                    .Result.Findings.Where(findings => findings.Factor.IsInput)
                    .OrderByDescending(findings => Math.Abs(findings.Of(Measure.RankCorrelation)?.Value ?? 0))
                    .Select(TrialRow),
            ]
        )
        {
            IsSortable = true,
        };

    private IReadOnlyList<PageCell> TrialRow(FactorFindings findings) =>
        [
            findings.Factor.Name,
            NumberCell(findings.Of(Measure.RankCorrelation), "+0.00;-0.00"),
            NumberCell(findings.Of(Measure.PartialRankCorrelation), "+0.00;-0.00"),
            findings.Of(Measure.FirstOrderFromTrials) is { } first ? ShareCell(first) : "",
            NumberCell(findings.Of(Measure.Delta), "0.00"),
            _report.GradeOf(findings.Factor)?.ToString() ?? "",
        ];

    private static PageCell NumberCell(Estimate? estimate, string format) =>
        estimate is null ? ""
        : estimate.IsToldFromZero
            ? new PageCell(estimate.Value.ToString(format, CultureInfo.InvariantCulture), estimate.Value)
        : new PageCell(SensitivityStory.AboutZero, estimate.Value);

    private static PageCell ShareCell(Estimate estimate) => new(SensitivityStory.Share(estimate), estimate.Value);

    private static PageCell ErrorCell(Estimate estimate) =>
        new(ShortNumber.Percent(estimate.HalfWidth), estimate.HalfWidth);

    private static Estimate TotalOf(FactorFindings findings) => Known(findings.Of(Measure.Total));

    private static Estimate FirstOf(FactorFindings findings) => Known(findings.Alone);

    private static Estimate Known(Estimate? byDesign) =>
        byDesign ?? throw new InvalidOperationException("Every factor shown has a column.");

    private static string NameOf(Factor factor) =>
        factor.Kind switch
        {
            FactorKind.Shocks => "luck",
            FactorKind.Group => $"group {factor.Name}",
            _ => factor.Name,
        };
}
