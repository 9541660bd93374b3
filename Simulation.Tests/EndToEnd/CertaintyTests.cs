using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>A scenario in which nothing is uncertain runs, and says so: every error is exactly 0.</summary>
public sealed class CertaintyTests : IDisposable
{
    private const string Certain = """
        "firm": { "restOfFirmProfitUsd": 0.7e9 },
        "regions": { "XX": {
          "market": { "unitsPerYear": 12.34e6, "carrierShare": 0.5, "volatility": 0, "fxVolatility": 0 },
          "grey": { "incidentRate": 0 },
          "adoption": { "ceiling": 0.37, "imitation": 1.1 },
          "legal": { "litigationRate": 0, "banRate": 0 },
          "channels": {
            "accessories": { "incidentRate": 0 },
            "direct": { "incidentRate": 0 },
            "retail": { "incidentRate": 0, "setupQuarters": 1, "fixedCostUsdPerYear": 4.1e6 },
            "carrier": { "incidentRate": 0 }
          },
          "carriers": []
        } },
        "correlations": []
        """;

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("7")]
    [InlineData("1000")]
    [InlineData("1300")]
    public async Task Its_trials_are_all_the_same(string trials)
    {
        var run = await Tool.Run("run", _desk.Overlay(Certain), "--out", _desk.Out, "--trials", trials);

        run.ExitCode.Should().Be(0, run.ToString());
        _desk.Result("inputs.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(1);
        foreach (var row in CsvRows.Of(_desk.Result("summary.csv")))
        {
            var error = trials == "1" ? "" : "0";
            row["value_se"].Should().Be(error);
            row["value_sd"].Should().Be(error);
            row["incremental_se"].Should().Be(error);
            row["value_p05"].Should().Be(row["value_p95"]);
            row["prob_loss"].Should().BeOneOf("0", "1");
            row["prob_best"].Should().BeOneOf("0", "1");
        }
    }
}
