using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary><c>threshold</c> as a person calls it.</summary>
public sealed class ThresholdTests : IDisposable
{
    private const int Done = 0;
    private const int WrongCommandLine = 2;
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_crossing_splits_the_recommendations_that_run_gives()
    {
        var run = await Threshold("--input XX.market.carrierShare --range 0.1..0.95 --points 6");

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
        var crossing = CsvRows.Of(_desk.Result("crossings.csv")).Should().ContainSingle().Subject;
        var place = double.Parse(crossing["input_value"], CultureInfo.InvariantCulture);
        double.Parse(crossing["input_low"], CultureInfo.InvariantCulture).Should().BeLessThan(place);
        double.Parse(crossing["input_high"], CultureInfo.InvariantCulture).Should().BeGreaterThan(place);
        (await RecommendedAt(place - 0.01)).Should().Be(crossing["strategy_below"]);
        (await RecommendedAt(place + 0.01)).Should().Be(crossing["strategy_above"]);
    }

    [Fact]
    public async Task The_curve_holds_the_very_numbers_of_a_run_with_the_input_set()
    {
        (await Threshold("--input XX.market.priceUsd --range 100..200 --points 3")).ExitCode.Should().Be(Done);
        var curve = CsvRows.Of(_desk.Result("threshold.csv"));
        var run = await Tool.Run([
            "run",
            _desk.PathOf(Desk.Base),
            "--out",
            _desk.Out,
            "--trials",
            "200",
            "--set",
            "regions.XX.market.priceUsd=150",
        ]);

        run.ExitCode.Should().Be(Done);
        curve
            .Where(row => row["input_value"] == "150")
            .Select(row => (row["strategy"], row["value_mean"], row["incremental_se"], row["prob_best"]))
            .Should()
            .Equal(
                CsvRows
                    .Of(_desk.Result("summary.csv"))
                    .Select(row => (row["strategy"], row["value_mean"], row["incremental_se"], row["prob_best"]))
            );
    }

    [Fact]
    public async Task No_crossing_is_told_in_words()
    {
        var run = await Threshold("--input XX.market.carrierShare --range 0.1..0.2 --points 3");

        run.ExitCode.Should().Be(Done);
        run.Output.Should().Contain("XX: no crossing; direct-then-retail is the best all over this range.");
        CsvRows.Of(_desk.Result("crossings.csv")).Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_range_an_uncertain_input_goes_from_its_1_to_its_99_percent_point()
    {
        var set = "--set regions.XX.market.carrierShare={\"uniform\":{\"min\":0.2,\"max\":0.7}}";
        (await Threshold($"--input XX.market.carrierShare --points 3 {set}")).ExitCode.Should().Be(Done);

        var places = CsvRows.Of(_desk.Result("threshold.csv")).Select(row => row["input_value"]).Distinct().ToList();
        places
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture))
            .Zip([0.205, 0.45, 0.695])
            .Should()
            .OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
    }

    [Fact]
    public async Task An_input_of_the_firm_is_looked_at_in_every_region_or_the_one_asked_for()
    {
        (await Threshold("--input firm.spillover --range 0..1 --points 2")).ExitCode.Should().Be(Done);
        CsvRows.Of(_desk.Result("threshold.csv")).Select(row => row["region"]).Should().OnlyContain(id => id == "XX");
        (await Threshold("--input firm.spillover --range 0..1 --points 2 --region XX")).ExitCode.Should().Be(Done);
    }

    [Theory]
    [InlineData("", "'--input'")]
    [InlineData("--input XX.market.carierShare", "did you mean 'XX.market.carrierShare'?")]
    [InlineData("--input market.carrierShare", "the scenario has no input 'market.carrierShare'")]
    [InlineData("--input XX.market.priceUsd", "known exactly (constant(160)): say where to look, as in --range a..b.")]
    [InlineData("--input XX.market.carrierShare --range 0.5..1.5", "--range: 1.5 is out of range: ")]
    [InlineData("--input XX.market.carrierShare --range 0.5", "--range 0.5: expected two numbers in rising order")]
    [InlineData("--input XX.market.carrierShare --range 0.5..0.5", "expected two numbers in rising order")]
    [InlineData("--input XX.market.carrierShare --range a..b", "expected two numbers in rising order")]
    [InlineData("--input XX.market.carrierShare --points 1", "--points 1: expected a whole number from 2 to 1001.")]
    [InlineData("--input firm.spillover --region YY", "--region: the scenario has no 'YY'")]
    [InlineData("--input XX.market.carrierShare --strategies drect", "did you mean 'direct'?")]
    public async Task A_wrong_option_is_told_and_nothing_is_written(string options, string sentence)
    {
        var run = await Threshold(options);

        run.ExitCode.Should().Be(WrongCommandLine, run.ToString());
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(sentence);
        _desk.Contents().Should().Equal(Desk.Base);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" --no-html", false)]
    public async Task The_page_is_there_unless_it_is_not_wanted(string option, bool isThere)
    {
        var run = await Threshold("--input XX.market.priceUsd --range 100..200 --points 3" + option);

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Output.Contains("report.html", StringComparison.Ordinal).Should().Be(isThere);
        _desk.Contents().Contains("results/report.html").Should().Be(isThere);
    }

    private Task<ToolRun> Threshold(string options) =>
        Tool.Run([
            "threshold",
            _desk.PathOf(Desk.Base),
            "--out",
            _desk.Out,
            "--trials",
            "200",
            .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);

    private async Task<string> RecommendedAt(double carrierShare)
    {
        using var other = new Desk();
        var set = FormattableString.Invariant($"regions.XX.market.carrierShare={carrierShare}");
        var file = other.PathOf(Desk.Base);
        await Tool.Run("run", file, "--out", other.Out, "--trials", "200", "--set", set);
        return CsvRows.Of(other.Result("recommendations.csv"))[0]["strategy"];
    }
}
