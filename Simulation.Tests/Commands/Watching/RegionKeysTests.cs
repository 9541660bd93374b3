using FluentAssertions;
using Simulation.Commands;
using Simulation.Commands.Watching;
using Xunit;

namespace Simulation.Tests.Commands.Watching;

public sealed class RegionKeysTests
{
    private const string Correlated =
        "correlations=[{\"inputs\":[\"US.market.priceUsd\",\"US.market.carrierShare\"],\"rank\":0.5}]";

    private static readonly string[] Before = KeysOf(Requests.Run(Requests.Text));

    [Theory]
    [InlineData("name=\"Another\"")]
    [InlineData("firm.engineerMonthsPerQuarter=17")]
    [InlineData("firm.fundingUsd=1e6")]
    public void What_no_result_depends_on_is_in_no_key(string set) => Keys(set).Should().Equal(Before);

    [Theory]
    [InlineData("regions.US.market.growth=0.2")]
    [InlineData("regions.US.name=\"USA\"")]
    [InlineData("regions.US.market.growth={\"constant\":0.1,\"source\":\"a book\"}")]
    [InlineData(Correlated)]
    public void A_number_of_one_region_is_in_its_key_alone(string set)
    {
        var keys = Keys(set);

        keys[0].Should().NotBe(Before[0]);
        keys[1].Should().Be(Before[1]);
    }

    [Theory]
    [InlineData("firm.discountRate=0.2")]
    [InlineData("firm.spillover=0.25")]
    [InlineData("seed=8")]
    [InlineData("trials=201")]
    [InlineData("sampling=\"random\"")]
    [InlineData("horizonQuarters=19")]
    [InlineData("start=\"2017Q4\"")]
    [InlineData("exit={\"graceQuarters\":4,\"trailingLossUsd\":1e6,\"costUsd\":1e5}")]
    [InlineData("strategies.direct={\"stages\":[{\"channel\":\"direct\",\"at\":1}]}")]
    public void What_all_regions_share_is_in_every_key(string set)
    {
        var keys = Keys(set);

        keys[0].Should().NotBe(Before[0]);
        keys[1].Should().NotBe(Before[1]);
    }

    [Fact]
    public void A_correlation_between_regions_is_in_both_keys()
    {
        var keys = Keys("correlations=[{\"inputs\":[\"US.market.priceUsd\",\"IN.market.priceUsd\"],\"rank\":0.5}]");

        keys[0].Should().NotBe(Before[0]);
        keys[1].Should().NotBe(Before[1]);
    }

    [Fact]
    public void Options_count_as_the_scenario_does()
    {
        var request = Requests.Run(Requests.Text);

        KeysOf(request with { Trials = 200, Seed = 7, Threads = 1 })
            .Should()
            .Equal(Before, "the scenario says the same");
        KeysOf(request with { Seed = 8 })[0].Should().NotBe(Before[0]);
    }

    private static string[] Keys(string set) => KeysOf(Requests.Run(Requests.Text, set));

    private static string[] KeysOf(RunRequest request)
    {
        var keys = new RegionKeys(request);
        return [.. request.Regions.Select(keys.Of)];
    }
}
