using System.Net;
using System.Text;

namespace Simulation.Commands.Watching.Serving;

/// <summary>
/// The pages around the results. The report forbids itself, by a content security policy, to fetch anything, and is served
/// untouched; so the page that hears of news is another one, which holds it in a frame and loads it again.
/// </summary>
internal static class LivePage
{
    /// <summary>Where the outer page hears of news; no file of a run has this name.</summary>
    internal const string NewsPath = ".news";

    /// <summary>What is in the frame: the report, or the list of files where there is none.</summary>
    internal const string FramePath = ".results";

    /// <summary>The empty icon keeps browsers from asking for one.</summary>
    private const string Head =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">";

    /// <summary>What is shown where there is no report: the files, or that there are none yet.</summary>
    internal static string Index(IReadOnlyList<string> names)
    {
        var heading = names.Count == 0 ? "No results yet" : "Results";
        var page = new StringBuilder(Head).Append($"<title>{heading}</title></head><body>\n<h1>{heading}</h1>\n<ul>\n");
        foreach (var name in names)
        {
            page.Append($"<li><a href=\"{Link(name)}\">{WebUtility.HtmlEncode(name)}</a></li>\n");
        }

        return page.Append("</ul>\n</body></html>\n").ToString();
    }

    /// <summary>The page to look at.</summary>
    /// <param name="version">Of the results, digits and dashes: later ones are loaded when they are there.</param>
    internal static string Outer(string version) =>
        $$"""
            {{Head}}
            <title>Market Entry</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            html, body { margin: 0; height: 100%; display: flex; flex-direction: column; }
            iframe { flex: 1; border: 0; width: 100%; }
            pre { margin: 0; padding: 1em; max-height: 40vh; overflow: auto; background: #7a1f1f; color: #fff; white-space: pre-wrap; }
            pre:empty { display: none; }
            </style></head><body>
            <pre role="alert"></pre>
            <iframe src="/{{FramePath}}" title="Results"></iframe>
            <script>
            (() => {
              const frame = document.querySelector("iframe");
              const note = document.querySelector("pre");
              let shown = "{{version}}";
              frame.addEventListener("load", () => {
                document.title = frame.contentDocument.title;
                frame.contentWindow.focus();
              });
              new EventSource("/{{NewsPath}}").onmessage = message => {
                const { version, problems } = JSON.parse(message.data);
                if (version !== shown) frame.contentWindow.location.reload();
                shown = version;
                note.textContent = problems.length === 0 ? ""
                  : "The scenario is broken; these are the last results.\n" + problems.join("\n");
              };
            })();
            </script>
            </body></html>

            """;

    private static string Link(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
