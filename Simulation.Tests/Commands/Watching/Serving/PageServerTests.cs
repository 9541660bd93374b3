using System.Net;
using System.Net.Sockets;
using System.Text;
using FluentAssertions;
using Simulation.Commands.Watching.Serving;
using Simulation.Tests.Reporting.Files;
using Xunit;

namespace Simulation.Tests.Commands.Watching.Serving;

public sealed class PageServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PageServer _server;
    private readonly HttpClient _browser;

    public PageServerTests()
    {
        Directory.CreateDirectory(Results);
        File.WriteAllText(_folder.Below("secret.txt"), "secret");
        File.WriteAllText(Path.Combine(Results, "summary.csv"), "region\nUS\n");
        _server = PageServer.Start(0, Results, TimeProvider.System);
        _browser = new HttpClient { BaseAddress = new Uri(_server.Address), Timeout = TimeSpan.FromMinutes(1) };
    }

    private string Results => _folder.Below("results");

    public void Dispose()
    {
        _browser.Dispose();
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Files_of_the_folder_are_served_as_they_are()
    {
        using var answer = await _browser.GetAsync("summary.csv");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        (await answer.Content.ReadAsStringAsync()).Should().Be("region\nUS\n");
    }

    [Fact]
    public async Task Without_a_report_the_first_page_links_the_files()
    {
        File.WriteAllText(Path.Combine(Results, "a & <b>.csv"), "");

        var page = await _browser.GetStringAsync("");

        page.Should().Contain("<a href=\"summary.csv\">summary.csv</a>");
        page.Should().Contain("<a href=\"a%20%26%20%3Cb%3E.csv\">a &amp; &lt;b&gt;.csv</a>");
        (await _browser.GetAsync("a%20%26%20%3Cb%3E.csv")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_report_is_the_first_page_and_gets_a_script_that_loads_it_again()
    {
        const string Report = "<html><body><p>The answer</p></body></html>";
        File.WriteAllText(Path.Combine(Results, "report.html"), Report);

        var page = await _browser.GetStringAsync("");

        page.Should().StartWith("<html><body><p>The answer</p><script>").And.EndWith("</script>\n</body></html>");
        (await _browser.GetStringAsync("report.html")).Should().Be(page);
        File.ReadAllText(Path.Combine(Results, "report.html")).Should().Be(Report, "the file itself is left alone");
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/./summary.csv")]
    [InlineData("//etc/passwd")]
    [InlineData("/%2fetc%2fpasswd")]
    [InlineData("/summary.csv%00.html")]
    [InlineData("/.hidden")]
    [InlineData("/link.csv")]
    [InlineData("/none.csv")]
    public async Task Nothing_but_the_files_of_the_folder_is_served(string path)
    {
        File.WriteAllText(Path.Combine(Results, ".hidden"), "hidden");
        File.CreateSymbolicLink(Path.Combine(Results, "link.csv"), _folder.Below("secret.txt"));

        (await Ask($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{_server.Port}\r\n\r\n"))
            .Should()
            .StartWith("HTTP/1.1 404 ");
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("127.0.0.1.example.com")]
    [InlineData("")]
    public async Task A_request_that_calls_this_machine_by_another_name_is_refused(string host)
    {
        foreach (var path in new[] { "", "summary.csv", ".news" })
        {
            (await Ask($"GET /{path} HTTP/1.1\r\nHost: {host}\r\n\r\n")).Should().StartWith("HTTP/1.1 403 ");
        }
    }

    [Theory]
    [InlineData("POST / HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\n\r\n", "405")]
    [InlineData("HEAD /summary.csv HTTP/1.1\r\nhost: localhost:{0}\r\n\r\n", "200")]
    [InlineData("GET summary.csv\r\n\r\n", "400")]
    [InlineData("\r\n\r\n", "400")]
    public async Task Requests_of_another_kind_get_a_short_answer(string request, string status)
    {
        var text = request.Replace("{0}", $"{_server.Port}", StringComparison.Ordinal);

        var answer = await Ask(text);

        answer.Should().StartWith($"HTTP/1.1 {status} ").And.NotContain("US");
        (await _browser.GetAsync("summary.csv")).StatusCode.Should().Be(HttpStatusCode.OK, "the server goes on");
    }

    [Fact]
    public async Task A_request_without_end_is_cut_off()
    {
        (await Ask("GET /" + new string('a', 20_000))).Should().StartWith("HTTP/1.1 400 ");
    }

    [Fact]
    public async Task It_listens_on_the_loopback_address_only()
    {
        var others = (await Dns.GetHostAddressesAsync(Dns.GetHostName(), AddressFamily.InterNetwork)).Where(address =>
            !IPAddress.IsLoopback(address)
        );
        foreach (var address in others)
        {
            using var client = new TcpClient();
            await client.Awaiting(it => it.ConnectAsync(address, _server.Port)).Should().ThrowAsync<SocketException>();
        }
    }

    [Fact]
    public async Task Pages_hear_of_results_and_of_problems()
    {
        await using var stream = await _browser.GetStreamAsync(".news");
        using var news = new StreamReader(stream);
        var first = await Next(news);

        _server.TellProblems(["a.json:1:2: error: \"x\" </script>"]);
        var problems = await Next(news);
        _server.TellResults();
        var results = await Next(news);

        first.Should().Contain("\"problems\":[]").And.Contain(VersionOf(problems));
        problems.Should().Contain("a.json:1:2: error").And.NotContain("</script>");
        results.Should().Contain("\"problems\":[]").And.NotContain(VersionOf(problems));
        (await _browser.GetStringAsync("")).Should().Contain(VersionOf(results));
    }

    [Fact]
    public void A_port_that_is_taken_is_refused_when_it_was_asked_for()
    {
        var second = () => PageServer.Start(_server.Port, Results, TimeProvider.System);

        second.Should().Throw<SocketException>();
    }

    private static async Task<string> Next(StreamReader news)
    {
        while (await Eventually.Ends(news.ReadLineAsync()) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException("The news ended.");
    }

    private static string VersionOf(string line) => line.Split('"')[3];

    /// <summary>Sends bytes as they are: clients would tidy the path.</summary>
    private async Task<string> Ask(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _server.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await Eventually.Ends(reader.ReadToEndAsync());
    }
}
