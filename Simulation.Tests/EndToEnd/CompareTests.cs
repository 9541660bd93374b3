using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary><c>compare</c> as a person calls it.</summary>
public sealed class CompareTests : IDisposable
{
    private const int Done = 0;
    private const int WrongCommandLine = 2;
    private const int InvalidScenario = 3;
    private readonly Desk _desk = new();

    private string Base => _desk.PathOf(Desk.Base);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Every_scenario_has_the_very_numbers_that_run_gives_it()
    {
        var dear = _desk.Overlay("\"regions\": { \"XX\": { \"market\": { \"priceUsd\": 120 } } }");
        var compared = await Compare(Base, dear);
        compared.ExitCode.Should().Be(Done, compared.ToString());
        var rows = CsvRows.Of(_desk.Result("comparison.csv"));

        foreach (var (file, label) in new[] { (Base, "base"), (dear, "overlay") })
        {
            (await Tool.Run("run", file, "--out", _desk.Out, "--trials", "200")).ExitCode.Should().Be(Done);
            rows.Where(row => row["scenario"] == label)
                .Select(row => (row["strategy"], row["value_mean"], row["incremental_se"], row["prob_loss"]))
                .Should()
                .Equal(
                    CsvRows
                        .Of(_desk.Result("summary.csv"))
                        .Select(row => (row["strategy"], row["value_mean"], row["incremental_se"], row["prob_loss"]))
                );
        }
    }

    [Fact]
    public async Task One_file_twice_with_a_set_of_its_own_shows_what_that_set_changes()
    {
        var run = await Compare(Base, Base, "--set", "2:regions.XX.market.priceUsd=120");

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
        var flip = CsvRows.Of(_desk.Result("flips.csv")).Should().ContainSingle().Subject;
        (flip["scenario"], flip["strategy"], flip["flips"], flip["sure"])
            .Should()
            .Be(("base (2)", "wait", "true", "true"));
        var robust = CsvRows.Of(_desk.Result("robustness.csv"));
        robust.Count(row => row["maximin"] == "true").Should().Be(1);
        robust.Single(row => row["minimax_regret"] == "true")["regret_max"].Should().Be(Least(robust, "regret_max"));
    }

    [Fact]
    public async Task A_set_for_every_file_changes_every_file()
    {
        (await Compare(Base, Base, "--set", "regions.XX.market.priceUsd=120")).ExitCode.Should().Be(Done);

        CsvRows
            .Of(_desk.Result("comparison.csv"))
            .Where(row => row["scenario"] == "base (2)")
            .Should()
            .OnlyContain(row => row["change_mean"] == "0" && row["change_se"] == "0");
        CsvRows.Of(_desk.Result("flips.csv")).Should().OnlyContain(row => row["flips"] == "false");
    }

    [Fact]
    public async Task The_manifest_names_every_scenario_and_the_command_line()
    {
        (await Compare(Base, Base, "--set", "2:firm.discountRate=0.2")).ExitCode.Should().Be(Done);

        using var manifest = JsonDocument.Parse(_desk.Result("manifest.json"));
        var scenarios = manifest.RootElement.GetProperty("scenarios").EnumerateArray().ToList();
        scenarios.Select(scenario => scenario.GetProperty("label").GetString()).Should().Equal("base", "base (2)");
        scenarios[0].GetProperty("set").GetArrayLength().Should().Be(0);
        scenarios[1].GetProperty("set")[0].GetString().Should().Be("firm.discountRate=0.2");
        var hashes = scenarios.Select(scenario => scenario.GetProperty("sha256").GetString()).ToList();
        hashes[0].Should().NotBe(hashes[1]);
        manifest.RootElement.GetProperty("arguments")[0].GetString().Should().Be("compare");
        (await Compare(Base, Base)).ExitCode.Should().Be(Done, "the folder is known as one of ours");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_is_there_unless_it_is_not_wanted(bool isWanted)
    {
        var run = await Compare([Base, Base, .. isWanted ? Array.Empty<string>() : ["--no-html"]]);

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Output.Contains("report.html", StringComparison.Ordinal).Should().Be(isWanted);
        _desk.Contents().Contains("results/report.html").Should().Be(isWanted);
    }

    [Fact]
    public async Task The_page_is_the_same_for_any_number_of_threads_and_any_folder()
    {
        (await Compare(Base, Base, "--threads", "1")).ExitCode.Should().Be(Done);
        var one = _desk.Result("report.html");
        var elsewhere = _desk.PathOf("elsewhere");
        var run = await Tool.Run(
            "compare",
            Base,
            Base,
            "--out",
            elsewhere,
            "--trials",
            "200",
            "--threads=2",
            "--quiet"
        );

        run.ExitCode.Should().Be(Done, run.ToString());
        (await File.ReadAllTextAsync(Path.Combine(elsewhere, "report.html"))).Should().Be(one);
    }

    [Fact]
    public async Task What_only_some_files_have_is_left_out_and_told()
    {
        var other = _desk.Overlay(
            "\"horizonQuarters\": 8, "
                + "\"strategies\": { \"direct\": null, \"late\": { \"stages\": [{ \"channel\": \"direct\", \"at\": 3 }] } }"
        );

        var run = await Compare(Base, other);

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Error.Should().Contain("strategies that not every file has are left out: direct, late.");
        run.Error.Should()
            .Contain("horizons differ, so values count different years (base: 24 quarters, overlay: 8 quarters)");
        CsvRows
            .Of(_desk.Result("comparison.csv"))
            .Select(row => row["strategy"])
            .Should()
            .NotContain(["direct", "late"]);
    }

    [Fact]
    public async Task The_problems_of_every_file_are_told()
    {
        var bad = _desk.Overlay("\"trials\": 0");

        var run = await Compare(bad, Base, bad);

        run.ExitCode.Should().Be(InvalidScenario);
        run.ErrorLines.Count(line => line.Contains("trials", StringComparison.Ordinal)).Should().Be(2);
        _desk.Contents().Should().BeEquivalentTo(Desk.Base, "overlay.json");
    }

    [Theory]
    [InlineData("", "compare takes two files or more")]
    [InlineData("base.json --set 3:taxRate=1", "--set 3:taxRate=1: the files are numbered from 1 to 2.")]
    [InlineData("base.json --set 0:taxRate=1", "--set 0:taxRate=1: the files are numbered from 1 to 2.")]
    [InlineData("base.json --set 2:regions.XX.taxRat=1", "did you mean 'taxRate'?")]
    [InlineData("base.json --regions YY", "--regions: the scenario has no 'YY'")]
    [InlineData("base.json --strategies drect", "did you mean 'direct'?")]
    public async Task A_wrong_option_is_told_and_nothing_is_written(string options, string sentence)
    {
        var words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var run = await Compare([Base, .. words.Select(word => word == Desk.Base ? Base : word)]);

        run.ExitCode.Should().Be(WrongCommandLine, run.ToString());
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(sentence);
        _desk.Contents().Should().Equal(Desk.Base);
    }

    private static string Least(IEnumerable<IReadOnlyDictionary<string, string>> rows, string column) =>
        rows.Select(row => row[column]).MinBy(text => double.Parse(text, CultureInfo.InvariantCulture))!;

    private Task<ToolRun> Compare(params string[] arguments) =>
        Tool.Run(["compare", .. arguments, "--out", _desk.Out, "--trials", "200"]);
}
