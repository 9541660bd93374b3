using FluentAssertions;
using Simulation.Analysis.Deciding;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Model.Parameters;
using Simulation.Numerics;
using Simulation.Sampling;
using Simulation.Sampling.Distributions;
using Simulation.Tests.Analysis.Comparison;
using Xunit;

namespace Simulation.Tests.Analysis.Deciding;

/// <summary>Values that a test writes down as functions of uniform inputs and luck.</summary>
public sealed class DecidingInputsTests
{
    private const int Trials = 10_000;

    [Fact]
    public void The_chance_is_that_of_the_numbers_at_which_another_strategy_is_worth_more()
    {
        // E[lead | x] = 4(x − 0.3) < 0 up to 0.3; the noise of 10,000 trials of sd 1 over a slope of 4 is some 0.01.
        const double Noise = 0.02;
        var found = Find(1, (x, luck) => (4 * (x[0] - 0.3)) + luck);

        var input = found.Should().ContainSingle().Subject;
        input.Name.Should().Be("US.input0");
        input.Chance.Should().BeApproximately(0.3, Noise);
        input.Strategy.Should().Be(0);
        input.Turning.Should().ContainSingle().Which.Low.Should().BeNull();
        input.Turning[0].High.Should().BeApproximately(0.3, Noise);
        input.MarginDrop.Should().BeApproximately(3.2, 0.15, "that is the slope times 0.8, and its error is 0.035");
        (input.Grade, input.Unit).Should().Be(('C', "fraction"));
    }

    [Fact]
    public void The_likeliest_three_come_first()
    {
        var found = Find(
            5,
            (x, luck) => 0.5 + x[0] - 0.5 + (2 * (x[1] - 0.5)) + (4 * (x[2] - 0.5)) + (8 * (x[3] - 0.5)) + luck
        );

        found.Select(input => input.Name).Should().Equal("US.input3", "US.input2", "US.input1");
        found.Select(input => input.Chance).Should().BeInDescendingOrder();
    }

    [Fact]
    public void A_lead_that_falls_at_both_ends_has_two_ranges_and_one_that_falls_between_has_one()
    {
        const double Noise = 0.03;
        var ends = Find(1, (x, luck) => 2 - (16 * (x[0] - 0.5) * (x[0] - 0.5)) + luck)[0];
        ends.Turning.Should().HaveCount(2);
        ends.Turning[0].High.Should().BeApproximately(0.5 - Math.Sqrt(1.0 / 8), Noise);
        ends.Turning[1].Low.Should().BeApproximately(0.5 + Math.Sqrt(1.0 / 8), Noise);

        var middle = Find(1, (x, luck) => (32 * (x[0] - 0.5) * (x[0] - 0.5)) - 1 + luck)[0];
        var range = middle.Turning.Should().ContainSingle().Subject;
        range.Low.Should().BeApproximately(0.5 - Math.Sqrt(1.0 / 32), Noise);
        range.High.Should().BeApproximately(0.5 + Math.Sqrt(1.0 / 32), Noise);
    }

    [Fact]
    public void An_input_of_few_numbers_turns_at_whole_numbers()
    {
        // 0, 1 and 2 with a third each: the lead is −1, 1 and 3.
        const double Noise = 0.02;
        var found = Find(1, (x, luck) => (2 * Math.Floor(3 * x[0])) - 1 + luck, x => Math.Floor(3 * x));

        found.Should().ContainSingle();
        found[0].Chance.Should().BeApproximately(1.0 / 3, Noise);
        found[0].Turning[0].Should().Be(new ValueRange(null, 0.5));
    }

    [Fact]
    public void Luck_turns_nothing_however_great_it_is() =>
        Find(3, (_, luck) => 0.05 + (20 * luck)).Should().BeEmpty("no input says which luck will come");

    [Fact]
    public void An_input_that_moves_the_lead_and_never_below_0_is_not_named() =>
        Find(1, (x, luck) => 2 + x[0] + luck).Should().BeEmpty();

