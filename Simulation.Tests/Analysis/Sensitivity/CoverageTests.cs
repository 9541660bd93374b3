using FluentAssertions;
using Simulation.Analysis.Sensitivity;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Analysis.Sensitivity;

/// <summary>
/// A 95% interval that means what it says covers the truth in 95 of 100 cases; over 200 seeds that is 90 to 98% in 99.9% of
/// the times.
/// </summary>
public sealed class CoverageTests
{
    private const int Seeds = 200;

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void Intervals_of_the_rank_correlation_cover_it(double correlation)
    {
        var truth = 6 / Math.PI * Math.Asin(correlation / 2);
        Covered(
                seed =>
                {
                    var (x, y) = TrialSensitivityTests.Gaussian(400, correlation, seed);
                    return new RankCorrelations(Ranks.Of(y)).Of(Ranks.Of(x), Bootstrap(400, seed), floor: 0);
                },
                truth
            )
            .Should()
            .BeInRange(0.90, 0.98);
    }

    [Fact]
    public void Intervals_of_the_partial_correlation_cover_it() =>
        Covered(
                seed =>
                {
                    var columns = KnownFunctions.Normals(3, 400, seed);
                    var y = columns[0].Zip(columns[1], columns[2]).Select(x => (2 * x.First) + x.Second + x.Third);
                    return PartialCorrelations.Of(columns[..2], [.. y])!.Of(0, Bootstrap(400, seed), floor: 0);
                },
                0.894427
            )
            .Should()
            .BeInRange(0.90, 0.98);

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void Intervals_of_the_first_order_index_from_trials_cover_it(double share) =>
        Covered(
                seed =>
                {
                    var (x, y) = TrialSensitivityTests.Gaussian(1000, Math.Sqrt(share), seed);
                    return new FirstOrderFromTrials(y).Of(x, Ranks.Of(x), Bootstrap(1000, seed), floor: 0);
                },
                share
            )
            .Should()
            .BeInRange(0.90, 0.98);

    [Theory]
    [InlineData(0.25, 0.184608)]
    [InlineData(0.50, 0.305994)]
    [InlineData(0.75, 0.462776)]
    public void Intervals_of_delta_cover_it(double share, double delta) =>
        Covered(
                seed =>
                {
                    var (x, y) = TrialSensitivityTests.Gaussian(4096, Math.Sqrt(share), seed);
                    return new DeltaFromTrials(Ranks.Of(y)).Of(Ranks.Of(x), Bootstrap(4096, seed), floor: 0);
                },
                delta
            )
            .Should()
            .BeInRange(0.90, 0.98);

    [Fact]
    public void Intervals_of_a_design_of_random_points_cover_its_indices()
    {
        var explained = Designs(BasePoints.Random);
        Share(explained.Select(one => one.First), 0.3139052).Should().BeInRange(0.90, 0.98);
        Share(explained.Select(one => one.Total), 0.5575889).Should().BeInRange(0.90, 0.98);
    }

    /// <summary>Scrambled points are better than the bootstrap can know.</summary>
    [Fact]
    public void Intervals_of_a_design_of_Sobol_points_are_on_the_safe_side()
    {
        var explained = Designs(BasePoints.Sobol);
        Share(explained.Select(one => one.First), 0.3139052).Should().BeGreaterThan(0.90);
        Share(explained.Select(one => one.Total), 0.5575889).Should().BeGreaterThan(0.90);
    }

    private static List<FactorIndices> Designs(BasePoints sampling) =>
        [
            .. Enumerable
                .Range(1, Seeds)
                .Select(seed =>
                    new SaltelliDesign(KnownFunctions.Ishigami, new DesignOptions(1024, sampling, seed)).Explain(
                        new Factor("x1", FactorKind.Input, [0])
                    )
                ),
        ];

    private static BlockBootstrap Bootstrap(int trials, long seed) => new(trials, new PhiloxKey(seed));

    private static double Covered(Func<long, Estimate> estimate, double truth) =>
        Share(Enumerable.Range(1, Seeds).Select(seed => estimate(seed)), truth);

    private static double Share(IEnumerable<Estimate> estimates, double truth) =>
        estimates.Average(estimate => estimate.Low <= truth && truth <= estimate.High ? 1.0 : 0);
}
