using System.Text;

namespace Simulation.Commands.Watching.Serving;

/// <summary>An answer in full.</summary>
internal sealed record PageResponse(string Status, string ContentType, byte[] Body)
{
    internal const string EventStream = "text/event-stream";
    private const string Html = "text/html; charset=utf-8";

    internal static readonly PageResponse NotFound = Text(
        "404 Not Found",
        "There is no such file among the results.\n"
    );
    internal static readonly PageResponse Forbidden = Text(
        "403 Forbidden",
        "Results are shown to this machine only.\n"
    );
    internal static readonly PageResponse NotAllowed = Text("405 Method Not Allowed", "Results can be read only.\n");
    internal static readonly PageResponse Bad = Text("400 Bad Request", "This is no HTTP request.\n");

    internal static PageResponse Page(string html) => new("200 OK", Html, Encoding.UTF8.GetBytes(html));

    internal static PageResponse File(string name, byte[] body) => new("200 OK", TypeOf(name), body);

    internal async Task Write(Stream stream, bool withBody, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(Head(Status, ContentType, Body.Length)), cancellation);
        if (withBody)
        {
            await stream.WriteAsync(Body, cancellation);
        }
    }

    /// <param name="status">As <c>200 OK</c>.</param>
    /// <param name="contentType">Of what follows.</param>
    /// <param name="length">Of what follows, in bytes; none where it goes on until the connection ends.</param>
    internal static string Head(string status, string contentType, int? length) =>
        $"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\n"
        + (length is null ? "" : $"Content-Length: {length}\r\n")
        + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";

    private static PageResponse Text(string status, string text) =>
        new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".html" => Html,
            ".csv" => "text/csv; charset=utf-8",
            ".json" => "application/json",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
}
