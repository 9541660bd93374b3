using System.Net;
using System.Text;

namespace Simulation.Commands.Watching.Serving;

/// <summary>Makes pages that load themselves again when there are new results, and say when the scenario is broken.</summary>
internal static class LivePage
{
    /// <summary>Where a page hears of news; no file of a run has this name.</summary>
    internal const string EventsPath = ".news";

    private const string BodyEnd = "</body>";

    /// <summary>The page with a script at its end.</summary>
    internal static string Enliven(string html, string version)
    {
        var end = html.LastIndexOf(BodyEnd, StringComparison.OrdinalIgnoreCase);
        return html.Insert(end < 0 ? html.Length : end, Script(version));
    }

    /// <summary>What is shown where there is no report: the files, or that there are none yet.</summary>
    internal static string Index(IReadOnlyList<string> names, string version)
    {
        var page = new StringBuilder(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Market Entry</title></head><body>\n"
        );
        page.Append(names.Count == 0 ? "<p>No results yet.</p>\n" : "<h1>Results</h1>\n<ul>\n");
        foreach (var name in names)
        {
            page.Append($"<li><a href=\"{Link(name)}\">{WebUtility.HtmlEncode(name)}</a></li>\n");
        }

        page.Append(names.Count == 0 ? "" : "</ul>\n").Append(BodyEnd).Append("</html>\n");
        return Enliven(page.ToString(), version);
    }

    private static string Link(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Of the version only digits and dashes come here; problems come as text and are shown as text.</summary>
    private static string Script(string version) =>
        $$"""
            <script>
            (() => {
              let note;
              const news = new EventSource("/{{EventsPath}}");
              news.onmessage = message => {
                const { version, problems } = JSON.parse(message.data);
                if (version !== "{{version}}") { location.reload(); return; }
                note?.remove();
                if (problems.length === 0) return;
                note = document.createElement("pre");
                note.setAttribute("role", "alert");
                note.style.cssText = "position:fixed;inset:auto 0 0 0;margin:0;padding:1em;max-height:40vh;overflow:auto;" +
                  "background:#7a1f1f;color:#fff;white-space:pre-wrap;z-index:9999";
                note.textContent = "The scenario is broken; these are the last results.\n" + problems.join("\n");
                document.body.append(note);
              };
            })();
            </script>

            """;
}
