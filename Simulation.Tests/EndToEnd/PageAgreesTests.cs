using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentAssertions;
using Simulation.Commands;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>What <c>report.html</c> draws and says is what the CSV files beside it hold.</summary>
public sealed partial class PageAgreesTests : IDisposable
{
    /// <summary>The page's numbers have four digits.</summary>
    private const double FourDigits = 1e-3;

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [ChartsFact]
    public async Task The_waterfall_leads_from_one_value_to_the_other_by_the_drivers_of_the_file()
    {
        await Run("");

        var recommended = CsvRows.Of(_desk.Result("recommendations.csv")).Single();
        var (best, second) = (recommended["strategy"], recommended["runner_up"]);
        var drivers = CsvRows
            .Of(_desk.Result("drivers.csv"))
            .ToDictionary(row => (row["strategy"], row["driver"]), row => Number(row["value_mean"]));
        var waterfall = Rows("waterfall");
        waterfall.Select(row => Math.Abs((double)row["to"]!)).Max().Should().BePositive();
        var scale = waterfall.Max(row => Math.Abs((double)row["to"]!)) * FourDigits;
        ((double)waterfall[0]["to"]!).Should().BeApproximately(Summary(second, "value_mean"), scale);
        ((double)waterfall[^1]["to"]!).Should().BeApproximately(Summary(best, "value_mean"), scale);
        foreach (var row in waterfall.Skip(1).SkipLast(1))
        {
            var driver = ((string)row["label"]!)[2..];
            var step = (double)row["to"]! - (double)row["from"]!;
            step.Should().BeApproximately(drivers[(best, driver)] - drivers[(second, driver)], scale, driver);
        }

        ((double)waterfall[^2]["to"]!).Should().BeApproximately((double)waterfall[^1]["to"]!, scale);
    }

    [ChartsFact]
    public async Task Chances_and_tails_that_are_drawn_are_those_of_the_summary()
    {
        await Run("");

        foreach (var mark in Rows("marks"))
        {
            var strategy = (string)mark["strategy"]!;
            ((double)mark["loss"]!).Should().BeApproximately(Summary(strategy, "prob_loss"), FourDigits);
            var worst = Summary(strategy, "cvar05");
            ((double)mark["worst"]!).Should().BeApproximately(worst, Math.Abs(worst) * FourDigits);
        }

        foreach (var curve in Rows("distribution").GroupBy(row => (string)row["strategy"]!))
        {
            curve.Select(row => (double)row["chance"]!).Should().BeInAscendingOrder();
            curve.Select(row => (double)row["value"]!).Should().BeInAscendingOrder();
            var loss = Summary(curve.Key, "prob_loss");
            curve
                .Where(row => (double)row["chance"]! < loss - 1e-9)
                .Should()
                .OnlyContain(row => (double)row["value"]! <= 0);
            curve
                .Where(row => (double)row["chance"]! > loss + 1e-9)
                .Should()
                .OnlyContain(row => (double)row["value"]! >= 0);
        }
    }

    [ChartsFact]
    public async Task The_timeline_that_is_drawn_is_that_of_the_file()
    {
        await Run("");

        var drawn = Rows("timeline");
        var written = CsvRows.Of(_desk.Result("timeline.csv"));
        drawn.Should().HaveSameCount(written);
        (string Drawn, string Written)[] columns =
        [
            ("share", "share_mean"),
            ("shareHigh", "share_p95"),
            ("cash", "cash_mean"),
            ("cashLow", "cash_p05"),
            ("awareness", "awareness_mean"),
            ("brand", "brand_mean"),
            ("carriers", "carriers_live_mean"),
        ];
        foreach (var (row, line) in drawn.Zip(written))
        {
            ((string)row["strategy"]!).Should().Be(line["strategy"]);
            ((string)row["quarter"]!).Should().Be(line["quarter"]);
            foreach (var (name, column) in columns)
            {
                var exact = Number(line[column]);
                ((double)row[name]!).Should().BeApproximately(exact, Math.Abs(exact) * FourDigits, column);
            }
        }
    }

