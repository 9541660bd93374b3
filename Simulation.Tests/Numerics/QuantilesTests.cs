using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

public sealed class QuantilesTests
{
    private const double Infinity = double.PositiveInfinity;

    private static readonly double[] Probabilities = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1];

    [Fact]
    public void Type_7_interpolates_as_in_the_worked_example()
    {
        // R: quantile(c(1, 2, 4, 8, 16), c(.1, .5, .9), type = 7)
        double[] quantiles = new double[3];
        Quantiles.Select([8, 1, 16, 2, 4], [0.1, 0.5, 0.9], quantiles);
        quantiles[0].Should().BeApproximately(1.4, 1e-15);
        quantiles[1].Should().Be(4);
        quantiles[2].Should().BeApproximately(12.8, 1e-14);
    }

    [Fact]
    public void A_single_value_is_every_quantile()
    {
        double[] quantiles = new double[2];
        Quantiles.Select([3.5], [0.05, 0.95], quantiles);
        quantiles.Should().Equal(3.5, 3.5);
    }

    [Fact]
    public void Infinite_values_are_numbers_and_never_make_NaN()
    {
        double[] quantiles = new double[4];
        Quantiles.Select([Infinity, 1, Infinity, 2, Infinity], [0.1, 0.3, 0.6, 1], quantiles);
        quantiles.Should().Equal(1.4, Infinity, Infinity, Infinity);
    }

    public static TheoryData<string, int> Columns() => ColumnsOf(Shapes.Keys);

    public static TheoryData<string, int> SummableColumns() =>
        ColumnsOf(Shapes.Keys.Except(["largest and smallest", "both infinities", "nothing but infinities"]));

    private static TheoryData<string, int> ColumnsOf(IEnumerable<string> shapes)
    {
        TheoryData<string, int> columns = [];
        foreach (string shape in shapes)
        foreach (int length in new[] { 1, 2, 3, 25, 193, 1000, 1025, 10_007 })
            columns.Add(shape, length);
        return columns;
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Selection_finds_what_sorting_finds(string shape, int length)
    {
        double[] values = Column(shape, length);
        double[] before = [.. values];
        double[] quantiles = new double[Probabilities.Length];
        Quantiles.Select(values, Probabilities, quantiles);
        values.Should().Equal(before);

        Array.Sort(before);
        for (int index = 0; index < Probabilities.Length; index++)
            quantiles[index].Should().Be(OfSorted(before, Probabilities[index]));
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Few_quantiles_are_those_of_many(string shape, int length)
    {
        double[] values = Column(shape, length);
        double[] sorted = [.. values];
        Array.Sort(sorted);
        foreach (
            double[] few in Probabilities.Select(one => new[] { one }).Append([0.05, 0.95]).Append([0.05, 0.5, 0.95])
        )
        {
            double[] quantiles = new double[few.Length];
            Quantiles.Select(values, few, quantiles);
            quantiles.Should().Equal(few.Select(one => OfSorted(sorted, one)));
        }
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Selection_in_place_finds_what_sorting_finds(string shape, int length)
    {
        double[] values = Column(shape, length);
        double[] sorted = [.. values];
        Array.Sort(sorted);
        double[] quantiles = new double[Probabilities.Length];
        Quantiles.SelectInPlace(values, new double[length], Probabilities, quantiles);
        quantiles.Should().Equal(Probabilities.Select(one => OfSorted(sorted, one)));
    }

    [Theory]
    [MemberData(nameof(SummableColumns))]
    public void Whoever_reads_along_sees_every_value_and_changes_none_of_the_quantiles(string shape, int length)
    {
        double[] values = Column(shape, length);
        double[] alone = new double[2];
        Quantiles.Select(values, [0.05, 0.95], alone);
        double[] watched = new double[2];
        MomentSums sums = MomentSums.Of(values);
        NextColumn next = new(values);

        Quantiles.Select(values, [0.05, 0.95], watched, ref sums);
        watched.Should().Equal(alone);
        sums.Moments.Should().Be(Moments.Of(values));
        Quantiles.Select(values, [0.05, 0.95], watched, ref next);
        watched.Should().Equal(alone);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Sorting_by_partition_is_sorting(string shape, int length)
    {
        double[] values = Column(shape, length);
        double[] sorted = [.. values];
        Array.Sort(sorted);
        PartitionSelect.Sort(values, new double[length]);
        values.Should().Equal(sorted);
    }

    [Theory]
    [MemberData(nameof(SummableColumns))]
    public void The_mean_of_the_lowest_is_that_of_the_sorted_start(string shape, int length)
    {
        double[] values = Column(shape, length);
        double[] sorted = [.. values];
        Array.Sort(sorted);
        foreach (int count in new[] { 1, (length + 19) / 20, length })
        {
            double expected = sorted.Take(count).Sum() / count;
            double tolerance = 1e-12 * sorted.Take(count).Sum(Math.Abs) / count;
            double mean = Quantiles.LowestPart(values, count).Mean;
            if (double.IsFinite(expected))
                mean.Should().BeApproximately(expected, tolerance);
            else
                mean.Should().Be(expected);
        }
    }

    [Fact]
    public void The_worst_tail_of_a_normal_meets_its_closed_form()
    {
        // E[Z | Z < z(0.05)] = −φ(z)/0.05 = −2.062713. The tail's variance is 0.138, and the edge adds 0.95 · (2.063 − 1.645)² to it:
        // a standard error of √(0.304 / 80,000) = 0.002, of which four are allowed.
        double[] values = Column("normal", 1_600_000);
        Quantiles.LowestPart(values, 80_000).Mean.Should().BeApproximately(-2.062713, 0.0078);
    }

    /// <summary>What a column holds in a trial of which the standard normal is z.</summary>
    private static readonly Dictionary<string, Func<int, double, double>> Shapes = new(StringComparer.Ordinal)
    {
        ["normal"] = (_, z) => z,
        ["ascending"] = (trial, _) => trial,
        ["descending"] = (trial, _) => -trial,
        ["constant"] = (_, _) => -0.1,
        ["infinite"] = (_, _) => Infinity,
        ["few values and minus infinity"] = (_, z) => z > 0.7 ? -Infinity : Math.Round(3 * z),
        ["few values and infinity"] = (_, z) => z > 0.7 ? Infinity : Math.Round(3 * z),
        ["mostly zero"] = (_, z) => z > 1.3 ? Math.Exp(9 * z) : 0,
        ["one value far off"] = (trial, z) => trial == 77 ? 1e300 : z,
        ["heavy tails"] = (_, z) => Math.Sign(z) * Math.Exp(20 * z * z),
        ["the whole range"] = (trial, _) => Math.Pow(10, trial * 37 % 601 - 300),
        ["largest and smallest"] = (trial, z) =>
            z > 0 ? double.MaxValue
            : z > -1 ? double.MinValue
            : 5e-324 * trial,
        ["both infinities"] = (_, z) =>
            z > 0.5 ? Infinity
            : z < -0.5 ? -Infinity
            : z,
        ["nothing but infinities"] = (_, z) => z > 0 ? Infinity : -Infinity,
        ["a sample above all others"] = (trial, z) => IsSampled(trial) ? 1e6 + z : z,
        ["a sample below all others"] = (trial, z) => IsSampled(trial) ? z - 1e6 : z,
        ["a sample around all others"] = (trial, z) => IsSampled(trial) ? z : 0.001 * z,
        ["subnormal"] = (trial, _) => 5e-324 * (trial * 7919 % 997),
    };

    /// <summary>In the longest column eight of 322 values are looked at first.</summary>
    private static bool IsSampled(int trial) => trial % 322 < 8;

    private static double[] Column(string shape, int length)
    {
        Lanes[] normals = new Lanes[length / Lanes.Count + 1];
        BoxMuller.FillNormals(new PhiloxRounds(new PhiloxKey(11L)), 0, 12, normals);
        Func<int, double, double> valueAt = Shapes[shape];
        return [.. Enumerable.Range(0, length).Select(trial => valueAt(trial, normals[trial / 8][trial % 8]))];
    }

    private static double OfSorted(double[] sorted, double probability)
    {
        double position = (sorted.Length - 1) * probability;
        int rank = (int)position;
        if (rank == sorted.Length - 1 || sorted[rank].Equals(sorted[rank + 1]) || position.Equals(rank))
            return sorted[rank];
        return sorted[rank] + (position - rank) * (sorted[rank + 1] - sorted[rank]);
    }
}
