using FluentAssertions;
using Simulation.Analysis.Sensitivity;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Analysis.Sensitivity;

/// <summary>Indices from plain trials, against published values and closed forms.</summary>
public sealed class TrialSensitivityTests
{
    private const int Many = 1 << 18;

    /// <summary>
    /// Values given for the Ishigami function are .26, .425 and .21, all ± .005; those often copied that are 15 to 25% lower
    /// are a kernel estimator's bias.
    /// </summary>
    [Fact]
    public void Ishigami_has_the_deltas_that_are_published()
    {
        const int Trials = 1 << 22;
        const double Published = 0.005;
        var (inputs, values) = Ishigami(Trials);

        var delta = new DeltaFromTrials(Ranks.Of(values));
        var order = Ranks.Rising(Trials).Order;

        double[] estimates = [.. inputs.Select(input => delta.Of(Ranks.Of(input), order))];

        estimates[0].Should().BeApproximately(0.26, Published);
        estimates[1].Should().BeApproximately(0.425, Published);
        estimates[2].Should().BeApproximately(0.21, Published);
    }

    [Theory]
    [InlineData(0.10, 0.107092)]
    [InlineData(0.25, 0.184608)]
    [InlineData(0.50, 0.305994)]
    [InlineData(0.75, 0.462776)]
    [InlineData(0.90, 0.619943)]
    public void A_linear_Gaussian_model_has_its_deltas(double share, double delta)
    {
        // Three standard deviations of the estimate at this number of trials, and its bias.
        const double Tolerance = 0.004;
        var (x, y) = Gaussian(Many, Math.Sqrt(share), seed: 3);

        DeltaOf(x, y).Should().BeApproximately(delta, Tolerance);
    }

    [Fact]
    public void Ishigami_has_its_first_order_indices_from_trials()
    {
        // Three standard deviations of the estimates at this number of trials.
        const double Tolerance = 0.005;
        var (inputs, values) = Ishigami(Many);

        var bootstrap = new BlockBootstrap(Many, new PhiloxKey(1L));
        var estimator = new FirstOrderFromTrials(values);
        var first = inputs.Select(input => estimator.Of(input, Ranks.Of(input), bootstrap, floor: 0).Value).ToList();

        first[0].Should().BeApproximately(0.3139052, Tolerance);
        first[1].Should().BeApproximately(0.4424111, Tolerance);
        first[2].Should().BeApproximately(0, Tolerance);
    }

    /// <summary>Y = 2·X1 + X2 + ε: what X2 leaves of both correlates as 2/√5.</summary>
    [Fact]
    public void The_partial_correlation_of_a_linear_model_is_the_one_published()
    {
        var columns = KnownFunctions.Normals(3, Many, seed: 5);
        var y = columns[0].Zip(columns[1], columns[2]).Select(x => (2 * x.First) + x.Second + x.Third).ToArray();

        var partial = PartialCorrelations.Of(columns[..2], y)!;

        var estimate = partial.Of(0, new BlockBootstrap(Many, new PhiloxKey(1L)), floor: 0);
        const double StandardErrors = 4;
        estimate.Value.Should().BeApproximately(0.894427, StandardErrors * (1 - 0.8) / Math.Sqrt(Many));
        estimate.StandardError.Should().BeApproximately(0.2 / Math.Sqrt(Many), 0.2 * 0.2 / Math.Sqrt(Many));
    }

    [Fact]
    public void The_partial_correlation_is_that_of_the_residuals_of_a_regression()
    {
        var columns = KnownFunctions.Normals(4, 200, seed: 6);
        var dependent = columns[0].Zip(columns[1], (a, b) => a + (0.5 * b)).ToArray()[..200];
        double[][] inputs = [columns[0][..200], dependent, columns[2][..200]];
        var y = columns[3][..200].Zip(dependent, (e, x) => e + x).ToArray();

        var estimate = PartialCorrelations.Of(inputs, y)!.Of(1, new BlockBootstrap(200, new PhiloxKey(1L)), floor: 0);

        var (ofX, ofY) = (Residual(inputs[1], [inputs[0], inputs[2]]), Residual(y, [inputs[0], inputs[2]]));
        estimate.Value.Should().BeApproximately(MathNet.Numerics.Statistics.Correlation.Pearson(ofX, ofY), 1e-12);
    }

