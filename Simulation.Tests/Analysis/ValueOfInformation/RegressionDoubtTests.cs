using FluentAssertions;
using Simulation.Analysis.ValueOfInformation;
using Xunit;

namespace Simulation.Tests.Analysis.ValueOfInformation;

/// <summary>What a regression may be off by beyond its standard error.</summary>
public sealed class RegressionDoubtTests
{
    private const int Trials = 4000;
    private const int FarOut = 10;

    private static readonly NestedPlan Plan = new(Outer: 64, Inner: 8);

    [Fact]
    public void Two_halves_of_the_trials_agree_on_an_input_that_is_worth_something()
    {
        // EVPPI .3989423 (methods: a difference of N(0, 1) and N(0, 2) by the first).
        var question = new GaussianDecision(1, 1) { Sd2 = 2 }.Question(seed: 1, Trials, Plan);

        Regression(question.Values).Disagreement(question.Inputs[0].Draws).Should().BeLessThan(0.1 * 0.3989423);
    }

    [Fact]
    public void A_curve_that_hangs_on_a_few_trials_far_out_is_in_doubt_by_what_it_seems_to_be_worth()
    {
        var draws = Enumerable.Range(0, Trials).Select(i => (double)i).ToArray();
        // Every even trial at the upper end is worth taking; of the odd ones, which are the other half, none is.
        var take = draws.Select((_, i) => i % 2 == 0 && i >= Trials - (2 * FarOut) ? 1000.0 : -1).ToArray();
        var regression = Regression([new double[Trials], take]);

        regression.Value(draws).Should().BePositive();
        regression.Disagreement(draws).Should().BeGreaterThan(regression.Value(draws) / 2);
    }

    private static InputRegression Regression(IReadOnlyList<double[]> advantages) =>
        new(advantages, isStratified: true, new VoiChance(1).Normals);
}
