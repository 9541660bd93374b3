using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary><c>validate --sensitive</c> and the inputs that a run names.</summary>
public sealed class SensitiveInputsTests : IDisposable
{
    private const string Uncertain = """
        "regions": { "XX": { "unit": { "tariff": { "uniform": { "min": 0, "max": 0.3 }, "grade": "GRADE" } } } }
        """;

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task An_assumption_that_decides_is_listed_with_its_chance_and_where_it_would()
    {
        var run = await Tool.Run("validate", Overlay("C"), "--sensitive");

        run.ExitCode.Should().Be(0, run.ToString());
        run.Output.Should()
            .Contain("2,000 trials a region")
            .And.MatchRegex(
                @"XX\.unit\.tariff (above|below) [0-9.]+ \(fraction of cost\): [0-9]+%, [a-z-]+ to [a-z-]+\n"
            );
    }

    [Fact]
    public async Task A_number_from_a_source_is_not_listed_as_an_assumption() =>
        (await Tool.Run("validate", Overlay("A"), "--sensitive")).Output.Should().NotContain("XX.unit.tariff");

    [Fact]
    public async Task Without_the_option_nothing_is_run() =>
        (await Tool.Run("validate", Overlay("C"))).Output.Should().NotContain("trials a region");

    [Fact]
    public async Task A_run_names_the_same_input_on_the_screen_in_its_file_and_on_its_page()
    {
        var run = await Tool.Run("run", Overlay("C"), "--out", _desk.Out, "--trials", "2000");

        run.Output.Should().Contain("XX.unit.tariff (grade C) ");
        var rows = CsvRows.Of(_desk.Result("deciding-inputs.csv"));
        var row = rows.Single(row => row["input"] == "XX.unit.tariff");
        row["strategy"].Should().NotBe(row["strategy_then"]);
        rows.Select(row => row["rank"]).Should().Equal(Enumerable.Range(1, rows.Count).Select(rank => $"{rank}"));
        _desk.Result("report.html").Should().Contain($"{row["where"]}: ");
    }

    [Fact]
    public async Task The_input_turns_the_recommendation_where_it_is_said_to()
    {
        await Tool.Run("run", Overlay("C"), "--out", _desk.Out, "--trials", "2000");
        var row = CsvRows.Of(_desk.Result("deciding-inputs.csv")).Single(row => row["input"] == "XX.unit.tariff");
        var inside = row["low"].Length > 0 ? "0.3" : "0";

        await Tool.Run(
            "run",
            Overlay("C"),
            "--out",
            _desk.Out,
            "--trials",
            "2000",
            "--set",
            $"regions.XX.unit.tariff={inside}"
        );

        CsvRows.Of(_desk.Result("recommendations.csv"))[0]["strategy"].Should().NotBe(row["strategy"]);
    }

    private string Overlay(string grade) => _desk.Overlay(Uncertain.Replace("GRADE", grade, StringComparison.Ordinal));
}
