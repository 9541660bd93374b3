using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>The same bytes in every file but the manifest, through the command, for the shipped baseline.</summary>
public sealed class ReproducibleFilesTests : IDisposable
{
    private static readonly string[] Tables =
    [
        "summary.csv",
        "recommendations.csv",
        "drivers.csv",
        "timeline.csv",
        "inputs.csv",
        "deciding-inputs.csv",
        "trials.csv",
    ];

    private readonly Desk _desk = new();

    private static string Baseline => Checkout.Scenario("global-2017.json");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Threads_change_no_byte()
    {
        var one = await Files(Baseline, "--threads", "1");
        (await Files(Baseline, "--threads", "2")).Should().Equal(one);
        (await Files(Baseline, "--threads", "7")).Should().Equal(one);
    }

    [Fact]
    public async Task Regions_alone_give_the_very_rows_that_they_give_among_thirty()
    {
        var all = await Files(Baseline);
        foreach (var regions in new[] { "US", "IN", "RU,US" })
        {
            var ids = regions.Split(',');
            var some = await Files(Baseline, "--regions", regions);
            foreach (var table in Tables)
            {
                var own = Rows(all[table]).Where(row => ids.Contains(RegionOf(table, row)) || IsFirms(table, row));
                Rows(some[table]).SequenceEqual(own, StringComparer.Ordinal).Should().BeTrue($"{table} of {regions}");
            }
        }
    }

    [Fact]
    public async Task A_strategy_alone_gives_the_very_rows_that_it_gives_among_all()
    {
        var all = await Files(Baseline, "--regions", "US,ES");
        var one = await Files(Baseline, "--regions", "US,ES", "--strategies", "direct-then-carrier");
        foreach (var table in new[] { "drivers.csv", "timeline.csv", "trials.csv" })
        {
            var place = table == "trials.csv" ? 2 : 1;
            string[] names = ["wait", "direct-then-carrier"];
            Rows(one[table])
                .Should()
                .Equal(Rows(all[table]).Where(row => names.Contains(row.Split(',')[place])), table);
        }

        one["inputs.csv"].Should().Be(all["inputs.csv"]);
    }

    [Fact]
    public async Task The_order_of_regions_in_the_file_orders_the_rows_and_changes_none()
    {
        var text = await File.ReadAllTextAsync(Checkout.Scenario("one-region.json"));
        var two = _desk.Write("two.json", Regions(text, "XX", "YY"));
        var turned = _desk.Write("turned.json", Regions(text, "YY", "XX"));

        var first = await Files(two);
        var second = await Files(turned);

        // In this scenario no input decides, so one table is empty.
        foreach (var table in Tables.Except(["deciding-inputs.csv"]))
        {
            Rows(second[table]).Should().NotEqual(Rows(first[table]), table);
            Rows(second[table])
                .Order(StringComparer.Ordinal)
                .Should()
                .Equal(Rows(first[table]).Order(StringComparer.Ordinal), table);
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> Files(string scenario, params string[] options)
    {
        // Neither whole vectors nor whole chunks.
        const string Trials = "531";
        var run = await Tool.Run([
            "run",
            scenario,
            "--out",
            _desk.Out,
            "--trials",
            Trials,
            "--trial-file",
            "--quiet",
            .. options,
        ]);
        run.ExitCode.Should().Be(0, run.ToString());
        return Tables.ToDictionary(table => table, _desk.Result, StringComparer.Ordinal);
    }

    /// <summary>The scenario with its one region twice, under these names.</summary>
    private static string Regions(string text, string first, string second)
    {
        const string Key = "\"XX\": {";
        var start = text.IndexOf(Key, StringComparison.Ordinal) + Key.Length;
        var end = text.IndexOf("// Optional rank correlations", StringComparison.Ordinal);
        var body = text[start..text.LastIndexOf("},", end, StringComparison.Ordinal)];
        return $"{text[..(start - Key.Length)]}\"{first}\": {{{body},\n\"{second}\": {{{body}}},\n{text[end..]}";
    }

    private static IEnumerable<string> Rows(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);

    private static string RegionOf(string table, string row) =>
        table switch
        {
            "trials.csv" => row.Split(',')[1],
            "inputs.csv" => row.Split('.')[0],
            _ => row.Split(',')[0],
        };

    private static bool IsFirms(string table, string row) =>
        table == "inputs.csv" && row.StartsWith("firm.", StringComparison.Ordinal);
}
