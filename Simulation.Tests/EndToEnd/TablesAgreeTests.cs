using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>
/// What the tables say is what the trials say: every figure that can be worked out from trials.csv is, in the plainest way,
/// and tables that tell the same thing tell the same number.
/// </summary>
public sealed class TablesAgreeTests : IAsyncLifetime
{
    /// <summary>Odd, so that medians are trials; no multiple of 20.</summary>
    private const int Trials = 403;
    private const double Relative = 1e-9;

    private readonly Desk _desk = new();
    private IReadOnlyList<IReadOnlyDictionary<string, string>> _summary = [];
    private ILookup<(string, string), IReadOnlyDictionary<string, string>> _trials = Array
        .Empty<IReadOnlyDictionary<string, string>>()
        .ToLookup(Key);

    public async Task InitializeAsync()
    {
        var run = await Tool.Run(
            "run",
            Checkout.Scenario("global-2017.json"),
            "--regions",
            "US,IN,ES",
            "--trials",
            $"{Trials}",
            "--trial-file",
            "--out",
            _desk.Out
        );
        run.ExitCode.Should().Be(0, run.ToString());
        _summary = CsvRows.Of(_desk.Result("summary.csv"));
        _trials = CsvRows.Of(_desk.Result("trials.csv")).ToLookup(Key);
    }

    public Task DisposeAsync()
    {
        _desk.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Means_errors_and_quantiles_are_those_of_the_trials()
    {
        foreach (var row in _summary)
        {
            var values = Column(row, "value");
            values.Should().HaveCount(Trials);
            var mean = values.Average();
            var sd = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (Trials - 1));
            Near(row, "value_mean", mean);
            Near(row, "value_sd", sd);
            Near(row, "value_se", sd / Math.Sqrt(Trials));
            Near(row, "value_p05", Quantile(values, 0.05));
            Near(row, "value_p25", Quantile(values, 0.25));
            Near(row, "value_p50", Quantile(values, 0.5));
            Near(row, "value_p75", Quantile(values, 0.75));
            Near(row, "value_p95", Quantile(values, 0.95));
            Near(row, "peak_funding_mean", Column(row, "peak_funding").Average());
            Near(row, "peak_funding_p95", Quantile(Column(row, "peak_funding"), 0.95));
            Near(row, "final_share_mean", Column(row, "final_share").Average());
            Near(row, "final_share_p05", Quantile(Column(row, "final_share"), 0.05));
            Near(row, "final_share_p95", Quantile(Column(row, "final_share"), 0.95));
        }
    }

    [Fact]
    public void Incremental_values_losses_and_the_worst_twentieth_are_those_of_the_trials()
    {
        foreach (var row in _summary)
        {
            var wait = _trials[(row["region"], "wait")].Select(trial => Number(trial["value"]));
            var gains = Column(row, "value").Zip(wait, (value, waiting) => value - waiting).ToArray();
            Column(row, "incremental")
                .Zip(gains, (told, gain) => Math.Abs(told - gain))
                .Max()
                .Should()
                .BeLessThan(1e-3);
            Near(row, "incremental_mean", gains.Average());
            Near(row, "prob_loss", gains.Count(gain => gain < 0) / (double)Trials);

            // 5% of 403 are 20.15 trials: 21.
            Near(row, "cvar05", gains.Order().Take(21).Average());
        }
    }

    [Fact]
    public void Chances_to_be_best_and_regret_are_those_of_the_trials()
    {
        foreach (var region in _summary.GroupBy(row => row["region"]))
        {
            var plans = region.Select(row => Column(row, "value")).ToList();
            var best = Enumerable.Range(0, Trials).Select(i => plans.Max(plan => plan[i])).ToArray();
            foreach (var (row, s) in region.Select((row, s) => (row, s)))
            {
                var wins = Enumerable.Range(0, Trials).Count(i => plans.FindIndex(plan => plan[i] == best[i]) == s);
                Near(row, "prob_best", wins / (double)Trials);
                Near(row, "regret_mean", best.Zip(plans[s], (most, own) => most - own).Average());
            }
        }
    }

