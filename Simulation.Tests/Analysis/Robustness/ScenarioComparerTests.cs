using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Robustness;
using Simulation.Tests.Analysis.Comparison;
using Xunit;

namespace Simulation.Tests.Analysis.Robustness;

public sealed class ScenarioComparerTests
{
    private const double Tight = 1e-9;

    [Fact]
    public void Howards_party_in_sun_and_rain_flips_surely_from_outdoors_to_indoors()
    {
        var party = Compare(
            [("wait", [40.0, 40, 40]), ("outdoors", [100.0, 100, 100]), ("porch", [90.0, 90, 90])],
            [("wait", [50.0, 50, 50]), ("outdoors", [0.0, 0, 0]), ("porch", [20.0, 20, 20])]
        );

        party.HasFlip.Should().BeTrue();
        party.Matrix.MinimaxRegret.Should().Be(2);
        party.Matrix.Maximin.Should().Be(0);
        party.Matrix.Maximax.Should().Be(1);
        var shift = party.InScenario[1].Shift!;
        (shift.First, shift.Here, shift.IsFlip, shift.IsSure).Should().Be((1, 0, true, true));
        (shift.LeadFirst.Mean, shift.LeadHere.Mean, shift.Swing.Mean).Should().Be((-60, 50, 110));
        shift.ValueChange.Mean.Should().Be(-50);
        party.InScenario[0].Shift.Should().BeNull();
        party.InScenario[0].Change.Should().BeNull();
        party.InScenario[0].Regret.Select(regret => regret.Mean).Should().Equal(60, 0, 10);
        party.InScenario[1].Regret.Select(regret => regret.Mean).Should().Equal(0, 50, 30);
    }

    [Fact]
    public void Changes_are_taken_trial_by_trial()
    {
        // Values spread by hundreds; changes are 1, 2, 3, 4, 5: mean 3, sd √2.5, standard error √0.5.
        var compared = Compare(
            [("wait", [0.0, 0, 0, 0, 0]), ("direct", [100.0, 300, 200, 500, 400])],
            [("wait", [0.0, 0, 0, 0, 0]), ("direct", [101.0, 302, 203, 504, 405])]
        );

        var change = compared.InScenario[1].Change![1];
        change.Mean.Should().BeApproximately(3, Tight);
        change.StandardError.Should().BeApproximately(Math.Sqrt(0.5), Tight);
        change.Low.Should().BeApproximately(3 - (1.959964 * Math.Sqrt(0.5)), Tight);
        var shift = compared.InScenario[1].Shift!;
        (shift.IsFlip, shift.IsSure, shift.LeadHere.Mean).Should().Be((false, false, 0));
        shift.ValueChange.Should().Be(change);
        compared.HasFlip.Should().BeFalse();
    }

    [Fact]
    public void A_flip_that_either_scenario_cannot_tell_from_luck_is_not_sure()
    {
        var compared = Compare(
            [("wait", [0.0, 0, 0, 0]), ("direct", [1.0, 1.1, 1.2, 1.3])],
            [("wait", [0.0, 0, 0, 0]), ("direct", [-9.0, 8, -9, 8])]
        );

        var shift = compared.InScenario[1].Shift!;
        (shift.IsFlip, shift.IsSure).Should().Be((true, false));
        shift.LeadHere.Low.Should().BeNegative();
    }

    [Fact]
    public void A_scenario_beside_itself_changes_nothing()
    {
        (string, double[])[] plans = [("wait", [1.0, 2, 3]), ("direct", [3.0, 1, 4])];

        var compared = Compare(plans, plans, plans);

        compared.InScenario.Should().HaveCount(3);
        foreach (var scenario in compared.InScenario.Skip(1))
        {
            scenario.Change.Should().OnlyContain(change => change == new Margin(0, 0, 0, 0));
            scenario.Shift!.Swing.Should().Be(new Margin(0, 0, 0, 0));
        }
    }

    [Fact]
    public void One_trial_has_changes_and_no_intervals()
    {
        var compared = Compare([("wait", [0.0]), ("direct", [1.0])], [("wait", [2.0]), ("direct", [1.0])]);

        compared.InScenario[1].Change![0].Should().Be(new Margin(2, null, null, null));
        compared.InScenario[1].Shift!.Should().Match<RecommendationShift>(shift => shift.IsFlip && !shift.IsSure);
    }

    private static RegionAcrossScenarios Compare(params (string Name, double[] Values)[][] scenarios) =>
        ScenarioComparer.Compare([
            .. scenarios.Select<(string, double[])[], Func<ComparedTrials>>(plans =>
                () => ComparedTrials.Of(HandMade.Trials(plans))
            ),
        ]);
}
