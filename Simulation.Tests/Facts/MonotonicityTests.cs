using FluentAssertions;
using Simulation.Numerics;
using Simulation.Tests.Engine;
using Xunit;

namespace Simulation.Tests.Facts;

/// <summary>
/// What costs more is worth less, on common random numbers. Costs that nobody answers to lower the value of every trial; what
/// also moves brand, awareness or the length of the business lowers the mean of a plan that pays.
/// </summary>
public sealed class MonotonicityTests
{
    private const int Trials = 2000;

    /// <summary>Rounding of two sums of the same large numbers, in dollars of billions.</summary>
    private const double RoundingUsd = 1e-3;

    public static TheoryData<string, double, double> Costs { get; } =
        new()
        {
            { "unit.tariff", 0, 0.08 },
            { "unit.royalty", 0.04, 0.06 },
            { "unit.returnCostUsd", 20, 60 },
            { "certification.costUsd", 2e4, 9e5 },
            { "legal.litigationCostUsd", 6e5, 3e6 },
            { "channels.direct.setupCostUsd", 1e6, 9e6 },
            { "channels.retail.fixedCostUsdPerYear", 4e6, 7e6 },
            { "channels.carrier.channelMargin", 0.08, 0.12 },
            { "carriers.certificationCostUsd", 5e4, 9e5 },
        };

    public static TheoryData<string, double, double> Threats { get; } =
        new()
        {
            { "legal.banRate", 0.01, 0.2 },
            { "legal.litigationRate", 0.2, 2 },
            { "legal.injunctionProbability", 0.1, 0.9 },
            { "brand.severity", 0.02, 0.2 },
            { "brand.crisisSeverity", 0.1, 0.6 },
            { "channels.direct.incidentRate", 0.1, 1.5 },
            { "certification.quarters", 1, 4 },
        };

    /// <summary>
    /// Taxed, without a terminal value: more loss carried forward may lower the tax of the last year, and with it raise what the
    /// business is then sold for, but never the sum.
    /// </summary>
    [Theory]
    [MemberData(nameof(Costs))]
    public void A_higher_cost_raises_no_trial_of_any_plan(string path, double low, double high)
    {
        foreach (var (multiple, taxRate) in new[] { (0, 0.25), (3, 0.0) })
        {
            var cheap = Values(path, low, multiple, taxRate);
            var dear = Values(path, high, multiple, taxRate);
            foreach (var plan in cheap.Keys)
            {
                var rises = cheap[plan].Zip(dear[plan], (a, b) => b - a).Count(rise => rise > RoundingUsd);
                rises.Should().Be(0, "{0} of {1} instead of {2} under {3}", path, high, low, plan);
            }

            cheap
                .Should()
                .Contain(column => column.Value.Average() - dear[column.Key].Average() > 1e5, "some plan pays");
        }
    }

    [Theory]
    [MemberData(nameof(Threats))]
    public void A_greater_threat_lowers_the_mean_of_a_plan_that_pays(string path, double low, double high)
    {
        const double StandardErrors = 5;
        var calm = Values(path, low)["direct"];
        var harsh = Values(path, high)["direct"];

        calm.Average().Should().BePositive("the plan should pay");
        var fall = Moments.Of([.. calm.Zip(harsh, (a, b) => a - b)]);
        fall.Mean.Should().BeGreaterThan(StandardErrors * fall.StandardDeviation!.Value / Math.Sqrt(Trials));
    }

    [Fact]
    public void Channel_conflict_lowers_the_mean_of_direct_then_carrier_and_touches_no_other_plan()
    {
        const string Path = "channels.carrier.directConflict";
        const string Touched = "direct-then-carrier";
        var little = Values(Path, 0.1);
        var much = Values(Path, 2);

        (little[Touched].Average() - much[Touched].Average()).Should().BeGreaterThan(1e6);
        foreach (var plan in little.Keys.Where(plan => plan != Touched))
        {
            much[plan].Should().Equal(little[plan], plan);
        }
    }

    /// <summary>
    /// Every plan's values in one region where everything can happen but an exit by rule, with this parameter at this number.
    /// </summary>
    private static IReadOnlyDictionary<string, double[]> Values(
        string path,
        double value,
        double terminalMultiple = 3,
        double taxRate = 0.25
    )
    {
        const string CarrierPrefix = "carriers.";
        var isCarriers = path.StartsWith(CarrierPrefix, StringComparison.Ordinal);
        var region = Sample.EventfulNumbers.With("taxRate", taxRate);
        var carrier = Sample.CarrierNumbers;
        if (isCarriers)
        {
            carrier = carrier.With(path[CarrierPrefix.Length..], value);
        }
        else
        {
            region = region.With(path, value);
        }

        var study = Sample.StudyOf(Sample.Region("US", region, Sample.CarrierPlan("First", 0.7, carrier))) with
        {
            Trials = Trials,
            HorizonQuarters = 20,
            Exit = null,
            Firm = Sample.Firm(Sample.FirmNumbers.With("terminalMultiple", terminalMultiple)),
        };
        return Runs.One(
            study,
            trials =>
                trials
                    .Result.Strategies.Select((result, s) => (result.Strategy.Name, Values: trials.Value(s).ToArray()))
                    .ToDictionary(plan => plan.Name, plan => plan.Values, StringComparer.Ordinal)
        );
    }
}
