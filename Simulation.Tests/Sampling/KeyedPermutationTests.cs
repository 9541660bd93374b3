using FluentAssertions;
using Simulation.Numerics;
using Simulation.Sampling;
using Xunit;

namespace Simulation.Tests.Sampling;

public sealed class KeyedPermutationTests
{
    private static readonly PhiloxKey Key = new(20170817L);

    public static TheoryData<int> LargeCounts => [1000, 4096, 4097, 100_000, 10_000_000];

    [Fact]
    public void Every_place_is_taken_once_for_each_count_to_300()
    {
        for (var count = 1; count <= 300; count++)
        {
            Places(7, count).Order().Should().Equal(Enumerable.Range(0, count).Select(i => (uint)i));
        }
    }

    [Theory]
    [MemberData(nameof(LargeCounts))]
    public void Every_place_is_taken_once_for_large_counts(int count)
    {
        var taken = new bool[count];
        foreach (var place in Places(7, count))
        {
            taken[place] = true;
        }

        taken.Should().NotContain(false, "as many places are dealt out as there are");
    }

    [Fact]
    public void Many_at_once_are_the_places_of_plain_whole_numbers()
    {
        foreach (var count in (int[])[1, 2, 3, 5, 15, 16, 17, 63, 100, 1000, 4096, 10_007])
        {
            var reference = new ReferencePermutation(Key, 99, count);
            var expected = Enumerable.Range(0, count).Select(index => (uint)reference.Place(index));
            Places(99, count).Should().Equal(expected);
        }
    }

    [Fact]
    public void The_largest_count_agrees_with_plain_whole_numbers()
    {
        const int Count = KeyedPermutation.CountMax;
        var permutation = KeyedPermutation.Create(Key, 5, Count);
        var reference = new ReferencePermutation(Key, 5, Count);
        for (var index = 0; index < Count; index += 65_521)
        {
            permutation[index].Should().Be(reference.Place(index));
        }
    }

    [Fact]
    public void Padding_gets_the_first_place()
    {
        var places = new uint[KeyedPermutation.Stride];
        KeyedPermutation.Create(Key, 5, 19).Places(0, places);
        places[19..].Should().OnlyContain(place => place == 0);
    }

    [Fact]
    public void One_alone_has_the_place_that_it_has_among_many()
    {
        foreach (var count in (int[])[1, 19, 1000, 100_000])
        {
            var places = Places(3, count);
            var permutation = KeyedPermutation.Create(Key, 3, count);
            for (var index = 0; index < count; index += 7)
            {
                permutation[index].Should().Be((int)places[index]);
            }
        }
    }

    /// <summary>Between random permutations the rank correlation has mean 0 and variance 1/(n − 1).</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    [InlineData(4096)]
    public void Two_streams_are_as_independent_as_random_permutations(int count)
    {
        const int Pairs = 500;
        var scores = Enumerable
            .Range(0, Pairs)
            .Select(pair => Correlation(Places((ulong)pair, count), Places((ulong)(pair + Pairs), count)))
            .Select(correlation => correlation * Math.Sqrt(count - 1))
            .ToArray();
        var fourStandardErrorsOfMean = 4 / Math.Sqrt(Pairs);
        var fourStandardErrorsOfVariance = 4 * Math.Sqrt(2.0 / Pairs);
        scores.Average().Should().BeApproximately(0, fourStandardErrorsOfMean);
        scores.Average(score => score * score).Should().BeApproximately(1, fourStandardErrorsOfVariance);
    }

    /// <summary>A trial, the one that follows it and the one below it in the rectangle.</summary>
    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1000, 30)]
    [InlineData(4096, 1)]
    [InlineData(4096, 64)]
    public void Neighbours_go_together_no_more_than_in_random_permutations(int count, int distance)
    {
        const int Streams = 1000;
        var scores = Enumerable
            .Range(0, Streams)
            .Select(stream => Places((ulong)stream, count))
            .Select(places => Correlation(places, [.. places[distance..], .. places[..distance]]))
            .Select(correlation => correlation * Math.Sqrt(count - 1))
            .ToArray();
        var fourStandardErrorsOfMean = 4 / Math.Sqrt(Streams);
        var fourStandardErrorsOfVariance = 4 * Math.Sqrt(2.0 / Streams);
        scores.Average().Should().BeApproximately(0, fourStandardErrorsOfMean);
        scores.Average(score => score * score).Should().BeApproximately(1, fourStandardErrorsOfVariance);
    }

    [Fact]
    public void Each_order_of_three_is_about_equally_frequent()
    {
        const int Streams = 60_000;
        var frequencies = Enumerable
            .Range(0, Streams)
            .GroupBy(stream => string.Join(' ', Places((ulong)stream, 3)))
            .Select(group => group.Count())
            .ToArray();
        var fiveStandardErrors = 5 * Math.Sqrt(Streams / 6.0);
        frequencies.Should().HaveCount(6).And.OnlyContain(n => Math.Abs(n - (Streams / 6.0)) < fiveStandardErrors);
    }

    private static uint[] Places(ulong stream, int count)
    {
        var permutation = KeyedPermutation.Create(Key, stream, count);
        var places = new uint[
            (count + KeyedPermutation.Stride - 1) / KeyedPermutation.Stride * KeyedPermutation.Stride
        ];
        for (var start = 0; start < count; start += KeyedPermutation.Stride)
        {
            permutation.Places(start, places.AsSpan(start));
        }

        return places[..count];
    }

    private static double Correlation(uint[] first, uint[] second)
    {
        var middle = (first.Length - 1) / 2.0;
        var variance = ((first.Length * (double)first.Length) - 1) / 12;
        return first.Zip(second, (a, b) => (a - middle) * (b - middle)).Average() / variance;
    }
}
