using FluentAssertions;
using Simulation.Analysis.Robustness;
using Xunit;

namespace Simulation.Tests.Analysis.Robustness;

public sealed class DecisionMatrixTests
{
    private const int Outdoors = 0;
    private const int Porch = 1;
    private const int Indoors = 2;

    /// <summary>Howard's party problem: what each place is worth in sun and in rain.</summary>
    private static readonly DecisionMatrix Party = new([
        [100.0, 0],
        [90.0, 20],
        [40.0, 50],
    ]);

    [Fact]
    public void Howards_party_is_on_the_porch_to_regret_least_indoors_to_be_safe_and_outdoors_to_hope()
    {
        Party.MinimaxRegret.Should().Be(Porch);
        Party.Maximin.Should().Be(Indoors);
        Party.Maximax.Should().Be(Outdoors);
    }

    [Theory]
    [InlineData(Outdoors, 50, 1)]
    [InlineData(Porch, 30, 1)]
    [InlineData(Indoors, 60, 0)]
    public void Howards_party_is_regretted_at_most_so_much(int place, double regret, int weather)
    {
        Party.RegretScenario(place).Should().Be(weather);
        Party.Regret(place, weather).Should().Be(regret);
    }

    [Theory]
    [InlineData(Outdoors, 1)]
    [InlineData(Porch, 1)]
    [InlineData(Indoors, 0)]
    public void The_worst_weather_of_each_place_is_known(int place, int weather) =>
        Party.WorstScenario(place).Should().Be(weather);

    [Fact]
    public void Of_equals_the_first_counts()
    {
        var even = new DecisionMatrix([
            [1.0, 1],
            [1.0, 1],
        ]);

        (even.Maximin, even.Maximax, even.MinimaxRegret).Should().Be((0, 0, 0));
        (even.WorstScenario(1), even.RegretScenario(1)).Should().Be((0, 0));
    }

    [Fact]
    public void What_is_best_in_every_scenario_is_best_by_every_rule()
    {
        var matrix = new DecisionMatrix([
            [-5.0, 3, 0],
            [-4.0, 4, 1],
        ]);

        (matrix.Maximin, matrix.Maximax, matrix.MinimaxRegret).Should().Be((1, 1, 1));
        matrix.Regret(1, 2).Should().Be(0);
    }
}