    [ChartsFact]
    public async Task Exits_are_drawn_in_the_quarters_in_which_trials_leave_the_last_one_too()
    {
        const int Trials = 400;
        await Run("--trial-file --set regions.XX.legal.banRate=0.2");

        var left = CsvRows
            .Of(_desk.Result("trials.csv"))
            .Where(row => row["exit_quarter"].Length > 0)
            .GroupBy(row => (row["strategy"], Quarter: int.Parse(row["exit_quarter"], CultureInfo.InvariantCulture)))
            .ToDictionary(group => group.Key, group => group.Count());
        var strategies = Rows("timeline").GroupBy(row => (string)row["strategy"]!).ToList();
        foreach (var (strategy, row, quarter) in strategies.SelectMany(s => s.Select((row, q) => (s.Key, row, q))))
        {
            var exits = (double)left.GetValueOrDefault((strategy, quarter)) / Trials;
            ((double)row["exits"]!).Should().BeApproximately(exits, 1e-4, $"{strategy} in quarter {quarter}");
        }

        left.Keys.Select(key => key.Quarter)
            .Max()
            .Should()
            .Be(strategies[0].Count() - 1, "some leave in the last quarter");
    }

    [Theory]
    [InlineData("--trials 40000 --until-decided --indifference 4e5")]
    [InlineData("--trials 20000 --until-decided")]
    [InlineData("--trials 300 --seed 5 --set regions.XX.taxRate=0.31 --strategies direct")]
    [InlineData("--trials 300 --risk cvar --risk-weight 0.25")]
    public async Task The_command_on_the_page_gives_the_same_files_again(string options)
    {
        await Run(options);
        var files = new[] { "summary.csv", "recommendations.csv", "risk.csv", "timeline.csv", "report.html" };
        var first = files.Select(_desk.Result).ToList();
        var command = WebUtility.HtmlDecode(Command().Match(_desk.Result("report.html")).Groups["found"].Value);

        var again = await Tool.Run([.. command.Split(' ').Skip(1), "--out", _desk.Out]);

        again.ExitCode.Should().Be(ExitCode.Done, again.ToString());
        files.Select(_desk.Result).Should().Equal(first);
    }

    [Fact]
    public async Task A_page_of_regions_that_needed_different_numbers_of_trials_says_so()
    {
        await Tool.Run([
            "run",
            Checkout.Scenario("global-2017.json"),
            .. "--regions US,VN --until-decided --indifference 5e5 --trials 20000 --out".Split(' '),
            _desk.Out,
        ]);

        var trials = CsvRows
            .Of(_desk.Result("recommendations.csv"))
            .Select(row => row["region"])
            .Select(region => CsvRows.Of(_desk.Result("summary.csv")).First(row => row["region"] == region)["trials"])
            .Select(int.Parse)
            .ToList();
        trials.Distinct().Should().HaveCount(2, "the regions are not equally hard to decide");
        var told = FormattableString.Invariant($"{trials.Min():N0} to {trials.Max():N0} trials");
        _desk
            .Result("report.html")
            .Should()
            .Contain($"{told} each.")
            .And.Contain($"{told} of each strategy in each region");
        _desk.Result("report.html").Should().Contain("or its margin known to be $500K or less, at most 20,000");
    }

    private async Task Run(string options)
    {
        var trials = options.Contains("--trials", StringComparison.Ordinal) ? "" : "--trials 400 ";
        var run = await Tool.Run([
            "run",
            _desk.PathOf(Desk.Base),
            "--out",
            _desk.Out,
            .. $"{trials}{options}".Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);
        run.ExitCode.Should().Be(ExitCode.Done, run.ToString());
    }

    private double Summary(string strategy, string column) =>
        Number(CsvRows.Of(_desk.Result("summary.csv")).Single(row => row["strategy"] == strategy)[column]);

    /// <summary>The rows of one of the region's tables, as the page's script reads them.</summary>
    private List<Dictionary<string, JsonNode?>> Rows(string table)
    {
        var data = JsonNode.Parse(Data().Match(_desk.Result("report.html")).Groups["found"].Value)!;
        var columns = data[table]!.AsObject().ToDictionary(column => column.Key, column => Column(column.Value!));
        return
        [
            .. Enumerable
                .Range(0, columns.Values.First().Count)
                .Select(row => columns.ToDictionary(column => column.Key, column => column.Value[row])),
        ];
    }

    private static IReadOnlyList<JsonNode?> Column(JsonNode column)
    {
        if (column is JsonArray numbers)
        {
            return [.. numbers];
        }

        var things = column["of"]!.AsArray();
        return column["at"] is JsonArray places
            ? [.. places.Select(place => things[(int)place!])]
            :
            [
                .. Enumerable
                    .Range(0, (int)column["rows"]!)
                    .Select(row => things[row / (int)column["each"]! % things.Count]),
            ];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "id=\"region-0-data\">(?<found>.*?)</script>",
        RegexOptions.Singleline,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Data();

    [GeneratedRegex("<pre[^>]*><code>(?<found>.*?)</code>", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Command();
}
