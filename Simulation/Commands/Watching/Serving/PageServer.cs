using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Simulation.Commands.Watching.Serving;

/// <summary>
/// Shows a folder of results to browsers on this machine, and to no one else: it listens on 127.0.0.1 only, and refuses
/// requests that call the machine by another name, which is how a page from elsewhere would reach it (DNS rebinding). No
/// more of HTTP/1.1 than that takes: GET and HEAD, one request a connection.
/// </summary>
internal sealed class PageServer : IDisposable
{
    internal const int DefaultPort = 8017;
    private const int ConnectionsMax = 64;
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);

    /// <summary>A comment so often shows whether anybody still listens to the news.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly TcpListener _listener;
    private readonly News _news;
    private readonly SemaphoreSlim _free = new(ConnectionsMax);
    private readonly CancellationTokenSource _stop = new();

    private PageServer(TcpListener listener, string folder, long epoch)
    {
        _listener = listener;
        _news = new News(epoch);
        Folder = new ServedFolder(folder);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Task.Run(Accept);
    }

    internal ServedFolder Folder { get; }

    internal int Port { get; }

    internal string Address => $"http://127.0.0.1:{Port}/";

    /// <param name="port">None: the usual one, or any where that is taken; 0: any.</param>
    /// <param name="folder">May not be there yet.</param>
    /// <param name="clock">Tells this start of the program from the one before.</param>
    /// <exception cref="SocketException">The port is taken or not allowed.</exception>
    internal static PageServer Start(int? port, string folder, TimeProvider clock)
    {
        TcpListener listener;
        try
        {
            listener = Listen(port ?? DefaultPort);
        }
        catch (SocketException) when (port is null)
        {
            listener = Listen(0);
        }

        return new PageServer(listener, folder, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    internal void TellResults() => _news.Tell(areNewResults: true, []);

    internal void TellProblems(IReadOnlyList<string> problems) => _news.Tell(areNewResults: false, problems);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await _free.WaitAsync(_stop.Token);
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => Serve(client));
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // That connection failed before it was there; the next one may not.
                _free.Release();
            }
        }
    }

    /// <summary>A browser that goes away, or sends nonsense, harms nobody else.</summary>
    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                await Answer(stream);
            }
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or SocketException
                        or OperationCanceledException
                        or UnauthorizedAccessException
            )
        {
            // It went away, or a file could not be read: the browser says so.
        }
        finally
        {
            _free.Release();
        }
    }

    private async Task Answer(Stream stream)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        patience.CancelAfter(RequestTimeout);
        var request = await PageRequest.Read(stream, patience.Token);
        if (request is { Method: "GET", Path: LivePage.EventsPath } && IsThisMachine(request.Host))
        {
            await TellNews(stream);
            return;
        }

        var response = request is null ? PageResponse.Bad : AnswerTo(request);
        await response.Write(stream, withBody: request?.Method != "HEAD", _stop.Token);
    }

    private PageResponse AnswerTo(PageRequest request)
    {
        if (!IsThisMachine(request.Host))
        {
            return PageResponse.Forbidden;
        }

        if (request.Method is not ("GET" or "HEAD"))
        {
            return PageResponse.NotAllowed;
        }

        // Before the file is read: a page that is newer than it believes only loads once more.
        var version = _news.Version;
        var name = request.Path.Length == 0 ? ServedFolder.Report : request.Path;
        var file = Folder.Read(name);
        return file is null && request.Path.Length == 0 ? PageResponse.Page(LivePage.Index(Folder.Names(), version))
            : file is null ? PageResponse.NotFound
            : name == ServedFolder.Report ? PageResponse.Page(LivePage.Enliven(Encoding.UTF8.GetString(file), version))
            : PageResponse.File(name, file);
    }

    private bool IsThisMachine(string host)
    {
        const int Unsaid = 80;
        var port = Port == Unsaid ? "" : $":{Port}";
        return host == $"127.0.0.1{port}" || host == $"localhost{port}";
    }

    private async Task TellNews(Stream stream)
    {
        await Send(stream, PageResponse.Head("200 OK", PageResponse.EventStream, length: null));
        while (true)
        {
            var (json, next) = _news.Now();
            await Send(stream, $"data: {json}\n\n");
            while (await Task.WhenAny(next, Task.Delay(Heartbeat, _stop.Token)) != next)
            {
                _stop.Token.ThrowIfCancellationRequested();
                await Send(stream, ":\n\n");
            }
        }
    }

    private ValueTask Send(Stream stream, string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), _stop.Token);
}
