using System.Text;
using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Html.Pages;

namespace Simulation.Reporting.Html;

/// <summary>
/// The parts of the page that are not text: style, scripts and the charts' rows. They are ours, or JSON whose writer
/// escapes what could end an element.
/// </summary>
internal static class PageScripts
{
    private static readonly string Behaviour = ChartRuntime.Text("report.js")!;

    internal static string Style { get; } = $"<style>\n{ChartRuntime.Text("report.css")}</style>";

    /// <summary>
    /// Lets nothing be fetched, and no script run but the very ones below: a second lock behind the escaping. Vega's charts
    /// are styled by attribute and drawn without <c>eval</c>.
    /// </summary>
    internal static string Policy(ChartRuntime? runtime)
    {
        var allowed = string.Join(' ', Running(runtime).Select(ChartRuntime.Fingerprint));
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; "
            + $"style-src 'unsafe-inline'; img-src data:; script-src {allowed}\" />";
    }

    /// <summary>What the charts draw, none where nothing draws them.</summary>
    internal static string Data(ReportPage page)
    {
        if (page.Runtime is null)
        {
            return "";
        }

        var html = new StringBuilder();
        Append(html, "specs", ChartJson.Of(page.Specs.Strategies, [.. page.Specs.OfRegion, .. page.Specs.OfFirm]));
        Append(html, "firm-data", ChartJson.Of(FirmCharts.Of(page.Report, page.Regions)));
        foreach (var region in page.Regions)
        {
            Append(html, $"{region.Anchor}-data", ChartJson.Of(RegionCharts.Of(region)));
        }

        return html.ToString();
    }

    /// <summary>What the charts of a verb's page draw, none where nothing draws them.</summary>
    internal static string Data(AnalysisPage page)
    {
        if (page.Runtime is null)
        {
            return "";
        }

        var html = new StringBuilder();
        Append(
            html,
            "specs",
            ChartJson.Of(page.Specs.Strategies, page.Charts.Select(chart => (chart.Name, chart.Spec)))
        );
        foreach (var chart in page.Charts)
        {
            Append(html, $"{chart.Name}-data", ChartJson.Of(chart.Tables));
        }

        return html.ToString();
    }

    internal static string Scripts(ChartRuntime? runtime) =>
        string.Concat(Running(runtime).Select(script => $"<script>{script}</script>\n"));

    private static IEnumerable<string> Running(ChartRuntime? runtime) => [.. runtime?.Scripts ?? [], Behaviour];

    private static void Append(StringBuilder html, string id, string json) =>
        html.Append("<script type=\"application/json\" id=\"")
            .Append(id)
            .Append("\">")
            .Append(json)
            .Append("</script>\n");
}
