using FluentAssertions;
using Simulation.Engine.Columns;
using Xunit;

namespace Simulation.Tests.Engine.Columns;

public sealed class ColumnPoolTests
{
    [Fact]
    public void What_is_given_back_is_lent_again()
    {
        var pool = new ColumnPool(16);
        using (var lent = pool.Lend(10))
        {
            lent.Span.Fill(7);
        }

        using var again = pool.Lend(12);
        again.Span[..10].ToArray().Should().AllSatisfy(number => number.Should().Be(7));
        again.Span.Length.Should().Be(12);
    }

    [Fact]
    public void Columns_that_are_lent_at_the_same_time_are_not_the_same()
    {
        var pool = new ColumnPool(8);
        using var first = pool.Lend(8);
        using var second = pool.Lend(8);
        first.Span.Fill(1);
        second.Span.Fill(2);
        first.Span.ToArray().Should().AllSatisfy(number => number.Should().Be(1));
    }
}
