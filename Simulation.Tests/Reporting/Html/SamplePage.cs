using System.Text;
using Simulation.Analysis.Comparison;
using Simulation.Reporting.Html;

namespace Simulation.Tests.Reporting.Html;

/// <summary>The report of runs made by hand.</summary>
internal static class SamplePage
{
    /// <summary>Texts that do harm where somebody forgot to escape them.</summary>
    internal static readonly IReadOnlyList<string> Nasty =
    [
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "--><!--",
        "&lt;b&gt;",
        new string('m', 300),
        "شركة الهواتف \u202eevil",
        "📱🇮🇳 émoji",
        "@colour",
        "signal\u0000 \u2028 line",
    ];

    private static readonly double[] Evenly = [.. DistributionLevels.All.Select(level => (level - 0.3) * 1e6)];

    internal static ChartRuntime FakeRuntime { get; } = new(["'vega'", "'lite'", "'embed'"]);

    internal static ReportPage Page(ChartRuntime? runtime, params RegionComparison[] regions) =>
        new(SampleRun.Report(regions), SampleRun.Manifest(TimeSpan.FromSeconds(1)), runtime);

    /// <summary>Every place that a scenario can name holds this text.</summary>
    internal static ReportPage Named(string text, ChartRuntime? runtime)
    {
        var report = SampleRun.Report(WithCurve(SampleRun.Region(text, text, text, Verdict.TossUp)));
        var inputs = report.Inputs.Select(input =>
            input with
            {
                Name = $"{text}.{input.Name}",
                Value = input.Value with { Source = text },
            }
        );
        var manifest = SampleRun.Manifest(TimeSpan.FromSeconds(1)) with
        {
            ScenarioName = text,
            FilesRead = [new(text, "hash")],
        };
        return new(report with { Name = text, Description = text, Inputs = [.. inputs] }, manifest, runtime);
    }

    /// <summary>The same with distributions to draw, evenly spread.</summary>
    private static RegionComparison WithCurve(RegionComparison region) =>
        region with
        {
            Strategies = [.. region.Strategies.Select(strategy => strategy with { IncrementalQuantiles = Evenly })],
        };

    internal static string Html(ReportPage page)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(stream, page);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
