using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary><c>sensitivity</c> as a person calls it.</summary>
public sealed class SensitivityTests : IDisposable
{
    private const int Done = 0;
    private const int WrongCommandLine = 2;
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task It_says_how_much_is_luck_and_what_matters_in_80_columns()
    {
        var run = await Sensitivity("--group adoption --group firm");

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
        run.Output.Should().Contain("is luck").And.Contain("ignorance").And.Contain("What matters most:");
        run.Output.Should().Contain("group adoption").And.Contain("tied to it");
        _desk
            .Contents()
            .Where(name => name.StartsWith("results/", StringComparison.Ordinal))
            .Should()
            .Contain(["results/sensitivity.csv", "results/tornado.csv", "results/manifest.json"]);
    }

    [Fact]
    public async Task Every_uncertain_input_has_a_row_a_measure_and_a_bar()
    {
        (await Sensitivity("")).ExitCode.Should().Be(Done);
        var (rows, bars) = (Rows(), CsvRows.Of(_desk.Result("tornado.csv")).Select(row => row["input"]).ToList());
        (await Run("")).ExitCode.Should().Be(Done);
        var inputs = CsvRows.Of(_desk.Result("inputs.csv")).Select(row => row["input"]).ToList();

        bars.Should().BeEquivalentTo(inputs);
        foreach (var input in inputs)
        {
            var measures = rows.Where(row => row["factor"] == input).Select(row => row["measure"]).ToList();
            var isTied = rows.Any(row => row["factor"] == input && row["kind"] == "tied_input");
            measures
                .Should()
                .Equal(
                    (string[])
                        [
                            "rank_correlation",
                            "partial_rank_correlation",
                            "first_order_trials",
                            "delta",
                            .. isTied ? Array.Empty<string>() : ["first_order", "total"],
                        ]
                );
        }

        rows.Where(row => row["kind"] is "tied_set" or "shocks")
            .Select(row => row["measure"])
            .Should()
            .Equal("first_order", "total", "first_order", "total");
    }

    /// <summary>As many trials as the tornado takes: then its means are those of runs with the input set.</summary>
    [Fact]
    public async Task The_tornado_holds_the_very_means_of_runs_with_the_input_set()
    {
        (await Sensitivity("--strategy direct")).ExitCode.Should().Be(Done);
        var bar = CsvRows
            .Of(_desk.Result("tornado.csv"))
            .Where(row => Rows().Any(other => other["factor"] == row["input"] && other["kind"] == "input"))
            .MaxBy(row => Math.Abs(Number(row, "swing")))!;
        foreach (var end in new[] { "p10", "p90" })
        {
            var input = bar["input"].Replace("XX.", "regions.XX.", StringComparison.Ordinal);
            (await Run($"--set {input}={bar[$"input_{end}"]}")).ExitCode.Should().Be(Done);
            var expected = CsvRows.Of(_desk.Result("summary.csv")).Single(row => row["strategy"] == "direct");
            const double Rounding = 1e-9;
            var mean = Number(expected, "incremental_mean");
            Number(bar, $"value_{end}").Should().BeApproximately(mean, Rounding * Math.Abs(mean));
        }
    }

    [Fact]
    public async Task With_every_input_known_all_is_luck()
    {
        (await Sensitivity("--versus direct,wait")).ExitCode.Should().Be(Done);
        var known = await Sensitivity("--versus direct,wait", AllKnown());

        known.ExitCode.Should().Be(Done, known.ToString());
        known.Output.Should().Contain("is luck").And.Contain("No input's share of it can be told from zero.");
        var (first, total) = (Rows()[0], Rows()[1]);
        Rows().Should().HaveCount(2);
        (first["factor"], first["measure"], first["estimate"]).Should().Be(("shocks", "first_order", "1"));
        Number(total, "low").Should().BeLessThan(1);
        Number(total, "high").Should().BeGreaterThan(1);
    }

