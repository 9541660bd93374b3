using System.Text;

namespace Simulation.Commands.Watching.Serving;

/// <summary>The head of an HTTP request, as far as this server looks at it.</summary>
/// <param name="Method">GET, HEAD, or something that is not served.</param>
/// <param name="Path">Without query, decoded, without the first slash.</param>
/// <param name="Host">What the browser thinks this machine is called.</param>
internal sealed record PageRequest(string Method, string Path, string Host)
{
    private const int HeadLengthMax = 16 << 10;
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    /// <summary>None where there comes no request, or one that is too long or makes no sense.</summary>
    internal static async Task<PageRequest?> Read(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[HeadLengthMax];
        var length = 0;
        while (buffer.AsSpan(0, length).IndexOf(HeadEnd) < 0)
        {
            var read = length < HeadLengthMax ? await stream.ReadAsync(buffer.AsMemory(length), cancellation) : 0;
            if (read == 0)
            {
                return null;
            }

            length += read;
        }

        return Parse(Encoding.Latin1.GetString(buffer, 0, length));
    }

    internal static PageRequest? Parse(string head)
    {
        var lines = head.Split("\r\n");
        var words = lines[0].Split(' ');
        if (words.Length != 3 || !words[1].StartsWith('/') || !words[2].StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            return null;
        }

        var path = words[1].Split('?')[0][1..];
        return new PageRequest(words[0], Uri.UnescapeDataString(path), Field(lines, "Host:"));
    }

    private static string Field(IEnumerable<string> lines, string name) =>
        lines
            .Where(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .Select(line => line[name.Length..].Trim())
            .FirstOrDefault("");
}
