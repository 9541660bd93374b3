using System.Diagnostics;
using FluentAssertions;

namespace Simulation.Tests.EndToEnd;

/// <summary>What the process tells the shell that called it.</summary>
public sealed class ProcessTests : IDisposable
{
    private const int Interrupted = 130;
    private const int Terminated = 143;
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [HostFact]
    public async Task A_run_that_is_done_exits_with_0_and_prints_where_the_files_are()
    {
        var run = await ToolProcess.Run("run", _desk.PathOf(Desk.Base), "--out", _desk.Out, "--trials", "64");

        run.ExitCode.Should().Be(0, run.ToString());
        run.Output.Should().Contain("XX").And.Contain("results").And.Contain("summary.csv");
        run.Output.Should().NotContain("\u001b", "standard output is no terminal here");
        run.Error.Should().NotContain("\u001b");
    }

    [HostFact]
    public async Task A_failure_exits_with_1() =>
        (await ToolProcess.Run("run", _desk.PathOf("none.json"))).ExitCode.Should().Be(1);

    [HostFact]
    public async Task A_wrong_command_line_exits_with_2() =>
        (await ToolProcess.Run("run", _desk.PathOf(Desk.Base), "--trials", "0")).ExitCode.Should().Be(2);

    [HostFact]
    public async Task An_invalid_scenario_exits_with_3() =>
        (await ToolProcess.Run("run", _desk.Overlay("\"trials\": 0"))).ExitCode.Should().Be(3);

    [SignalFact]
    public async Task Ctrl_C_exits_with_130_and_leaves_nothing()
    {
        var run = await RunUntil("INT");

        run.ExitCode.Should().Be(Interrupted, run.ToString());
        _desk.Contents().Should().Equal(Desk.Base);
    }

    [SignalFact]
    public async Task SIGTERM_exits_with_143_and_leaves_nothing()
    {
        var run = await RunUntil("TERM");

        run.ExitCode.Should().Be(Terminated, run.ToString());
        _desk.Contents().Should().Equal(Desk.Base);
    }

    [SignalFact]
    public async Task Ctrl_C_leaves_the_earlier_run_as_it_was()
    {
        await ToolProcess.Run("run", _desk.PathOf(Desk.Base), "--out", _desk.Out, "--trials", "64");
        var before = _desk.Contents();
        var summary = _desk.Result("summary.csv");

        (await RunUntil("INT")).ExitCode.Should().Be(Interrupted);

        _desk.Contents().Should().Equal(before);
        _desk.Result("summary.csv").Should().Be(summary);
    }

    [SignalFact]
    public async Task A_killed_run_is_cleared_away_by_the_next_one()
    {
        (await RunUntil("KILL")).ExitCode.Should().NotBe(0);
        _desk.Contents().Should().NotContain("results", "what was being written has another name");

        var next = await ToolProcess.Run("run", _desk.PathOf(Desk.Base), "--out", _desk.Out, "--trials", "64");

        next.ExitCode.Should().Be(0, next.ToString());
        _desk.Contents().Should().Contain("results/summary.csv");
        _desk.Contents().Should().NotContain(path => path.StartsWith('.'));
    }

    /// <summary>Starts a run of minutes, waits until it writes, and sends it a signal.</summary>
    private async Task<ToolRun> RunUntil(string signal)
    {
        const string LongRun = "400000";
        using var process = ToolProcess.Start(
            new Dictionary<string, string>(StringComparer.Ordinal),
            "run",
            Checkout.Scenario("global-2017.json"),
            "--out",
            _desk.Out,
            "--trials",
            LongRun,
            "--trial-file"
        );
        var staged = _desk.PathOf(".results.partial/trials.csv");
        while (!File.Exists(staged))
        {
            process.HasExited.Should().BeFalse();
            await Task.Delay(20);
        }

        // Into the simulation itself.
        await Task.Delay(200);
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        return await process.End();
    }
}
