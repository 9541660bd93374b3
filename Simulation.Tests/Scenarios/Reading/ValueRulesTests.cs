using FluentAssertions;
using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Scenarios.Reading;

public sealed class ValueRulesTests
{
    private const string FormNames =
        "uniform, triangular, pert, normal, lognormal, beta, between, discrete, empirical or constant";

    private const string AnyNumber = "defaults.grey.marginUsd";

    public static TheoryData<string, string> Forms =>
        new()
        {
            { "0.12", "constant(0.12)" },
            { """{ "constant": 0.12 }""", "constant(0.12)" },
            { """{ "uniform": { "min": 1, "max": 3 } }""", "uniform(1, 3)" },
            { """{ "triangular": { "min": 1, "mode": 1, "max": 4 } }""", "triangular(1, 1, 4)" },
            { """{ "pert": { "min": 1, "mode": 4, "max": 4 } }""", "pert(1, 4, 4)" },
            { """{ "normal": { "mean": 0, "sd": 0 } }""", "normal(0, 0)" },
            { """{ "lognormal": { "mean": 10, "sd": 4 } }""", "lognormal(10, 4)" },
            { """{ "beta": { "alpha": 2, "beta": 5 } }""", "beta(2, 5, 0, 1)" },
            { """{ "beta": { "alpha": 2, "beta": 5, "min": -1, "max": 8 } }""", "beta(2, 5, -1, 8)" },
            { """{ "between": { "low": 5, "high": 20 } }""", "between(5, 20)" },
            { """{ "discrete": { "values": [2, 1], "weights": [0, 1] } }""", "discrete(2 values)" },
            { """{ "empirical": [3.1] }""", "empirical(1 observations)" },
            { """{ "normal": { "mean": 0, "sd": 1 }, "truncate": { "min": 0 } }""", "normal(0, 1) in [0, Infinity]" },
            {
                """{ "truncate": { "min": 0, "max": 1 }, "uniform": { "min": 0, "max": 2 } }""",
                "uniform(0, 2) in [0, 1]"
            },
            {
                """{ "discrete": { "values": [1, 2], "weights": [1, 1] }, "truncate": { "min": 2, "max": 2 } }""",
                "discrete(2 values) in [2, 2]"
            },
            { """{ "constant": 5, "truncate": { "max": 5 } }""", "constant(5)" },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_a_value_is_read(string value, string expected)
    {
        Read(value).Distribution.ToString().Should().Be(expected);
    }

    [Fact]
    public void Source_note_and_grade_are_kept()
    {
        Read("""{ "constant": 1, "source": "a page", "note": "", "grade": "B" }""")
            .Should()
            .Be(new ParameterValue(new ConstantDistribution(1), 'B', "a page", ""));
    }

    [Theory]
    [InlineData("«\"5\"", "the text '5' where a number or a distribution is expected (USD per phone)")]
    [InlineData("«[1]", "a list where a number or a distribution is expected (USD per phone)")]
    [InlineData("«true", "true where a number or a distribution is expected (USD per phone)")]
    [InlineData("«{ }", "no distribution: exactly one of " + FormNames + " is expected")]
    [InlineData("«{ \"source\": \"x\" }", "no distribution: exactly one of " + FormNames + " is expected")]
    public void What_is_no_value_is_refused(string value, string message)
    {
        Spoilt.Value(value).ShouldSay(AnyNumber, message);
    }

    [Theory]
    [InlineData(
        """{ "constant": 1, «"uniform": { "min": 0, "max": 1 } }""",
        "uniform",
        "'uniform' beside 'constant': a value has exactly one distribution"
    )]
    [InlineData("""{ "constant": «"1" }""", "constant", "the text '1' where a number is expected")]
    [InlineData("""{ "constant": 1, «"sorce": "x" }""", "sorce", "unknown key 'sorce'; did you mean 'source'?")]
    [InlineData("""{ "constant": 1, "grade": «"D" }""", "grade", "'D' is not known: 'A', 'B' or 'C' is expected")]
    [InlineData("""{ "constant": 1, "source": «7 }""", "source", "the number 7 where a text is expected")]
    [InlineData("""{ "uniform": «null }""", "uniform", "null where an object is expected")]
    [InlineData("""{ "uniform": «{ "min": 1 } }""", "uniform.max", "missing: 'max' is needed")]
    [InlineData(
        """{ "uniform": { "min": 1, "max": 2, «"mode": 1 } }""",
        "uniform.mode",
        "unknown key 'mode'; expected min or max"
    )]
    [InlineData("""{ "uniform": { "min": «3, "max": 1 } }""", "uniform.min", "min 3 must be below max 1")]
    [InlineData("""{ "uniform": { "min": «1, "max": 1 } }""", "uniform.min", "min 1 must be below max 1")]
    [InlineData("""{ "uniform": { "min": -1e308, "max": «1e308 } }""", "uniform.max", "min and max are too far apart")]
    [InlineData(
        """{ "triangular": { "min": 1, "mode": «0.5, "max": 2 } }""",
        "triangular.mode",
        "min 1 is above mode 0.5"
    )]
    [InlineData("""{ "pert": { "min": 1, "mode": «2.5, "max": 2 } }""", "pert.mode", "mode 2.5 is above max 2")]
    [InlineData("""{ "normal": { "mean": 0, "sd": «-1 } }""", "normal.sd", "-1 is out of range: 0 or more is expected")]
    [InlineData(
        """{ "lognormal": { "mean": «0, "sd": 1 } }""",
        "lognormal.mean",
        "0 is out of range: greater than 0 is expected"
    )]
    [InlineData("""{ "lognormal": { "mean": 1, "sd": «1e200 } }""", "lognormal.sd", "sd is too large beside mean")]
    [InlineData(
        """{ "beta": { "alpha": «0, "beta": 1 } }""",
        "beta.alpha",
        "0 is out of range: greater than 0 is expected"
    )]
    [InlineData(
        """{ "beta": { "alpha": 1, "beta": «-1 } }""",
        "beta.beta",
        "-1 is out of range: greater than 0 is expected"
    )]
    [InlineData("""{ "beta": «{ "alpha": 1, "beta": 1, "min": 2 } }""", "beta", "min 2 must be below max 1")]
    [InlineData("""{ "between": { "low": «20, "high": 5 } }""", "between.low", "low 20 must be below high 5")]
    [InlineData(
        """{ "discrete": { "values": «[], "weights": [1] } }""",
        "discrete.values",
        "a list of 0 where 1 or more are expected"
    )]
    [InlineData(
        """{ "discrete": { "values": [1, 2], "weights": «[1] } }""",
        "discrete.weights",
        "1 weights for 2 values: each value needs one weight"
    )]
    [InlineData(
        """{ "discrete": { "values": [1, 2], "weights": «[0, 0] } }""",
        "discrete.weights",
        "all weights are 0: at least one must be above 0"
    )]
    [InlineData(
        """{ "discrete": { "values": [1, 2], "weights": [1, «-1] } }""",
        "discrete.weights[1]",
        "-1 is out of range: 0 or more is expected"
    )]
    [InlineData(
        """{ "discrete": { "values": [1], "weights": «1 } }""",
        "discrete.weights",
        "the number 1 where a list is expected"
    )]
    [InlineData("""{ "empirical": «[] }""", "empirical", "a list of 0 where 1 or more are expected")]
    [InlineData("""{ "empirical": [1, «"2"] }""", "empirical[1]", "the text '2' where a number is expected")]
    [InlineData("""{ "empirical": «[-1e308, 1e308] }""", "empirical", "the numbers are too far apart")]
    [InlineData("""{ "constant": 1, "truncate": «{} }""", "truncate", "empty: min, max or both are expected")]
    [InlineData("""{ "constant": 1, "truncate": «{ "min": 3, "max": 2 } }""", "truncate", "min 3 is above max 2")]
    [InlineData(
        """{ "constant": 1, "truncate": «{ "min": 2 } }""",
        "truncate",
        "nothing of constant(1) is left between these ends"
    )]
    [InlineData(
        """{ "uniform": { "min": 0, "max": 1 }, "truncate": «{ "min": 1 } }""",
        "truncate",
        "nothing of uniform(0, 1) is left between these ends"
    )]
    [InlineData(
        """{ "normal": { "mean": 0, "sd": 1 }, "truncate": «{ "min": 50 } }""",
        "truncate",
        "nothing of normal(0, 1) is left between these ends"
    )]
    [InlineData(
        """{ "constant": 1, "truncate": { "min": «"a" } }""",
        "truncate.min",
        "the text 'a' where a number is expected"
    )]
    [InlineData(
        """{ "constant": 1, "truncate": { "min": 0, «"mx": 2 } }""",
        "truncate.mx",
        "unknown key 'mx'; did you mean 'max'?"
    )]
    public void A_distribution_that_cannot_be_is_refused(string value, string below, string message)
    {
        Spoilt.Value(value).ShouldSay($"{AnyNumber}.{below}", message);
    }

    [Theory]
    [InlineData("taxRate", "«1.5", "1.5 is out of range: between 0 and 1 is expected (fraction of profit)")]
    [InlineData(
        "taxRate",
        "«{ \"constant\": -0.1 }",
        "-0.1 is out of range: between 0 and 1 is expected (fraction of profit)"
    )]
    [InlineData(
        "taxRate",
        "«{ \"uniform\": { \"min\": 2, \"max\": 3 } }",
        "uniform(2, 3) lies wholly out of range: between 0 and 1 is expected (fraction of profit)"
    )]
    [InlineData(
        "taxRate",
        "«{ \"discrete\": { \"values\": [0.5, 2], \"weights\": [0, 1] } }",
        "discrete(2 values) lies wholly out of range: between 0 and 1 is expected (fraction of profit)"
    )]
    [InlineData(
        "taxRate",
        "«{ \"normal\": { \"mean\": 0, \"sd\": 1 }, \"truncate\": { \"min\": 1.5, \"max\": 2 } }",
        "normal(0, 1) in [1.5, 2] lies wholly out of range: between 0 and 1 is expected (fraction of profit)"
    )]
    [InlineData("market", "{ \"priceUsd\": «0 }", "0 is out of range: greater than 0 is expected (USD)")]
    [InlineData(
        "market",
        "{ \"priceUsd\": «{ \"uniform\": { \"min\": -1, \"max\": 0 } } }",
        "uniform(-1, 0) lies wholly out of range: greater than 0 is expected (USD)"
    )]
    public void A_value_of_which_no_draw_is_in_range_is_refused(string key, string value, string message)
    {
        Spoilt
            .Overlay(
                $$"""
                "regions": { "US": { "{{key}}": {{value}} } }
                """
            )
            .Message.Should()
            .Be(message);
    }

    [Fact]
    public void A_distribution_partly_out_of_range_is_allowed_for_its_draws_are_clamped()
    {
        ScenarioFolder
            .LoadOverlay(""" "defaults": { "taxRate": { "normal": { "mean": 0, "sd": 9 } } } """)
            .Problems.Should()
            .BeEmpty();
    }

    [Fact]
    public void A_bad_default_is_one_problem_though_every_region_takes_it()
    {
        Spoilt.Overlay(""" "defaults": { "taxRate": «2 } """).Path.Text.Should().Be("defaults.taxRate");
    }

    [Fact]
    public void Values_that_no_region_takes_are_checked_too()
    {
        Spoilt
            .Overlay(""" "archetypes": { "unused": { "taxRate": «2 } } """)
            .Path.Text.Should()
            .Be("archetypes.unused.taxRate");
    }

    private static ParameterValue Read(string value)
    {
        var loaded = ScenarioFolder.LoadOverlay(
            $$"""
            "defaults": { "grey": { "marginUsd": {{value}} } }
            """
        );
        loaded.Problems.Should().BeEmpty();
        return loaded.Study!.Regions[1].Values[GreyParameters.MarginUsd.Index];
    }
}