    [Fact]
    public async Task A_group_of_ones_own_is_exchanged_whole_with_what_is_tied_to_it()
    {
        var run = await Sensitivity("--group mine=XX.market.unitsPerYear,XX.adoption.ceiling");

        run.ExitCode.Should().Be(Done, run.ToString());
        var totals = Rows().Where(row => row["kind"] == "group" && row["measure"] == "total").ToList();
        totals.Select(row => row["factor"]).Should().Equal("mine and 1 tied to it");
        var mine = Number(totals[0], "estimate");
        var single = Rows().Single(row => row["factor"] == "XX.market.unitsPerYear" && row["measure"] == "total");
        mine.Should().BeGreaterThan(Number(single, "estimate"));
    }

    [Fact]
    public async Task Threads_change_no_byte()
    {
        (await Sensitivity("--threads 1")).ExitCode.Should().Be(Done);
        var alone = (_desk.Result("sensitivity.csv"), _desk.Result("tornado.csv"));
        (await Sensitivity("--threads 3")).ExitCode.Should().Be(Done);

        (_desk.Result("sensitivity.csv"), _desk.Result("tornado.csv")).Should().Be(alone);
    }

    [Fact]
    public async Task A_difference_that_never_varies_is_told_in_words()
    {
        // Both sell direct from the first quarter on.
        var run = await Sensitivity(
            "--versus again,direct",
            """--set=strategies.again={"stages":[{"channel":"direct","at":0}]}"""
        );

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Output.Should().Contain("again - direct is the same in every trial: there is nothing to explain.");
    }

    [Theory]
    [InlineData("--region YY", "--region: the scenario has no 'YY'")]
    [InlineData("--region XX --strategy drect", "--strategy: the scenario has no 'drect'; did you mean 'direct'?")]
    [InlineData("--region XX --versus direct,wiat", "--versus: the scenario has no 'wiat'; did you mean 'wait'?")]
    [InlineData("--region XX --versus direct", "--versus direct: expected two different strategies")]
    [InlineData("--region XX --versus wait,wait", "--versus wait,wait: expected two different strategies")]
    [InlineData("--region XX --versus direct,wait --strategy direct", "give one of the two")]
    [InlineData(
        "--region XX --group adopton",
        "--group: the scenario has no group 'adopton'; did you mean 'adoption'?"
    )]
    [InlineData("--region XX --base 1000", "--base 1000: expected a power of two from 128 to 131072.")]
    [InlineData("--region XX --sampling halton", "halton")]
    [InlineData("--region XX --trials 99", "--trials: 99 trials say nothing of single inputs: at least 100.")]
    [InlineData("", "'--region'")]
    public async Task A_wrong_option_is_told_and_nothing_is_written(string options, string sentence)
    {
        var run = await Tool.Run([
            "sensitivity",
            _desk.PathOf(Desk.Base),
            "--out",
            _desk.Out,
            .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);

        run.ExitCode.Should().Be(WrongCommandLine, run.ToString());
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(sentence);
        _desk.Contents().Should().Equal(Desk.Base);
    }

    /// <summary>Every uncertain input set to a number of its own.</summary>
    private string[] AllKnown() =>
        [
            .. CsvRows
                .Of(_desk.Result("tornado.csv"))
                .Select(row =>
                    $"--set={row["input"].Replace("XX.", "regions.XX.", StringComparison.Ordinal)}={row["input_p10"]}"
                ),
        ];

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Rows() =>
        [.. CsvRows.Of(_desk.Result("sensitivity.csv"))];

    private static double Number(IReadOnlyDictionary<string, string> row, string column) =>
        double.Parse(row[column], CultureInfo.InvariantCulture);

    private Task<ToolRun> Sensitivity(string options, params string[] more) =>
        Tool.Run([
            "sensitivity",
            _desk.PathOf(Desk.Base),
            "--region",
            "XX",
            "--out",
            _desk.Out,
            "--trials",
            "500",
            "--base",
            "256",
            .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            .. more,
        ]);

    private Task<ToolRun> Run(string options) =>
        Tool.Run([
            "run",
            _desk.PathOf(Desk.Base),
            "--out",
            _desk.Out,
            "--trials",
            "500",
            .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);
}
