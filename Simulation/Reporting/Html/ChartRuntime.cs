using System.Security.Cryptography;
using System.Text;

namespace Simulation.Reporting.Html;

/// <summary>The scripts that draw the charts: Vega, Vega-Lite and Vega-Embed, as npm gave them when the program was built.</summary>
/// <param name="Scripts">In the order in which they must run.</param>
internal sealed record ChartRuntime(IReadOnlyList<string> Scripts)
{
    private static readonly string[] Names = ["vega.min.js", "vega-lite.min.js", "vega-embed.min.js"];

    private static readonly Lazy<ChartRuntime?> Loaded = new(Load);

    /// <summary>None where the program was built without Node.</summary>
    internal static ChartRuntime? Embedded => Loaded.Value;

    /// <summary>An embedded text with <c>\n</c> at the end of every line; none where the build had none.</summary>
    internal static string? Text(string name)
    {
        using var stream = typeof(ChartRuntime).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>What a content security policy calls a script that may run, and no other may.</summary>
    internal static string Fingerprint(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private static ChartRuntime? Load()
    {
        var scripts = Names.Select(Text).OfType<string>().Select(Inlined).ToList();
        return scripts.Count == Names.Length ? new ChartRuntime(scripts) : null;
    }

    /// <summary>Without the way to a source map, which a browser's tools would try to fetch.</summary>
    private static string Inlined(string script)
    {
        var lines = script
            .Split('\n')
            .Where(line => !line.StartsWith("//# sourceMappingURL", StringComparison.Ordinal));
        return string.Join('\n', lines).Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
    }
}
