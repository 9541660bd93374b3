using FluentAssertions;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Engine.Inputs;

public sealed class StudyInputsTests
{
    private static readonly Study Study = Sample.StudyOf(Sample.Eventful("US"), Sample.Eventful("IN")) with
    {
        Trials = 100,
    };

    [Theory]
    [InlineData("firm.spillover", 0.25)]
    [InlineData("IN.market.priceUsd", 180)]
    [InlineData("IN.carriers.Second.signRate", 1.5)]
    public void A_fixed_input_is_that_number_and_every_other_draw_stays(string name, double value)
    {
        var inputs = new StudyInputs(Study);
        var before = Draws(Study);
        var after = Draws(inputs.Fix(inputs.Find(name)!, value));

        before.Should().ContainKey(name);
        after.Keys.Should().BeEquivalentTo(before.Keys.Where(key => key != name));
        foreach (var (key, column) in after)
        {
            column.Should().Equal(before[key], key);
        }

        new StudyInputs(inputs.Fix(inputs.Find(name)!, value))
            .Find(name)!
            .Value.Distribution.Should()
            .Be(new ConstantDistribution(value));
    }

    [Fact]
    public void What_is_tied_to_a_fixed_input_is_drawn_from_its_own_uniforms_alone()
    {
        var tied = Study with
        {
            Correlations =
            [
                new InputCorrelation("IN.market.priceUsd", "IN.market.growth", 0.7),
                new InputCorrelation("US.market.priceUsd", "US.market.growth", 0.7),
            ],
        };
        var inputs = new StudyInputs(tied);

        var untied = inputs.Fix(inputs.Find("IN.market.priceUsd")!, 160);

        untied.Correlations.Should().Equal(tied.Correlations[1]);
        Draws(untied)["IN.market.growth"].Should().Equal(Draws(Study)["IN.market.growth"]);
        Draws(untied)["US.market.growth"].Should().Equal(Draws(tied)["US.market.growth"]);
    }

    [Fact]
    public void Every_parameter_has_a_name_whether_it_is_known_or_not()
    {
        var inputs = new StudyInputs(Study);

        inputs.Names.Should().Contain(["firm.modelsPerYear", "US.taxRate", "IN.carriers.First.passProbability"]);
        inputs.Find("US.nothing").Should().BeNull();
    }

    /// <summary>By full name, as the second region and the firm are drawn.</summary>
    private static Dictionary<string, double[]> Draws(Study study) =>
        Runs.Of(
                study,
                trials =>
                    trials
                        .Inputs.Uncertain.Select(
                            (input, i) => (input.Name, trials.Inputs.Columns[i].Take(study.Trials).ToArray())
                        )
                        .ToList()
            )
            .SelectMany(region => region)
            .DistinctBy(drawn => drawn.Name)
            .ToDictionary(drawn => drawn.Name, drawn => drawn.Item2, StringComparer.Ordinal);
}
