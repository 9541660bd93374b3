using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary><c>run --risk</c> as a person calls it.</summary>
public sealed class RiskTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("--risk mean", "mean")]
    [InlineData("--risk cvar --risk-weight 2", "cvar")]
    [InlineData("--risk exponential --risk-tolerance 2e6", "exponential")]
    public async Task The_recommendation_is_the_strategy_of_highest_certainty_equivalent(
        string options,
        string attitude
    )
    {
        (await Run(options)).ExitCode.Should().Be(0);

        var followed = CsvRows.Of(_desk.Result("risk.csv")).Where(row => row["followed"] == "true").ToList();
        followed.Should().OnlyContain(row => row["attitude"] == attitude);
        var best = followed.MaxBy(row => Number(row["certainty_equivalent"]))!;
        var recommended = CsvRows.Of(_desk.Result("recommendations.csv")).Single();
        recommended["strategy"].Should().Be(best["strategy"]);
        followed.Single(row => row["recommended"] == "true").Should().BeSameAs(best);
        var second = followed.Single(row => row["strategy"] == recommended["runner_up"]);
        Number(recommended["margin_mean"]).Should().BeApproximately(Number(second["behind_mean"]), 1e-3);
    }

    [Fact]
    public async Task A_weight_on_the_worst_twentieth_counts_what_the_summary_says_it_loses()
    {
        (await Run("--risk cvar --risk-weight 0.5")).ExitCode.Should().Be(0);

        var summary = CsvRows.Of(_desk.Result("summary.csv"));
        var scores = CsvRows.Of(_desk.Result("risk.csv")).Where(row => row["attitude"] == "cvar").ToList();
        scores.Should().HaveSameCount(summary);
        foreach (var (score, row) in scores.Zip(summary))
        {
            // Sums in another order: a relative 1e-9 of millions.
            const double Rounding = 1e-2;
            var loss = Math.Max(0, -Number(row["cvar05"]));
            Number(score["certainty_equivalent"])
                .Should()
                .BeApproximately(Number(row["incremental_mean"]) - (0.5 * loss), Rounding);
        }
    }

    [Fact]
    public async Task The_manifest_and_the_page_say_which_attitude_was_asked_for()
    {
        var run = await Run("--risk exponential --risk-tolerance 250000");

        run.Output.Should().Contain("Recommended with a risk tolerance of $250K.");
        using var manifest = JsonDocument.Parse(_desk.Result("manifest.json"));
        var options = manifest.RootElement.GetProperty("options");
        options.GetProperty("risk").GetString().Should().Be("exponential");
        options.GetProperty("riskToleranceUsd").GetDouble().Should().Be(250_000);
        _desk.Result("report.html").Should().Contain("--risk exponential --risk-tolerance 250000");
    }

    [Theory]
    [InlineData("--risk bold", "--risk bold: expected mean, cvar, exponential")]
    [InlineData("--risk-weight 2", "--risk-weight goes with --risk cvar.")]
    [InlineData("--risk exponential --risk-weight 2 --risk-tolerance 1", "--risk-weight goes with --risk cvar.")]
    [InlineData("--risk cvar --risk-weight -1", "--risk-weight -1: expected a number, 0 or more.")]
    [InlineData("--risk exponential", "--risk exponential needs --risk-tolerance USD.")]
    [InlineData("--risk exponential --risk-tolerance 0", "--risk-tolerance 0: expected an amount in USD above 0.")]
    [InlineData("--risk-tolerance 5", "--risk-tolerance goes with --risk exponential.")]
    [InlineData("--risk cvar --until-decided", "it goes with --risk mean only.")]
    public async Task Options_that_do_not_go_together_are_told_and_nothing_is_written(string options, string sentence)
    {
        var run = await Run(options);

        run.ExitCode.Should().Be(2, run.ToString());
        run.Error.Should().Contain(sentence);
        _desk.Contents().Should().Equal(Desk.Base);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private Task<ToolRun> Run(string options) =>
        Tool.Run([
            "run",
            _desk.PathOf(Desk.Base),
            "--out",
            _desk.Out,
            "--trials",
            "400",
            .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);
}
