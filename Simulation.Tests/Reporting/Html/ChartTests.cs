using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Reporting.Html;
using Simulation.Reporting.Html.Charts;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Reporting.Html;

public sealed class ChartTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.25)]
    [InlineData(123456789.0)]
    [InlineData(-9.99999e7)]
    [InlineData(0.000123456)]
    [InlineData(5e-324)]
    [InlineData(1.7e308)]
    [InlineData(9999.9)]
    public void A_number_keeps_four_digits(double number)
    {
        var written = ChartJson.Of([("t", new ChartTable().Numbers("n", [number]))]);

        var read = JsonNode.Parse(written)!["t"]!["n"]![0]!.GetValue<double>();
        read.Should().BeApproximately(number, Math.Abs(number) * 1e-3);
    }

    [Fact]
    public void What_is_not_finite_is_left_out() =>
        ChartJson
            .Of([("t", new ChartTable().Numbers("n", [double.NaN, double.PositiveInfinity, 1]))])
            .Should()
            .Be("""{"t":{"n":[null,null,1]}}""");

    [Fact]
    public void A_word_is_written_once() =>
        ChartJson
            .Of([("t", new ChartTable().Words("w", ["a", "b", "a"]))])
            .Should()
            .Be("""{"t":{"w":{"of":["a","b"],"at":[0,1,0]}}}""");

    [Fact]
    public void Words_that_take_turns_in_a_long_column_are_told_by_their_turns()
    {
        string[] words = [.. Enumerable.Range(0, 24).Select(row => row / 6 % 2 == 0 ? "a" : "b")];
        string[] uneven = [.. words.SkipLast(7), "b", .. words.TakeLast(6)];

        ChartJson
            .Of([("t", new ChartTable().Words("w", words))])
            .Should()
            .Be("""{"t":{"w":{"of":["a","b"],"each":6,"rows":24}}}""");
        ChartJson
            .Of([("t", new ChartTable().Words("w", uneven))])
            .Should()
            .Contain("\"at\":[0,0,0,0,0,0,1,1,1,1,1,1,0,0,0,0,0,1,1,1,1,1,1,1]");
    }

    [Fact]
    public void The_legend_says_from_where_to_where_a_colour_goes()
    {
        var shades = new MatrixShades([64e6, -1e6]);

        var (shade, text) = shades.Legend.Single(entry => entry.Shade == "p3");
        text.Should().Be("$1.0M to $4.0M");
        shades.Shade(1e6).Should().Be(shade);
        shades.Shade(3.99e6).Should().Be(shade);
        shades.Shade(4e6).Should().Be("p4");
    }

    [Fact]
    public void A_shape_that_inputs_share_is_in_the_page_once()
    {
        var sketch = new DistributionSketch();

        Distribution[] inputs =
        [
            new UniformDistribution(2, 3),
            new UniformDistribution(0, 9),
            new TriangularDistribution(0, 1, 2),
            new UniformDistribution(2, 3),
        ];

        inputs.Select(sketch.Shape).ToList().Should().Equal(0, 0, 1, 0);
        sketch
            .Shapes.Should()
            .Equal(sketch.Path(new UniformDistribution(2, 3)), sketch.Path(new TriangularDistribution(0, 1, 2)));
    }

    [Fact]
    public void A_file_has_the_rows_that_its_specification_names_and_no_others()
    {
        var report = SampleRun.Report(SampleRun.Region(), SampleRun.Region("x/../y", "Elsewhere"));
        var files = ChartFiles.Of(report).ToList();

        files.Should().HaveCount(3 + (2 * 9));
        files.Select(file => file.FileName).Should().OnlyHaveUniqueItems();
        files.Should().Contain(file => file.FileName == "charts/02-x____y-share.vl.json");
        foreach (var file in files)
        {
            using var stream = new MemoryStream();
            file.Write(stream);
            var spec = JsonNode.Parse(stream.ToArray())!.AsObject();
            spec["$schema"]!.GetValue<string>().Should().EndWith("/v6.json");
            spec["datasets"]!.AsObject().Select(member => member.Key).Should().BeEquivalentTo(Named(spec));
            Texts(spec).Should().NotContain(text => text.StartsWith('@'), "every shared part is in its place");
        }
    }

    [Fact]
    public void A_strategy_that_is_called_like_a_shared_part_keeps_its_name()
    {
        var specs = new ChartSpecs(["wait", "@dash", "@colour"]);

        foreach (var (_, spec) in specs.OfRegion.Where(chart => chart.Name != "waterfall"))
        {
            spec.ToJsonString().Should().Contain("[\"wait\",\"@dash\",\"@colour\"]");
        }
    }

    [Fact]
    public void The_steps_of_the_waterfall_lead_from_the_runner_up_to_the_recommended()
    {
        var tables = RegionCharts.Of(new RegionPage(0, SampleRun.Region(), SampleRun.Start));
        var waterfall = JsonNode.Parse(ChartJson.Of(tables))!["waterfall"]!;
        var from = waterfall["from"]!.AsArray().Select(node => node!.GetValue<double>()).ToList();
        var to = waterfall["to"]!.AsArray().Select(node => node!.GetValue<double>()).ToList();

        from[0].Should().Be(0);
        to[0].Should().Be(0, "waiting is worth nothing here");
        from.Skip(1).SkipLast(1).Should().Equal(to.SkipLast(2), "each step begins where the last one ended");
        to[^1].Should().Be(1.25e6);
        var sum = SampleRun.Direct().Drivers.Sum();
        to[^2].Should().BeApproximately(sum, Math.Abs(sum) * 1e-3);
    }

    [Fact]
    public void Five_and_ninety_five_percent_are_where_the_firms_chart_looks_for_them()
    {
        var evenly = DistributionLevels.QuantilesInPlace(
            [.. Enumerable.Range(0, 1001).Select(i => (double)i)],
            new double[1001]
        );

        evenly.Should().HaveCount(DistributionLevels.All.Count).And.HaveCount(41);
        evenly
            .Zip(DistributionLevels.All)
            .Should()
            .OnlyContain(pair => Math.Abs(pair.First - (1000 * pair.Second)) < 1e-9);
        DistributionLevels.All[2].Should().Be(0.05);
        DistributionLevels.All[38].Should().Be(0.95);
    }

    [Fact]
    public void A_uniform_distribution_is_drawn_flat_and_a_triangle_is_not()
    {
        var sketch = new DistributionSketch();

        Tops(sketch.Path(new UniformDistribution(2, 3))).Should().OnlyContain(top => top == "0");
        Tops(sketch.Path(new TriangularDistribution(0, 1, 2))).Distinct().Should().HaveCountGreaterThan(4);
    }

    [Fact]
    public void The_command_that_repeats_a_run_is_quoted_for_a_shell()
    {
        var manifest = SampleRun.Manifest(TimeSpan.Zero);
        var odd = manifest with { FilesRead = [new("my 'odd' file.json", "hash")] };

        RepeatCommand
            .Of(odd)
            .Should()
            .Be(
                "market-entry run 'my '\\''odd'\\'' file.json' --trials 400 --seed 7 --set US.taxRate=0.3 --strategies direct"
            );
    }

    private static string[] Tops(string path) =>
        [.. path.Split('V').Skip(1).SkipLast(1).Select(part => part[..part.IndexOf('h', StringComparison.Ordinal)])];

    private static IEnumerable<string> Named(JsonNode node) =>
        Objects(node)
            .Select(member => member["data"]?["name"]?.GetValue<string>())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Objects(member.Value)).Prepend(members),
            JsonArray items => items.SelectMany(Objects),
            _ => [],
        };

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Texts(member.Value)),
            JsonArray items => items.SelectMany(Texts),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
            _ => [],
        };
}
