using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>Results appear whole under their name or not at all.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private const int Done = 0;
    private const int Failed = 1;

    private static readonly string[] FilesOfARun =
    [
        "datapackage.json",
        "deciding-inputs.csv",
        "dominance.csv",
        "drivers.csv",
        "inputs.csv",
        "manifest.json",
        "recommendations.csv",
        "report.html",
        "risk.csv",
        "summary.csv",
        "timeline.csv",
    ];

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_run_writes_its_files_and_nothing_else()
    {
        (await Run(_desk.Out)).ExitCode.Should().Be(Done);

        _desk.Contents().Should().Equal([Desk.Base, "results", .. FilesOfARun.Select(file => $"results/{file}")]);
    }

    [Fact]
    public async Task The_trials_come_on_request()
    {
        (await Run(_desk.Out, "--trial-file")).ExitCode.Should().Be(Done);

        var lines = _desk.Result("trials.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0]
            .Should()
            .Be("trial,region,strategy,value,incremental,peak_funding,payback_quarter,final_share,exit_quarter");
        lines.Should().HaveCount(1 + (4 * 16), "16 trials of each of four strategies");
    }

    [Fact]
    public async Task An_earlier_run_is_replaced_whole()
    {
        (await Run(_desk.Out, "--trial-file")).ExitCode.Should().Be(Done);
        await File.WriteAllTextAsync(Path.Combine(_desk.Out, "notes.txt"), "left by a person in our folder");
        var first = _desk.Result("summary.csv");

        (await Run(_desk.Out, "--seed", "99")).ExitCode.Should().Be(Done);

        _desk.Contents().Should().Equal([Desk.Base, "results", .. FilesOfARun.Select(file => $"results/{file}")]);
        _desk.Result("summary.csv").Should().NotBe(first);
    }

    [Fact]
    public async Task A_run_that_fails_leaves_the_earlier_one_as_it_was()
    {
        (await Run(_desk.Out)).ExitCode.Should().Be(Done);
        var before = _desk.Contents();
        var summary = _desk.Result("summary.csv");

        (await Run(_desk.Out, "--set", "regions.XX.taxRate=2")).ExitCode.Should().NotBe(Done);
        (await Run(_desk.Out, "--regions", "YY")).ExitCode.Should().NotBe(Done);

        _desk.Contents().Should().Equal(before);
        _desk.Result("summary.csv").Should().Be(summary);
    }

    [Fact]
    public async Task A_folder_that_holds_other_things_is_refused()
    {
        Directory.CreateDirectory(_desk.Out);
        await File.WriteAllTextAsync(Path.Combine(_desk.Out, "thesis.txt"), "mine");

        var run = await Run(_desk.Out);

        run.ExitCode.Should().Be(Failed);
        run.Error.Should().Contain("something else than an earlier run");
        _desk.Contents().Should().Equal(Desk.Base, "results", "results/thesis.txt");
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told_before_anything_is_simulated()
    {
        var file = _desk.Write("file", "mine");

        var run = await Run(Path.Combine(file, "results"));

        run.ExitCode.Should().Be(Failed);
        run.Output.Should().BeEmpty();
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith($"Cannot write results to '{file}/results'");
        _desk.Contents().Should().Equal(Desk.Base, "file");
    }

    [Fact]
    public async Task A_folder_in_a_folder_that_is_not_there_is_made()
    {
        (await Run(_desk.PathOf("a/b/c"))).ExitCode.Should().Be(Done);

        _desk.Contents().Should().Contain("a/b/c/summary.csv");
    }

    [Fact]
    public async Task Quiet_prints_nothing_but_problems()
    {
        var run = await Run(_desk.Out, "--quiet");

        (run.ExitCode, run.Output, run.Error).Should().Be((Done, "", ""));
    }

    private Task<ToolRun> Run(string folder, params string[] options) =>
        Tool.Run(["run", _desk.PathOf(Desk.Base), "--out", folder, "--trials", "16", .. options]);
}
