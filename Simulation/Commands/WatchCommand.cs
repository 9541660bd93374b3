using System.CommandLine;
using System.Net.Sockets;
using Simulation.Commands.Watching;
using Simulation.Commands.Watching.Serving;

namespace Simulation.Commands;

/// <summary><c>watch FILE</c>: runs again whenever the file is saved, and shows what moved.</summary>
internal sealed class WatchCommand : IVerb
{
    private const int PortMax = 65535;

    private readonly Argument<string> _file = CommonOptions.File();
    private readonly Option<string?> _out = new("--out")
    {
        Description = "Folder for the files, which are replaced after every run. Default: out/<file name>.",
        HelpName = "DIR",
    };
    private readonly Option<bool> _noFiles = new("--no-files") { Description = "Writes no files." };
    private readonly Option<int?> _serve = new("--serve")
    {
        Description =
            $"Shows the files in a browser on this machine, at 127.0.0.1 only, and again after every run. "
            + $"Default: port {PageServer.DefaultPort}, or another where it is taken.",
        HelpName = "PORT",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<int?> _trials = CommonOptions.Trials();
    private readonly Option<long?> _seed = CommonOptions.Seed();
    private readonly Option<int?> _threads = CommonOptions.Threads();
    private readonly Option<string[]> _set = CommonOptions.Set();
    private readonly Option<string[]?> _regions = CommonOptions.Regions();
    private readonly Option<string[]?> _strategies = CommonOptions.Strategies();
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    public WatchCommand(Terminal terminal, TimeProvider clock)
    {
        _terminal = terminal;
        _clock = clock;
        Command.Add(_file);
        Option[] options = [_out, _noFiles, _serve, _trials, _seed, _threads, _set, _regions, _strategies];
        foreach (var option in options)
        {
            Command.Add(option);
        }

        _serve.Validators.Add(result =>
        {
            if (
                result.Tokens.Count > 0
                && (!int.TryParse(result.Tokens[0].Value, out var port) || port is < 0 or > PortMax)
            )
            {
                result.AddError($"--serve {result.Tokens[0].Value}: expected a port from 0 (any) to {PortMax}.");
            }
        });
        Command.Validators.Add(result =>
        {
            if (result.GetValue(_noFiles) && (result.GetResult(_serve) ?? result.GetResult(_out)) is not null)
            {
                result.AddError("--no-files: there is nothing to write to --out or to show with --serve.");
            }
        });
        Command.SetAction(Run);
    }

    public Command Command { get; } =
        new(
            "watch",
            """
            Runs a scenario now and whenever it, or a file that it extends, is saved, and shows what moved.

            Example: market-entry watch my-study/scenario.json --serve
            """
        );

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var request = RequestOf(parsed);
        try
        {
            using var server = parsed.GetResult(_serve) is null ? null : Serve(parsed, request);
            return await Watch(request, server, cancellation);
        }
        catch (SocketException exception)
        {
            await _terminal.Error.WriteLineAsync(
                $"Cannot serve at 127.0.0.1:{parsed.GetValue(_serve)}: {exception.Message}. Name another port, or none."
            );
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await _terminal.Error.WriteLineAsync("No longer watching.");
            return ExitCode.Interrupted;
        }
    }

    private PageServer Serve(ParseResult parsed, WatchRequest request) =>
        PageServer.Start(parsed.GetValue(_serve), request.OutputFolder!, _clock);

    private Task<int> Watch(WatchRequest request, PageServer? server, CancellationToken cancellation)
    {
        var screen = new WatchScreen(_terminal, _clock);
        var output = new WatchOutput(request.OutputFolder, screen, _clock, server);
        output.Check();
        screen.TellPlaces(request.OutputFolder, server?.Address);
        return new WatchLoop(request, screen, output, _clock).Run(cancellation);
    }

    private WatchRequest RequestOf(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(_file);
        var folder = parsed.GetValue(_out) ?? Path.Combine("out", Path.GetFileNameWithoutExtension(file));
        return new WatchRequest
        {
            File = file,
            OutputFolder = parsed.GetValue(_noFiles) ? null : folder,
            Set = parsed.GetValue(_set) ?? [],
            RegionNames = CommonOptions.NamesIn(parsed, _regions),
            StrategyNames = CommonOptions.NamesIn(parsed, _strategies),
            Trials = parsed.GetValue(_trials),
            Seed = parsed.GetValue(_seed),
            Threads = parsed.GetValue(_threads),
        };
    }
}
