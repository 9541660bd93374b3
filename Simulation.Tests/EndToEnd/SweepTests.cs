using System.Globalization;
using FluentAssertions;
using Simulation.Analysis.Sweeps;
using Simulation.Commands;
using Simulation.Engine;
using Simulation.Scenarios;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary><c>sweep</c> as a person calls it.</summary>
public sealed class SweepTests : IDisposable
{
    private const string Price = "regions.XX.market.priceUsd";
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_point_holds_the_very_numbers_of_a_run_with_the_key_set()
    {
        (await Sweep($"--vary {Price}=140..180:3")).ExitCode.Should().Be(ExitCode.Done);
        var swept = CsvRows.Of(_desk.Result("sweep.csv"));
        var run = await Tool.Run([
            "run",
            _desk.PathOf(Desk.Base),
            "--out",
            _desk.Out,
            "--trials",
            "100",
            "--set",
            $"{Price}=180",
        ]);

        run.ExitCode.Should().Be(ExitCode.Done);
        swept
            .Where(row => row[Price] == "180")
            .Select(row =>
                (row["strategy"], row["value_mean"], row["incremental_mean"], row["prob_loss"], row["prob_best"])
            )
            .Should()
            .Equal(
                CsvRows
                    .Of(_desk.Result("summary.csv"))
                    .Select(row =>
                        (
                            row["strategy"],
                            row["value_mean"],
                            row["incremental_mean"],
                            row["prob_loss"],
                            row["prob_best"]
                        )
                    )
            );
        var best = CsvRows.Of(_desk.Result("recommendations.csv"))[0];
        swept
            .Single(row => row[Price] == "180" && row["recommended"] == "true")
            .Should()
            .Contain("strategy", best["strategy"])
            .And.Contain("margin_mean", best["margin_mean"])
            .And.Contain("verdict", best["verdict"]);
    }

    [Fact]
    public async Task Without_tax_exit_and_horizon_worth_value_is_linear_in_price()
    {
        var free =
            "--set exit=null --set regions.XX.taxRate=0 --set firm.terminalMultiple=0 --set regions.XX.unit.royalty=0.04";
        (await Sweep($"--vary {Price}=100..300:5 {free}")).ExitCode.Should().Be(ExitCode.Done);

        foreach (var strategy in CsvRows.Of(_desk.Result("sweep.csv")).GroupBy(row => row["strategy"]))
        {
            var values = strategy.Select(row => double.Parse(row["value_mean"], CultureInfo.InvariantCulture)).ToList();
            for (var i = 2; i < values.Count; i++)
            {
                var bend = values[i] - (2 * values[i - 1]) + values[i - 2];
                bend.Should().BeApproximately(0, 1e-9 * values.Max(Math.Abs), strategy.Key);
            }
        }
    }

    [Fact]
    public async Task Two_keys_make_a_map_and_a_row_for_every_combination()
    {
        var run = await Sweep($"--vary regions.XX.market.carrierShare=0.1..0.9:3 --vary {Price}=log:100..400:3");

        run.ExitCode.Should().Be(ExitCode.Done, run.ToString());
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
        run.Output.Should().Contain($"Down: regions.XX.market.carrierShare. Across: {Price}.");
        var rows = CsvRows.Of(_desk.Result("sweep.csv"));
        rows.Select(row => (row["regions.XX.market.carrierShare"], row[Price]))
            .Distinct()
            .Should()
            .Equal(
                ("0.1", "100"),
                ("0.1", "200"),
                ("0.1", "400"),
                ("0.5", "100"),
                ("0.5", "200"),
                ("0.5", "400"),
                ("0.9", "100"),
                ("0.9", "200"),
                ("0.9", "400")
            );
        rows.Count(row => row["recommended"] == "true").Should().Be(9);
    }

    [Fact]
    public async Task Any_number_of_the_file_can_be_varied()
    {
        (
            await Sweep(
                "--vary horizonQuarters=8..12:3 --vary exit.costUsd=0..1e6:2 --vary firm.discountRate=0.05..0.15:2"
            )
        )
            .ExitCode.Should()
            .Be(ExitCode.Done);

        CsvRows
            .Of(_desk.Result("sweep.csv"))
            .Select(row => row["horizonQuarters"])
            .Distinct()
            .Should()
            .Equal("8", "10", "12");
    }

