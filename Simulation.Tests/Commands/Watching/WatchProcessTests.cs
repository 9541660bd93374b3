using System.Diagnostics;
using FluentAssertions;
using Simulation.Tests.EndToEnd;
using Xunit;

namespace Simulation.Tests.Commands.Watching;

/// <summary>The tool as its own process: how it begins and how it ends.</summary>
public sealed class WatchProcessTests : IDisposable
{
    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal);
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [SignalFact]
    public async Task Ctrl_C_ends_it_with_130_and_the_last_results_stay() => await EndBy("INT", 130);

    [SignalFact]
    public async Task SIGTERM_ends_it_with_143_and_the_last_results_stay() => await EndBy("TERM", 143);

    [HostFact]
    public async Task Options_that_contradict_each_other_are_a_wrong_command_line()
    {
        var file = _desk.PathOf(Desk.Base);
        (await ToolProcess.Run("watch", file, "--no-files", "--serve")).ExitCode.Should().Be(2);
        (await ToolProcess.Run("watch", file, "--serve", "65536")).ExitCode.Should().Be(2);
        (await ToolProcess.Run("watch", file, "--regions", "ZZ", "--no-files")).ExitCode.Should().Be(2);
    }

    [HostFact]
    public async Task A_missing_file_is_a_failure() =>
        (await ToolProcess.Run("watch", _desk.PathOf("none.json"), "--no-files")).ExitCode.Should().Be(1);

    private async Task EndBy(string signal, int exitCode)
    {
        using var process = ToolProcess.Start(
            Environment,
            "watch",
            _desk.PathOf(Desk.Base),
            "--out",
            _desk.Out,
            "--trials",
            "200",
            "--serve",
            "0"
        );
        var manifest = Path.Combine(_desk.Out, "manifest.json");
        await Eventually.Holds(() => File.Exists(manifest) || process.HasExited, () => "No results.");

        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        var run = await process.End();

        run.ExitCode.Should().Be(exitCode, run.ToString());
        run.Error.Should().Contain("at http://127.0.0.1:").And.Contain("No longer watching");
        run.Output.Should().NotContain("\u001b");
        File.Exists(manifest).Should().BeTrue();
        _desk.Contents().Should().NotContain(name => name.StartsWith('.'));
    }
}
