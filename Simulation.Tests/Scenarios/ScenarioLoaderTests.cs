using FluentAssertions;
using Simulation.Engine;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Scenarios;

public sealed class ScenarioLoaderTests
{
    [Fact]
    public void A_sound_scenario_becomes_the_study_that_it_says()
    {
        var loaded = ScenarioFolder.LoadText(ScenarioFolder.Sound);

        loaded.Problems.Should().BeEmpty();
        var study = loaded.Study!;
        (study.Name, study.Start, study.HorizonQuarters).Should().Be(("Test", new YearQuarter(2017, 3), 20));
        (study.Trials, study.Seed, study.Sampling).Should().Be((1000, 7L, SamplingMethod.LatinHypercube));
        study.Firm.DiscountRate.Should().Be(0.1);
        study.Strategies.Select(s => s.Name).Should().Equal("wait", "direct");
        study.Strategies[1].Stages.Should().Equal(new Stage(Channel.Direct, 0, 0));
        study.Regions.Select(r => r.Id).Should().Equal("US", "IN");
        Growth(study.Regions[0]).Should().Be(new ConstantDistribution(0.1));
        Growth(study.Regions[1]).Should().Be(new ConstantDistribution(0.5));
    }

    private static Distribution Growth(RegionPlan region) => region.Values[MarketParameters.Growth.Index].Distribution;
}
