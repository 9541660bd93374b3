using FluentAssertions;
using Simulation.Scenarios.Schema;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>A newcomer's first minutes: new, validate, run, change a number, run again.</summary>
public sealed class StarterTests : IDisposable
{
    private readonly Desk _desk = new();

    private string Study => _desk.PathOf("study");

    private string Scenario => Path.Combine(Study, "scenario.json");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task New_writes_a_scenario_that_runs()
    {
        var made = await Tool.Run("new", Study);
        made.ExitCode.Should().Be(0, made.ToString());
        made.Output.Should().Contain($"market-entry run {Scenario}");
        Directory
            .EnumerateFileSystemEntries(Study)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .Should()
            .Equal("README.md", "scenario.json", "scenario.schema.json");

        (await Tool.Run("validate", Scenario)).ExitCode.Should().Be(0);
        var run = await Tool.Run("run", Scenario, "--out", _desk.Out, "--trials", "50");
        run.ExitCode.Should().Be(0, run.ToString());
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task A_changed_number_changes_the_results_and_its_file_may_be_an_overlay()
    {
        await Tool.Run("new", Study);
        var overlay = _desk.Write(
            "dearer.json",
            "{ \"extends\": \"study/scenario.json\", // what if phones cost more?\n"
                + "\"regions\": { \"XX\": { \"unit\": { \"costUsd\": 140, }, }, }, }"
        );

        (await Tool.Run("run", Scenario, "--out", _desk.Out, "--trials", "50")).ExitCode.Should().Be(0);
        var cheap = _desk.Result("summary.csv");
        var run = await Tool.Run("run", overlay, "--out", _desk.Out, "--trials", "50");
        run.ExitCode.Should().Be(0, run.ToString());
        var dear = _desk.Result("summary.csv");
        await Tool.Run("run", Scenario, "--out", _desk.Out, "--trials", "50", "--set", "regions.*.unit.costUsd=140");

        dear.Should().NotBe(cheap);
        _desk.Result("summary.csv").Should().Be(dear, "--set says what the overlay says");
    }

    [Fact]
    public async Task New_does_not_touch_a_folder_that_holds_something()
    {
        Directory.CreateDirectory(Study);
        await File.WriteAllTextAsync(Path.Combine(Study, "scenario.json"), "mine");

        var made = await Tool.Run("new", Study);

        made.ExitCode.Should().Be(1);
        made.Error.Should().Contain("not empty");
        (await File.ReadAllTextAsync(Scenario)).Should().Be("mine");
    }

    [Fact]
    public async Task Schema_prints_the_schema_that_new_writes()
    {
        await Tool.Run("new", Study);
        var printed = await Tool.Run("schema");

        printed.ExitCode.Should().Be(0);
        printed.Output.Should().Be(ScenarioSchema.Text());
        (await File.ReadAllTextAsync(Path.Combine(Study, "scenario.schema.json"))).Should().Be(printed.Output);
    }
}