    [Fact]
    public void The_strategy_told_is_the_one_that_takes_over()
    {
        var (inputs, luck) = Draw(1, Trials, seed: 3);
        var plan = HandMade.Trials(
            ("wait", new double[Trials]),
            ("direct", [.. luck.Select((z, t) => 1 + (0.1 * z) + (0 * inputs[0][t]))]),
            ("retail", [.. luck.Select((z, t) => (4 * inputs[0][t]) - 2 - (0.1 * z))])
        );

        var found = DecidingInputs.Of(With(plan, inputs));

        found.Should().ContainSingle().Which.Strategy.Should().Be(2);
        found[0].Turning[0].Low.Should().BeApproximately(0.75, 0.02);
    }

    [Fact]
    public void Inputs_dealt_out_anew_are_named_in_one_of_a_hundred_runs_at_most()
    {
        // A lead near 0, where a wiggle would be enough; 150 runs of 20 inputs: 6 or more have a chance below 1% if 1% are named.
        const int NamedMax = 5;
        var named = Enumerable
            .Range(0, 150)
            .Count(seed => Find(20, (_, luck) => 0.01 + (luck * luck * luck), trials: 1000, seed: seed).Count > 0);

        named.Should().BeLessThanOrEqualTo(NamedMax);
    }

    [Fact]
    public void The_interval_of_the_chance_holds_the_truth_in_nineteen_of_twenty_runs()
    {
        var hits = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var input = Find(1, (x, luck) => (4 * (x[0] - 0.3)) + luck, trials: 1500, seed: seed)[0];
            hits += input.ChanceLow <= 0.3 && 0.3 <= input.ChanceHigh ? 1 : 0;
        }

        hits.Should().BeInRange(180, 198);
    }

    [Fact]
    public void One_strategy_or_one_trial_has_nothing_to_turn()
    {
        var (inputs, _) = Draw(1, 16, seed: 1);
        DecidingInputs.Of(With(HandMade.Trials(("wait", new double[16])), inputs)).Should().BeEmpty();
        DecidingInputs.Of(With(HandMade.Trials(("wait", [0]), ("direct", [1])), inputs)).Should().BeEmpty();
        DecidingInputs.Of(HandMade.Trials(("wait", [0, 0]), ("direct", [1, 2]))).Should().BeEmpty();
    }

    private static IReadOnlyList<DecidingInput> Find(
        int inputs,
        Func<double[], double, double> lead,
        Func<double, double>? drawn = null,
        int trials = Trials,
        int seed = 1
    )
    {
        var (uniforms, luck) = Draw(inputs, trials, seed);
        var values = luck.Select((z, t) => lead([.. uniforms.Select(column => column[t])], z)).ToArray();
        if (drawn is not null)
        {
            uniforms = [.. uniforms.Select(column => column.Select(drawn).ToArray())];
        }

        return DecidingInputs.Of(With(HandMade.Trials(("wait", new double[trials]), ("direct", values)), uniforms));
    }

    private static (double[][] Inputs, double[] Luck) Draw(int inputs, int trials, int seed)
    {
        var key = new PhiloxKey((long)seed);
        double[] Column(string name)
        {
            var column = new double[(trials + 15) / 16 * 16];
            LatinHypercube.Fill(key, StreamName.Hash(name), trials, 0, column);
            return column;
        }

        return (
            [.. Enumerable.Range(0, inputs).Select(i => Column($"input {i}"))],
            [.. Column("luck").Take(trials).Select(InverseNormal.Quantile)]
        );
    }

    private static RegionTrials With(RegionTrials trials, double[][] inputs) =>
        trials with
        {
            Inputs = new DrawnInputs(
                [
                    .. inputs.Select(
                        (_, i) =>
                            new UncertainInput(
                                $"US.input{i}",
                                i,
                                ParameterRange.Fraction,
                                new ParameterValue(new UniformDistribution(0, 1), 'C')
                            )
                            {
                                Unit = "fraction",
                            }
                    ),
                ],
                inputs,
                new long[inputs.Length],
                new ParameterRows([], [])
            ),
        };
}
