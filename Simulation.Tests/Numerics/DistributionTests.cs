using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

/// <summary>Draws against their distributions; seeds are fixed, so a test passes always or never.</summary>
public sealed class DistributionTests
{
    private const int Trials = 40_000;
    private const int Quarters = 25;

    private static readonly double[][] Uniforms = Drawn(PhiloxWords.FillUniforms);
    private static readonly double[][] Normals = Drawn(BoxMuller.FillNormals);

    /// <summary>Kolmogorov's distance of 40,000 draws exceeds 1.95/√n once in a thousand columns; 25 columns are tried.</summary>
    private static readonly double Distance = 1.95 / Math.Sqrt(Trials);

    [Fact]
    public void Uniforms_of_every_quarter_are_uniform()
    {
        foreach (double[] column in Uniforms)
            KolmogorovDistance(column, u => u).Should().BeLessThan(Distance);
    }

    [Fact]
    public void Uniforms_lie_inside_zero_and_one_and_their_complement_is_exact()
    {
        foreach (double uniform in Uniforms.SelectMany(column => column))
        {
            uniform.Should().BeInRange(Math.Pow(2, -33), 1 - Math.Pow(2, -33));
            (1 - (1 - uniform)).Should().Be(uniform);
        }
    }

    [Fact]
    public void Normals_of_every_quarter_are_normal()
    {
        foreach (double[] column in Normals)
            KolmogorovDistance(column, ReproducibleMath.NormalCdf).Should().BeLessThan(Distance);
    }

    /// <summary>
    /// What 32 bits make of the distribution, without draws: a radius is below r in n of 2³² cases, and a normal is below x where
    /// r·cos is, averaged over angles (4,096 of them, which is exact for so smooth a function but for the steps).
    /// </summary>
    [Theory]
    [InlineData(-3.090232306167814)]
    [InlineData(-0.6744897501960817)]
    [InlineData(0.1)]
    [InlineData(2)]
    [InlineData(6)]
    public void Normals_of_32_bits_meet_their_distribution_within_1e_9(double x)
    {
        const int Angles = 4096;
        double below = 0;
        for (int angle = 0; angle < Angles; angle++)
        {
            double radius = x / Math.Cos(2 * Math.PI * (angle + 0.5) / Angles);
            double atLeast = Math.Floor((Math.Exp(-0.5 * radius * radius) * Math.Pow(2, 32)) + 0.5) / Math.Pow(2, 32);
            double outside = x < 0 ? atLeast : 1 - atLeast;
            below +=
                radius > 0 ? outside
                : x < 0 ? 0
                : 1;
        }
        (below / Angles).Should().BeApproximately(ReproducibleMath.NormalCdf(x), 1e-9);
    }

    [Fact]
    public void Normals_have_the_moments_of_a_normal()
    {
        double[] all = [.. Normals.SelectMany(column => column)];
        double error = 4 / Math.Sqrt(all.Length);
        Moments moments = Moments.Of(all);
        moments.Mean.Should().BeApproximately(0, error);
        moments.StandardDeviation.Should().BeApproximately(1, error / Math.Sqrt(2));
        all.Average(z => z * z * z).Should().BeApproximately(0, error * Math.Sqrt(15));
        all.Average(z => z * z * z * z).Should().BeApproximately(3, error * Math.Sqrt(96));
    }

    [Fact]
    public void Quarters_do_not_know_of_each_other()
    {
        for (int quarter = 1; quarter < Quarters; quarter++)
        {
            Correlation(Normals[quarter - 1], Normals[quarter]).Should().BeApproximately(0, 4 / Math.Sqrt(Trials));
            double[] squares = [.. Normals[quarter].Select(z => z * z)];
            double[] squaresBefore = [.. Normals[quarter - 1].Select(z => z * z)];
            Correlation(squaresBefore, squares).Should().BeApproximately(0, 4 / Math.Sqrt(Trials));
        }
    }

    [Fact]
    public void Normals_are_the_transform_of_their_uniforms()
    {
        // Half of 5e-14, the error of the squared radius, of normals up to 6.8.
        const double Tolerance = 2e-13;
        double[][] uniforms = Uniforms;
        for (int trial = 0; trial < 1000; trial++)
        {
            for (int quarter = 0; quarter + 1 < Quarters; quarter += 2)
            {
                double radius = Math.Sqrt(-2 * Math.Log(uniforms[quarter][trial]));
                (double sin, double cos) = Math.SinCos(2 * Math.PI * uniforms[quarter + 1][trial]);
                Normals[quarter][trial].Should().BeApproximately(radius * cos, Tolerance);
                Normals[quarter + 1][trial].Should().BeApproximately(radius * sin, Tolerance);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(24)]
    public void Fewer_quarters_are_the_start_of_more(int quarters)
    {
        Lanes[] few = new Lanes[quarters];
        Lanes[] many = new Lanes[quarters + 3];
        PhiloxRounds rounds = new(new PhiloxKey(7L));
        BoxMuller.FillNormals(rounds, 800, 9, few);
        BoxMuller.FillNormals(rounds, 800, 9, many);
        few.Should().Equal(many.Take(quarters));
    }

    private delegate void Fill(in PhiloxRounds rounds, uint trialStart, ulong stream, Span<Lanes> quarters);

    private static double[][] Drawn(Fill fill)
    {
        double[][] columns = [.. Enumerable.Range(0, Quarters).Select(_ => new double[Trials])];
        Lanes[] quarters = new Lanes[Quarters];
        PhiloxRounds rounds = new(new PhiloxKey(20170817L));
        for (int trial = 0; trial < Trials; trial += Lanes.Count)
        {
            fill(rounds, (uint)trial, 0x0123456789ABCDEF, quarters);
            for (int quarter = 0; quarter < Quarters; quarter++)
                quarters[quarter].Store(columns[quarter], trial);
        }
        return columns;
    }

    private static double KolmogorovDistance(double[] column, Func<double, double> distribution)
    {
        double[] sorted = [.. column];
        Array.Sort(sorted);
        double distance = 0;
        for (int rank = 0; rank < sorted.Length; rank++)
        {
            double expected = distribution(sorted[rank]);
            double n = sorted.Length;
            distance = Math.Max(distance, Math.Max(expected - rank / n, (rank + 1) / n - expected));
        }
        return distance;
    }

    private static double Correlation(double[] first, double[] second)
    {
        Moments a = Moments.Of(first);
        Moments b = Moments.Of(second);
        double product = first.Zip(second, (x, y) => (x - a.Mean) * (y - b.Mean)).Average();
        return product / (a.StandardDeviation!.Value * b.StandardDeviation!.Value);
    }
}
