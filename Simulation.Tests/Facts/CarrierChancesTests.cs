using FluentAssertions;
using Simulation.Engine;
using Simulation.Tests.Engine;
using Xunit;

namespace Simulation.Tests.Facts;

/// <summary>
/// With everything that a carrier looks at held still, the quarter in which it signs and the number of attempts until it
/// certifies are geometric. Every attempt costs one dollar and nothing else costs anything, so cash tells what happened.
/// </summary>
public sealed class CarrierChancesTests
{
    private const int Trials = 20_000;
    private const int Quarters = 80;
    private const double PassProbability = 0.4;
    private const double Attempt = -1;
    private const double Refresh = -0.25 / PassProbability;

    /// <summary>One chance in two million for each comparison, at a seed that is fixed.</summary>
    private const double StandardErrors = 5;

    [Theory]
    [InlineData(1.2, 1.0, 0.0)]
    [InlineData(2.0, 0.6, 0.0)]
    [InlineData(3.0, 0.5, 0.4)]
    public void The_quarter_of_signing_is_geometric(double signRate, double relationship, double openness)
    {
        const double Awareness = 0.25;
        var hazard = signRate * relationship * (openness + ((1 - openness) * Awareness));
        var probability = 1 - Math.Exp(-hazard / 4);
        var cash = Run(signRate, relationship, openness, Awareness, certificationQuarters: 1);

        for (var quarter = 0; quarter < 12; quarter++)
        {
            var signed = Count(trial => FirstAttempt(cash, trial) == quarter);
            ShouldBeNear(signed, probability * Math.Pow(1 - probability, quarter), $"quarter {quarter}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Attempts_until_certified_are_geometric_and_take_their_quarters_each(int quarters)
    {
        var cash = Run(signRate: 20, relationship: 1, openness: 1, awareness: 0, quarters);

        for (var attempts = 1; attempts <= 5; attempts++)
        {
            var wanted = attempts;
            var passed = Count(trial =>
            {
                var start = FirstAttempt(cash, trial);
                var live = start + (wanted * quarters);
                return live + 1 < Quarters
                    && cash[live + 1][trial] == Refresh
                    && cash[live][trial] == 0
                    && Enumerable.Range(start, live - start).Count(t => cash[t][trial] == Attempt) == wanted;
            });
            ShouldBeNear(passed, PassProbability * Math.Pow(1 - PassProbability, attempts - 1), $"{attempts} attempts");
        }
    }

    [Fact]
    public void Who_never_falls_from_grace_is_never_dropped()
    {
        var cash = Run(signRate: 20, relationship: 1, openness: 1, awareness: 0, certificationQuarters: 1);

        var faithful = Count(trial =>
        {
            var live = Array.FindIndex(cash, quarter => quarter[trial] == Refresh);
            return live > 0 && Array.TrueForAll(cash[live..], quarter => quarter[trial] == Refresh);
        });
        faithful.Should().Be(Trials, "the brand is whole");
    }

    private static int FirstAttempt(double[][] cash, int trial) =>
        Array.FindIndex(cash, quarter => quarter[trial] == Attempt);

    private static double Count(Func<int, bool> condition) => Enumerable.Range(0, Trials).Count(condition);

    private static void ShouldBeNear(double count, double probability, string because)
    {
        var tolerance = StandardErrors * Math.Sqrt(probability * (1 - probability) / Trials);
        (count / Trials).Should().BeApproximately(probability, tolerance, because);
    }

    private static double[][] Run(
        double signRate,
        double relationship,
        double openness,
        double awareness,
        int certificationQuarters
    )
    {
        var numbers = new Numbers
        {
            { "market.unitsPerYear", 1 },
            { "market.carrierShare", 1 },
            { "awareness.initial", awareness },
            { "channels.carrier.relationship", relationship },
            { "channels.carrier.openness", openness },
        };
        var carrier = new Numbers
        {
            { "signRate", signRate },
            { "dropRate", 20 },
            { "certificationCostUsd", 1 },
            { "certificationQuarters", certificationQuarters },
            { "passProbability", PassProbability },
        };
        var study = Sample.StudyOf(Sample.Region("US", numbers, Sample.CarrierPlan("One", 1, carrier))) with
        {
            Trials = Trials,
            HorizonQuarters = Quarters,
            Exit = null,
            Firm = Sample.Firm(Sample.FirmNumbers.With("modelsPerYear", 1)),
        };
        return Runs.Cash(study, Sample.Carrier);
    }
}
