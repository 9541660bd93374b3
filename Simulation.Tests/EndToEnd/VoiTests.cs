using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary><c>voi</c> as a person calls it.</summary>
public sealed class VoiTests : IDisposable
{
    private const int Done = 0;
    private const int WrongCommandLine = 2;

    /// <summary>Two inputs that matter, one that does not; everything else is known.</summary>
    private const string Uncertain =
        "--set regions.XX.market.priceUsd={\"uniform\":{\"min\":120,\"max\":180}} "
        + "--set regions.XX.unit.costUsd={\"uniform\":{\"min\":95,\"max\":150}} "
        + "--set regions.XX.grey.share={\"uniform\":{\"min\":0,\"max\":0.001}}";

    private const double Cent = 0.01;

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_answer_comes_first_and_the_screen_is_no_wider_than_80()
    {
        var run = await Voi($"{Uncertain} --no-html");

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
        run.Output.Split('\n')[3].Should().StartWith("Buy first: a study that settles XX.");
        _desk
            .Contents()
            .Should()
            .Equal(
                Desk.Base,
                "results",
                "results/datapackage.json",
                "results/manifest.json",
                "results/voi-firm.csv",
                "results/voi.csv"
            );
    }

    [Fact]
    public async Task The_region_that_the_question_is_about_has_an_answer_without_a_defect()
    {
        var run = await Tool.Run(
            "voi",
            Checkout.Scenario("global-2017.json"),
            "--regions",
            "US",
            "--no-html",
            "--out",
            _desk.Out
        );

        run.ExitCode.Should().Be(Done, run.ToString());
        run.ErrorLines.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_knows_more_is_never_worse_off_and_rows_are_ranked()
    {
        (await Voi($"{Uncertain} --group both=XX.market.priceUsd,XX.unit.costUsd")).ExitCode.Should().Be(Done);
        var rows = CsvRows.Of(_desk.Result("voi.csv"));

        Number(rows.Single(row => row["kind"] == "clairvoyance"), "value")
            .Should()
            .BeGreaterThanOrEqualTo(Value("everything", ""));
        Value("everything", "").Should().BeGreaterThanOrEqualTo(Value("group", "both"));
        Value("group", "both").Should().BeGreaterThanOrEqualTo(Value("input", "XX.market.priceUsd"));
        Value("group", "both").Should().BeGreaterThanOrEqualTo(Value("input", "XX.unit.costUsd"));
        rows.Where(row => row["kind"] == "input")
            .OrderBy(row => Number(row, "rank"))
            .Select(row => Number(row, "value"))
            .Should()
            .BeInDescendingOrder();
        rows.Single(row => row["name"] == "XX.grey.share")["verdict"].Should().Be("not distinguishable from zero");

        double Value(string kind, string name) =>
            Number(rows.Single(row => row["kind"] == kind && row["name"] == name), "value");
    }

    [Fact]
    public async Task No_figure_depends_on_the_number_of_threads()
    {
        string[] files = ["voi.csv", "voi-firm.csv", "report.html"];
        (await Voi($"{Uncertain} --threads 1")).ExitCode.Should().Be(Done);
        var alone = files.Select(_desk.Result).ToList();
        (await Voi($"{Uncertain} --threads 3")).ExitCode.Should().Be(Done);

        files.Select(_desk.Result).Should().Equal(alone);
    }

    [Fact]
    public async Task A_region_alone_has_the_figures_that_it_has_among_others_and_the_firm_has_their_sum()
    {
        var file = Checkout.Scenario("global-2017.json");
        (await Voi("--regions ES,FR --group adoption --inner 8 --outer 200", file)).ExitCode.Should().Be(Done);
        var rows = CsvRows.Of(_desk.Result("voi.csv"));
        var firm = CsvRows.Of(_desk.Result("voi-firm.csv"));
        (await Voi("--regions FR --group adoption --inner 8 --outer 200", file)).ExitCode.Should().Be(Done);

        CsvRows
            .Of(_desk.Result("voi.csv"))
            .Select(row => row["raw"])
            .Should()
            .Equal(rows.Where(row => row["region"] == "FR").Select(row => row["raw"]));
        foreach (var shared in new[] { "firm.spillover", "ES.adoption.ceiling", "ES.adoption" })
        {
            var (row, parts) = (firm.Single(one => one["name"] == shared), rows.Where(one => one["name"] == shared));
            row["regions"].Should().Be("2", "{0} tells something of both regions", shared);
            Number(row, "value").Should().BeApproximately(parts.Sum(part => Number(part, "value")), Cent);
        }
    }

    [Fact]
    public async Task A_group_that_tells_nothing_of_the_regions_looked_at_is_told()
    {
        var file = Checkout.Scenario("global-2017.json");
        var run = await Voi(
            "--regions FR --group CL.adoption --strategies direct --inner 8 --outer 64 --trials 100",
            file
        );

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Error.Should().Contain("Note: CL.adoption tells nothing of the regions looked at.");
    }

    [Fact]
    public async Task Values_beyond_all_numbers_are_told_and_leave_their_fields_empty()
    {
        var run = await Voi("--set regions.XX.market.unitsPerYear=1e308");

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Output.Should().Contain("The scenario drives values beyond all numbers").And.NotContain("NaN");
        var rows = CsvRows.Of(_desk.Result("voi.csv"));
        rows.Should().OnlyContain(row => row["value"].Length == 0 && row["verdict"] == "beyond numbers");
    }

    [Fact]
    public async Task Where_nothing_is_uncertain_nothing_is_worth_knowing()
    {
        const string Certain =
            "--set firm.restOfFirmProfitUsd=8e8 --set regions.XX.market.unitsPerYear=1.2e7 --strategies direct";
        var run = await Voi(Certain);

        run.ExitCode.Should().Be(Done, run.ToString());
        CsvRows
            .Of(_desk.Result("voi.csv"))
            .Select(row => row["kind"])
            .Should()
            .StartWith(["clairvoyance", "everything"]);
    }

    [Theory]
    [InlineData("--group =XX.taxRate", "a new group needs a name before =")]
    [InlineData("--regions ZZ", "--regions: the scenario has no 'ZZ'")]
    [InlineData("--strategies drect", "did you mean 'direct'?")]
    [InlineData("--group markt", "--group: the scenario has no group 'markt'; did you mean 'market'?")]
    [InlineData(
        "--group a=XX.market.priceUs",
        "has no input or group 'XX.market.priceUs'; did you mean 'XX.market.priceUsd'?"
    )]
    [InlineData("--group a=XX.taxRate", "XX.taxRate is known exactly (constant(")]
    [InlineData("--group a=", "'a' needs at least one input or group after =")]
    [InlineData("--group XX.market=XX.unit.costUsd", "there is a group 'XX.market' already")]
    [InlineData("--inner 48", "--inner 48: expected a power of two from 8 to 4096.")]
    [InlineData("--outer 0", "--outer 0: expected a whole number from 1 to 10000000.")]
    [InlineData("--trials 99", "--trials 99: expected 100 or more; curves are fitted to the trials.")]
    public async Task A_wrong_option_is_told_and_nothing_is_written(string options, string sentence)
    {
        var run = await Voi(
            $"{Uncertain} --set regions.XX.market.growth={{\"uniform\":{{\"min\":0,\"max\":0.1}}}} {options}"
        );

        run.ExitCode.Should().Be(WrongCommandLine, run.ToString());
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(sentence);
        _desk.Contents().Should().Equal(Desk.Base);
    }

    private static double Number(IReadOnlyDictionary<string, string> row, string column) =>
        double.Parse(row[column], CultureInfo.InvariantCulture);

    private Task<ToolRun> Voi(string options, string? file = null)
    {
        string[] given = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] trials = given.Contains("--trials") ? [] : ["--trials", "400"];
        string[] size =
            given.Contains("--outer") || given.Contains("--inner") ? [] : ["--outer", "500", "--inner", "32"];
        return Tool.Run(["voi", file ?? _desk.PathOf(Desk.Base), "--out", _desk.Out, .. trials, .. size, .. given]);
    }
}