    [Fact]
    public void Columns_that_depend_on_each_other_have_no_partial_correlation()
    {
        var columns = KnownFunctions.Normals(2, 128, seed: 7);
        double[][] twice = [columns[0], [.. columns[0].Select(x => 3 * x)]];

        PartialCorrelations.Of(twice, columns[1]).Should().BeNull();
        PartialCorrelations.Of([columns[0][..3]], columns[1][..3]).Should().BeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.2)]
    public void The_rank_correlation_is_Spearmans_with_and_without_ties(double rounding)
    {
        var (x, y) = Gaussian(500, 0.6, seed: 8);
        var tied = x.Select(value => Math.Round(value / rounding) * rounding).ToArray();

        var expected = MathNet.Numerics.Statistics.Correlation.Spearman(tied, y);
        Of([tied], y)[0][Measure.RankCorrelation].Value.Should().BeApproximately(expected, 1e-12);
    }

    [Fact]
    public void Rising_functions_of_input_and_quantity_change_neither_rank_correlation_nor_delta()
    {
        var (x, y) = Gaussian(1000, 0.7, seed: 9);
        var straight = Of([x], y)[0];
        var bent = Of(
            [
                [.. x.Select(Math.Exp)],
            ],
            [.. y.Select(value => value * value * value)]
        )[0];

        bent[Measure.RankCorrelation].Should().Be(straight[Measure.RankCorrelation]);
        bent[Measure.Delta].Should().Be(straight[Measure.Delta]);
    }

    [Fact]
    public void Of_inputs_without_influence_nineteen_in_twenty_are_below_the_floor()
    {
        const int Inputs = 200;
        var columns = KnownFunctions.Normals(Inputs + 1, 1000, seed: 10).Select(column => column[..1000]).ToArray();

        var estimates = Of(columns[..Inputs], columns[Inputs]);

        // A binomial count of 200 with chance 5% lies below 20 in 99.9% of cases.
        foreach (
            var measure in new[]
            {
                Measure.RankCorrelation,
                Measure.PartialRankCorrelation,
                Measure.FirstOrderFromTrials,
                Measure.Delta,
            }
        )
        {
            estimates
                .Count(input => Math.Abs(input[measure].Value) > input[measure].Floor)
                .Should()
                .BeInRange(2, 20, $"{measure}");
        }

        estimates.Sum(input => input.Values.Count(estimate => estimate.IsToldFromZero)).Should().BeLessThan(4 * 20);
    }

    [Fact]
    public void An_input_of_two_numbers_explains_what_its_two_means_differ()
    {
        var columns = KnownFunctions.Normals(2, 20_000, seed: 11).Select(column => column[..20_000]).ToArray();
        double[] coin = [.. columns[0].Select(x => x > 0 ? 1.0 : 0)];
        var y = coin.Zip(columns[1], (side, e) => (2 * side) + e).ToArray();

        var estimates = Of([coin], y)[0];

        // Between the sides variance 1, within them 1; and two unit normals at distance 2 are 2Φ(1) − 1 apart, each half of
        // that from their mixture.
        estimates[Measure.FirstOrderFromTrials]
            .Value.Should()
            .BeApproximately(0.5, 4 * estimates[Measure.FirstOrderFromTrials].StandardError);
        estimates[Measure.Delta].Value.Should().BeApproximately(0.3413, 4 * estimates[Measure.Delta].StandardError);
    }

    [Fact]
    public void An_input_that_never_varies_has_no_influence_and_no_partial_correlation()
    {
        var (x, y) = Gaussian(500, 0.5, seed: 12);
        var estimates = Of([x, [.. x.Select(_ => 4.0)]], y)[1];

        estimates.Should().NotContainKey(Measure.PartialRankCorrelation);
        estimates.Values.Should().OnlyContain(estimate => !estimate.IsToldFromZero);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var (inputs, values) = Ishigami(3000);
        var key = new PhiloxKey(4L);
        var alone = TrialSensitivity.Of(inputs, values, key, KnownFunctions.Work with { Threads = 1 });
        var shared = TrialSensitivity.Of(inputs, values, key, KnownFunctions.Work);

        alone.SelectMany(estimates => estimates).Should().Equal(shared.SelectMany(estimates => estimates));
    }

    internal static Dictionary<Measure, Estimate>[] Of(double[][] inputs, double[] quantity, long seed = 4) =>
        [
            .. TrialSensitivity
                .Of(inputs, quantity, new PhiloxKey(seed), KnownFunctions.Work)
                .Select(estimates => estimates.ToDictionary(estimate => estimate.Measure)),
        ];

    /// <summary>Standard normals of this correlation.</summary>
    internal static (double[] X, double[] Y) Gaussian(int trials, double correlation, long seed)
    {
        var columns = KnownFunctions.Normals(2, trials, seed);
        var rest = Math.Sqrt(1 - (correlation * correlation));
        return (
            columns[0][..trials],
            [.. columns[0].Zip(columns[1], (x, e) => (correlation * x) + (rest * e)).Take(trials)]
        );
    }

    /// <summary>The estimate alone: errors and floors would take most of the time.</summary>
    private static double DeltaOf(double[] input, double[] quantity) =>
        new DeltaFromTrials(Ranks.Of(quantity)).Of(Ranks.Of(input), Ranks.Rising(input.Length).Order);

    private static (double[][] Inputs, double[] Values) Ishigami(int trials)
    {
        var inputs = KnownFunctions.Uniforms(3, trials, seed: 2);
        Array.ForEach(inputs, KnownFunctions.ToAngles);
        var values = new double[trials];
        KnownFunctions.Ishigami.At(inputs, trials, 0, values);
        return ([.. inputs.Select(column => column[..trials])], values);
    }

    private static double[] Residual(double[] column, double[][] others)
    {
        var rows = Enumerable.Range(0, column.Length).Select(i => others.Select(other => other[i]).ToArray()).ToArray();
        var fit = MathNet.Numerics.LinearRegression.MultipleRegression.QR(rows, column, intercept: true);
        return
        [
            .. column.Select((value, i) => value - fit[0] - others.Select((other, j) => fit[j + 1] * other[i]).Sum()),
        ];
    }
}
