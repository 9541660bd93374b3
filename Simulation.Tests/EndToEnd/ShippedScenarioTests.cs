using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>Everything in scenarios/ works out of the box.</summary>
public sealed class ShippedScenarioTests : IDisposable
{
    private readonly Desk _desk = new();

    public static TheoryData<string> Shipped { get; } = [.. Checkout.ShippedScenarios()];

    public void Dispose() => _desk.Dispose();

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_scenario_is_valid_without_a_warning(string name)
    {
        var run = await Tool.Run("validate", Checkout.Scenario(name));

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().StartWith($"{Checkout.Scenario(name)}: valid");
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_scenario_runs(string name)
    {
        var run = await Tool.Run("run", Checkout.Scenario(name), "--out", _desk.Out, "--trials", "20");

        run.ExitCode.Should().Be(0, run.ToString());
        run.Error.Should().BeEmpty();
        var regions = name == "one-region.json" ? 1 : 30;
        Rows("recommendations.csv").Should().HaveCount(regions);
        Rows("summary.csv").Select(row => row.Split(',')[0]).Distinct().Should().HaveCount(regions);
    }

    private IEnumerable<string> Rows(string fileName) =>
        _desk.Result(fileName).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
}