    [Fact]
    public void Paybacks_and_exits_are_those_of_the_trials()
    {
        foreach (var row in _summary)
        {
            var exits = _trials[Key(row)].Count(trial => trial["exit_quarter"].Length > 0);
            Near(row, "prob_exit", exits / (double)Trials);
            var paybacks = _trials[Key(row)].Select(trial => trial["payback_quarter"]).ToList();
            Near(row, "prob_payback", paybacks.Count(quarter => quarter.Length > 0) / (double)Trials);
            var neverLast = paybacks
                .Select(quarter => quarter.Length > 0 ? Number(quarter) : double.PositiveInfinity)
                .Order()
                .ToList();
            var median = neverLast[Trials / 2];
            row["payback_quarter_p50"]
                .Should()
                .Be(double.IsFinite(median) ? median.ToString(CultureInfo.InvariantCulture) : "");
        }
    }

    [Fact]
    public void Drivers_sum_to_value_and_name_terminal_and_spillover_as_the_summary_does()
    {
        var drivers = CsvRows.Of(_desk.Result("drivers.csv")).ToLookup(Key);
        foreach (var row in _summary)
        {
            var parts = drivers[Key(row)]
                .ToDictionary(part => part["driver"], part => Number(part["value_mean"]), StringComparer.Ordinal);
            parts.Should().HaveCount(15);
            var size = parts.Values.Sum(Math.Abs);
            parts.Values.Sum().Should().BeApproximately(Number(row["value_mean"]), Relative * size);
            parts["terminal"].Should().Be(Number(row["terminal_mean"]));
            parts["spillover"].Should().Be(-Number(row["spillover_mean"]));
        }
    }

    [Fact]
    public void The_timeline_ends_and_adds_up_where_the_summary_says()
    {
        var timeline = CsvRows.Of(_desk.Result("timeline.csv")).ToLookup(Key);
        foreach (var row in _summary)
        {
            var quarters = timeline[Key(row)].ToList();
            quarters.Should().HaveCount(24);
            (quarters[0]["quarter"], quarters[^1]["quarter"]).Should().Be(("2017Q3", "2023Q2"));
            quarters[^1]["share_mean"].Should().Be(row["final_share_mean"]);
            quarters[^1]["carriers_live_mean"].Should().Be(row["carriers_live_mean"]);
            Near(row, "units_mean", quarters.Sum(quarter => Number(quarter["units_mean"])));
            Near(row, "engineer_months_mean", quarters.Sum(quarter => Number(quarter["engineer_months_mean"])));
        }
    }

    [Fact]
    public void Recommendations_repeat_the_best_row_of_the_summary()
    {
        string[] repeated = ["value_mean", "incremental_mean", "prob_loss", "cvar05", "prob_best", "regret_mean"];
        foreach (var recommendation in CsvRows.Of(_desk.Result("recommendations.csv")))
        {
            var order = _summary
                .Where(row => row["region"] == recommendation["region"])
                .OrderByDescending(row => Number(row["value_mean"]))
                .ToList();
            recommendation["strategy"].Should().Be(order[0]["strategy"]);
            recommendation["runner_up"].Should().Be(order[1]["strategy"]);
            repeated.Should().OnlyContain(column => recommendation[column] == order[0][column]);

            var differences = Column(order[0], "value").Zip(Column(order[1], "value"), (a, b) => a - b).ToArray();
            var mean = differences.Average();
            var error = Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / (Trials - 1) / Trials);
            Near(recommendation, "margin_mean", mean);
            Near(recommendation, "margin_se", error);
            Near(recommendation, "margin_low", mean - (1.959964 * error));
            Near(recommendation, "margin_high", mean + (1.959964 * error));
        }
    }

    private static (string Region, string Strategy) Key(IReadOnlyDictionary<string, string> row) =>
        (row["region"], row["strategy"]);

    private double[] Column(IReadOnlyDictionary<string, string> row, string column) =>
        [.. _trials[Key(row)].Select(trial => Number(trial[column]))];

    /// <summary>Type 7 of Hyndman and Fan (1996), NumPy's default.</summary>
    private static double Quantile(double[] values, double probability)
    {
        var sorted = values.Order().ToArray();
        var position = (sorted.Length - 1) * probability;
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);

    private static void Near(IReadOnlyDictionary<string, string> row, string column, double expected) =>
        Number(row[column])
            .Should()
            .BeApproximately(expected, Relative * (Math.Abs(expected) + 1), "{0} of {1}", column, Key(row));
}
