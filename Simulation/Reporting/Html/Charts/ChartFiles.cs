using System.Text.Json.Nodes;
using Simulation.Reporting.Package;

namespace Simulation.Reporting.Html.Charts;

/// <summary>One chart as a Vega-Lite file that stands alone.</summary>
/// <param name="FileName">In the folder of the run, with <c>/</c>.</param>
/// <param name="Write">Writes the file.</param>
internal sealed record ChartFile(string FileName, Action<Stream> Write);

/// <summary>Every chart of the report as a file for other tools: <c>charts/01-US-waterfall.vl.json</c>.</summary>
internal static class ChartFiles
{
    /// <summary>The files in one word.</summary>
    internal const string Pattern = "charts/*.vl.json";

    private const string Folder = "charts";
    private const string Schema = "https://vega.github.io/schema/vega-lite/v6.json";
    private const int WidthPixels = 640;

    internal static IEnumerable<ChartFile> Of(RunReport report)
    {
        var regions = report.Regions.Select((region, index) => new RegionPage(index, region, report.Start)).ToList();
        var specs = new ChartSpecs([.. regions[0].Rows.Select(row => row.Result.Strategy.Name)]);
        foreach (var (name, spec) in specs.OfFirm)
        {
            yield return File($"firm-{name}", spec, FirmCharts.Of(report, regions), $"The firm: {name}");
        }

        foreach (var region in regions)
        {
            var tables = RegionCharts.Of(region);
            foreach (var (name, spec) in specs.OfRegion)
            {
                yield return File(
                    $"{region.Index + 1:D2}-{Plain(region.Id)}-{name}",
                    spec,
                    tables,
                    $"{region.Name}: {name}"
                );
            }
        }
    }

    private static ChartFile File(
        string name,
        JsonObject spec,
        IReadOnlyList<(string Name, ChartTable Table)> tables,
        string title
    )
    {
        spec["width"] = WidthPixels;
        var used = spec.ToJsonString();
        var read = tables.Where(table =>
            used.Contains($"\"data\":{{\"name\":\"{table.Name}\"}}", StringComparison.Ordinal)
        );
        return new($"{Folder}/{name}.vl.json", stream => Write(stream, spec, [.. read], title));
    }

    private static void Write(
        Stream stream,
        JsonObject spec,
        IReadOnlyList<(string Name, ChartTable Table)> tables,
        string title
    ) =>
        JsonFile.Write(
            stream,
            json =>
            {
                json.WriteString("$schema", Schema);
                json.WriteString("title", title);
                foreach (var (key, part) in spec)
                {
                    json.WritePropertyName(key);
                    part!.WriteTo(json);
                }

                json.WriteStartObject("datasets");
                foreach (var (name, table) in tables)
                {
                    json.WritePropertyName(name);
                    table.WriteRows(json);
                }

                json.WriteEndObject();
            }
        );

    /// <summary>An id may hold what no file name can; the number before it keeps two apart.</summary>
    private static string Plain(string id)
    {
        const int Longest = 40;
        return string.Concat(id.Take(Longest).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
    }
}