    [Fact]
    public async Task An_interrupted_sweep_goes_on_where_it_was_and_gives_the_same_bytes()
    {
        (await Sweep($"--vary {Price}=140..180:5")).ExitCode.Should().Be(ExitCode.Done);
        var whole = _desk.Result("sweep.csv");
        using var error = new StringWriter();
        using var interrupt = new CancellationTokenSource();
        var verb = new SweepVerb(new Terminal(TextWriter.Null, error), TimeProvider.System);
        var runs = 0;
        RunOptions Options(Study study)
        {
            if (++runs == 4)
            {
                interrupt.Cancel();
            }

            return new RunOptions(100, study.Seed, Threads: 1);
        }

        // The first call of Options is for the sweep's identity, so the third point is the one that is interrupted.
        var act = () => verb.Execute(Request(Options), interrupt.Token);
        act.Should().Throw<OperationCanceledException>();
        error.ToString().Should().Contain("2 of 5 points are kept");
        _desk.Contents().Should().Contain(".results.points").And.Contain("results/sweep.csv", "the earlier one stays");

        runs = 100;
        verb.Execute(Request(Options), CancellationToken.None).Should().Be(ExitCode.Done);

        runs.Should().Be(100 + 3 + 1, "three points and the identity");
        _desk.Result("sweep.csv").Should().Be(whole);
        _desk.Contents().Should().NotContain(".results.points");
    }

    [Theory]
    [InlineData("", "'--vary'")]
    [InlineData("--vary regions.XX.taxRate", "expected PATH=a..b:n")]
    [InlineData("--vary regions.XX.taxRate=0.1..0.2", "expected PATH=a..b:n")]
    [InlineData("--vary regions.XX.taxRate=0.2..0.1:3", "expected PATH=a..b:n")]
    [InlineData("--vary regions.XX.taxRate=0.1..0.2:1", "expected a whole number of points, 2 or more")]
    [InlineData("--vary regions.XX.taxRate=0.1..0.2:2.5", "expected a whole number of points, 2 or more")]
    [InlineData("--vary regions.XX.taxRate=log:0..0.2:3", "logarithmic steps go between numbers above 0")]
    [InlineData("--vary regions.XX.taxRate=0..0.2:100001", "100001 points are more than 100000.")]
    [InlineData("--vary regions.XX.taxRat=0..0.2:3", "did you mean 'taxRate'?")]
    [InlineData("--vary XX.taxRate=0..0.2:3", "unknown key 'XX'; did you mean 'regions.XX.taxRate'?")]
    [InlineData("--vary regions.XX.taxRate=0.3..0.3:3", "a is below b.")]
    [InlineData(
        "--vary regions.XX.taxRate=0..0.2:400 --vary firm.discountRate=0..0.2:400",
        "160000 points are more than 100000."
    )]
    [InlineData("--vary regions.XX.taxRate=0..0.2:3 --vary regions.XX.taxRate=0..0.2:3", "is varied twice")]
    [InlineData("--vary regions.XX.taxRate=0..0.2:3 --regions YY", "--regions: the scenario has no 'YY'")]
    public async Task A_wrong_option_is_told_and_nothing_is_written(string options, string sentence)
    {
        var run = await Sweep(options);

        run.ExitCode.Should().Be(ExitCode.WrongCommandLine, run.ToString());
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(sentence);
        _desk.Contents().Should().Equal(Desk.Base);
    }

    [Theory]
    [InlineData("--vary regions.XX.taxRate=0..2:3", "at 2 the scenario is not valid")]
    [InlineData("--vary horizonQuarters=8..11:3", "at 9.5 the scenario is not valid")]
    public async Task A_number_that_the_scenario_may_not_have_is_told_before_anything_runs(
        string options,
        string sentence
    )
    {
        var run = await Sweep(options);

        run.ExitCode.Should().Be(ExitCode.InvalidScenario);
        run.Error.Should().Contain(sentence);
        _desk.Contents().Should().Equal(Desk.Base);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" --no-html", false)]
    public async Task The_page_is_there_unless_it_is_not_wanted(string option, bool isThere)
    {
        var run = await Sweep("--vary regions.XX.market.priceUsd=140..180:3" + option);

        run.ExitCode.Should().Be(0, run.ToString());
        run.Output.Contains("report.html", StringComparison.Ordinal).Should().Be(isThere);
        _desk.Contents().Contains("results/report.html").Should().Be(isThere);
    }

    private Task<ToolRun> Sweep(string options) =>
        Tool.Run([
            "sweep",
            _desk.PathOf(Desk.Base),
            "--out",
            _desk.Out,
            "--trials",
            "100",
            .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);

    private SweepRequest Request(Func<Study, RunOptions> options)
    {
        var variants = ScenarioVariants.Load(_desk.PathOf(Desk.Base), []);
        var study = variants.Plain.Study!;
        return new SweepRequest
        {
            Variants = variants,
            Order = new AnalysisOrder
            {
                Verb = "sweep",
                Title = study.Name,
                Description = null,
                Scenarios = [AnalysisManifests.Of("base", variants.Plain, study, [])],
                Options = new RunOptions(study.Trials, study.Seed, Threads: 1),
                OutputFolder = _desk.Out,
                Arguments = [],
                Html = true,
                IsQuiet = true,
            },
            Study = study,
            Grid = new SweepGrid([SweepAxis.Linear(Price, 140, 180, 5)]),
            Regions = ["XX"],
            Strategies = [.. study.Strategies.Select(strategy => strategy.Name)],
            Options = options,
        };
    }
}
