using FluentAssertions;
using Simulation.Engine;
using Simulation.Scenarios;
using Simulation.Scenarios.Problems;
using Xunit;

namespace Simulation.Tests.Scenarios.Reading;

public sealed class CorrelationReaderTests
{
    private const string Uncertain = """
        "firm": { "spillover": { "uniform": { "min": 0, "max": 1 } } },
        "defaults": {
          "taxRate": { "uniform": { "min": 0, "max": 1 } }, "adoption": { "ceiling": { "uniform": { "min": 0, "max": 1 } } },
          "brand": { "severity": { "uniform": { "min": 0, "max": 0.5 } } } },
        "regions": { "US": { "carriers": [ { "name": "AT&T Inc.", "share": 1, "signRate": { "uniform": { "min": 0, "max": 1 } },
          "dropRate": 1, "certificationCostUsd": 1, "certificationQuarters": 2, "passProbability": 0.5, "engineerMonths": 3 } ] } },

        """;

    [Theory]
    [InlineData("US.taxRate", "IN.taxRate", "US.taxRate ~ IN.taxRate")]
    [InlineData("firm.spillover", "US.carriers.AT&T Inc..signRate", "firm.spillover ~ US.carriers.AT&T Inc..signRate")]
    [InlineData("*.taxRate", "*.brand.severity", "US.taxRate ~ US.brand.severity, IN.taxRate ~ IN.brand.severity")]
    [InlineData("firm.spillover", "*.taxRate", "firm.spillover ~ US.taxRate, firm.spillover ~ IN.taxRate")]
    [InlineData("*.carriers.AT&T Inc..signRate", "*.taxRate", "US.carriers.AT&T Inc..signRate ~ US.taxRate")]
    public void A_pair_is_read_and_spread_over_the_regions(string first, string second, string expected)
    {
        var loaded = Load(Pair(first, second, "0.4"));

        loaded.Problems.Should().BeEmpty();
        string.Join(", ", loaded.Study!.Correlations.Select(c => $"{c.First} ~ {c.Second}")).Should().Be(expected);
        loaded.Study.Correlations.Should().OnlyContain(c => c.Rank == 0.4);
    }

    [Theory]
    [InlineData(
        "{ \"inputs\": [\"US.taxRate\", «\"US.taxRat\"], \"rank\": 0 }",
        "[0].inputs[1]",
        "there is no input 'US.taxRat'; did you mean 'US.taxRate'?"
    )]
    [InlineData(
        "{ \"inputs\": [«\"*.taxRat\", \"*.brand.severity\"], \"rank\": 0 }",
        "[0].inputs[0]",
        "there is no input '*.taxRat'; did you mean '*.taxRate'?"
    )]
    [InlineData("{ \"inputs\": «[\"US.taxRate\"], \"rank\": 0 }", "[0].inputs", "a list of 1 where 2 are expected")]
    [InlineData("«{ \"inputs\": [\"US.taxRate\", \"IN.taxRate\"] }", "[0].rank", "missing: 'rank' is needed")]
    [InlineData(
        "{ \"inputs\": [\"US.taxRate\", \"IN.taxRate\"], \"rank\": «1.5 }",
        "[0].rank",
        "1.5 is out of range: between -1 and 1 is expected"
    )]
    [InlineData(
        "{ \"inputs\": [\"US.taxRate\", \"IN.taxRate\"], \"rank\": «-1 }",
        "[0].rank",
        "two inputs that always move as one are one input: a rank above -1 and below 1 is expected"
    )]
    [InlineData(
        "«{ \"inputs\": [\"US.taxRate\", \"US.taxRate\"], \"rank\": 0 }",
        "[0].inputs",
        "'US.taxRate' is paired with itself"
    )]
    [InlineData(
        "«{ \"inputs\": [\"*.taxRate\", \"US.brand.severity\"], \"rank\": 0 }",
        "[0].inputs",
        "'*' correlates two inputs of the same region, but 'US.brand.severity' names one"
    )]
    [InlineData(
        "{ \"inputs\": [\"US.taxRate\", \"US.brand.severity\"], \"rank\": 0 }, "
            + "«{ \"inputs\": [\"US.brand.severity\", \"US.taxRate\"], \"rank\": 0 }",
        "[1].inputs",
        "the pair US.brand.severity and US.taxRate is given twice, first in line 8"
    )]
    [InlineData(
        "{ \"inputs\": [\"US.taxRate\", \"US.brand.severity\"], \"rank\": 0 }, "
            + "«{ \"inputs\": [\"*.taxRate\", \"*.brand.severity\"], \"rank\": 0 }",
        "[1].inputs",
        "the pair US.taxRate and US.brand.severity is given twice, first in line 8"
    )]
    public void A_pair_that_cannot_be_is_refused(string items, string below, string message)
    {
        Spoilt.Overlay($"{Uncertain}\"correlations\": [ {items} ]").ShouldSay($"correlations{below}", message);
    }

    [Fact]
    public void Correlations_that_contradict_each_other_are_refused_with_the_inputs()
    {
        // Two inputs that each follow the third closely cannot shun one another.
        var problem = Load(
            Pair("US.taxRate", "US.brand.severity", "0.9"),
            Pair("US.brand.severity", "US.adoption.ceiling", "0.9"),
            Pair("US.taxRate", "US.adoption.ceiling", "-0.9"),
            Pair("IN.taxRate", "IN.adoption.ceiling", "-0.9")
        )
            .Problems.Should()
            .ContainSingle()
            .Subject;

        problem.ShouldSay(
            "correlations",
            "these correlations contradict each other (not positive definite): US.taxRate, US.brand.severity, US.adoption.ceiling"
        );
    }

    [Fact]
    public void A_pair_with_a_number_known_exactly_is_dropped_with_a_warning()
    {
        var loaded = Load(Pair("US.taxRate", "US.grey.share", "0.4"), Pair("*.grey.share", "*.brand.severity", "0.4"));

        loaded
            .Problems.Select(p => (p.Severity, p.Message))
            .Should()
            .Equal(
                (ProblemSeverity.Warning, "US.grey.share: known exactly, so the correlation does nothing"),
                (ProblemSeverity.Warning, "US.grey.share and 1 more: known exactly, so the correlation does nothing")
            );
        loaded.Study!.Correlations.Should().BeEmpty();
    }

    [Fact]
    public void A_correlation_matrix_of_independent_groups_is_judged_group_by_group()
    {
        Load(Pair("*.taxRate", "*.brand.severity", "0.99"), Pair("*.brand.severity", "*.adoption.ceiling", "0.01"))
            .Problems.Should()
            .BeEmpty();
    }

    private static string Pair(string first, string second, string rank) =>
        $$"""{ "inputs": ["{{first}}", "{{second}}"], "rank": {{rank}} }""";

    private static LoadedScenario Load(params string[] pairs) =>
        ScenarioFolder.LoadOverlay($"{Uncertain}\"correlations\": [ {string.Join(",\n", pairs)} ]");
}
