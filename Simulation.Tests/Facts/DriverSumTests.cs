using FluentAssertions;
using Simulation.Model;
using Simulation.Scenarios;
using Simulation.Tests.EndToEnd;
using Simulation.Tests.Engine;
using Xunit;

namespace Simulation.Tests.Facts;

/// <summary>A report that says why must add up.</summary>
public sealed class DriverSumTests
{
    /// <summary>Of the sum of the drivers' sizes: they cancel, and are summed in another order than the values.</summary>
    private const double RelativeTolerance = 1e-12;

    [Fact]
    public void Drivers_sum_to_value_in_every_region_and_strategy_of_the_baseline()
    {
        var study = ScenarioLoader.Load(Checkout.Scenario("global-2017.json"), ["trials=200"]).Study!;

        var rows = Runs.Of(study, trials => trials.Result).SelectMany(region => region.Strategies).ToList();

        rows.Should().HaveCount(study.Regions.Count * study.Strategies.Count);
        foreach (var row in rows)
        {
            var size = row.Drivers.Sum(Math.Abs);
            row.Drivers.Sum().Should().BeApproximately(row.Value.Mean, RelativeTolerance * size, row.Strategy.Name);
        }
    }

    [Fact]
    public void Costs_never_bring_money_and_sales_never_cost_any()
    {
        var study = ScenarioLoader.Load(Checkout.Scenario("global-2017.json"), ["trials=200"]).Study!;
        Driver[] costs =
        [
            Driver.Channel,
            Driver.Product,
            Driver.Royalties,
            Driver.Service,
            Driver.Operations,
            Driver.Setup,
            Driver.Certification,
            Driver.Litigation,
            Driver.Exit,
            Driver.Tax,
            Driver.Spillover,
        ];
        Driver[] incomes = [Driver.Revenue, Driver.Accessories, Driver.Grey, Driver.Terminal];

        foreach (var row in Runs.Of(study, trials => trials.Result).SelectMany(region => region.Strategies))
        {
            costs.Should().OnlyContain(driver => row.Drivers[(int)driver] <= 0, row.Strategy.Name);
            incomes.Should().OnlyContain(driver => row.Drivers[(int)driver] >= 0, row.Strategy.Name);
        }
    }
}
