using FluentAssertions;
using Simulation.Model.Strategies;
using Simulation.Tests.Engine;
using Xunit;

namespace Simulation.Tests.Facts;

/// <summary>Who does nothing, and of whom nothing is sold, has nothing to win or lose.</summary>
public sealed class WaitTests
{
    [Fact]
    public void Without_grey_sales_waiting_is_worth_exactly_nothing()
    {
        var region = Sample.Region("US", Sample.EventfulNumbers.With("grey.share", 0));

        var values = Runs.Values(Sample.StudyOf(region), Strategy.Wait);

        values.Should().OnlyContain(value => BitConverter.DoubleToInt64Bits(value) == 0, "not even a negative zero");
    }

    [Fact]
    public void Grey_sales_are_worth_their_discounted_margin()
    {
        var numbers = new Numbers
        {
            { "market.unitsPerYear", 4e6 },
            { "market.priceUsd", 150 },
            { "grey.share", 0.02 },
            { "grey.marginUsd", 5 },
            { "grey.displacement", 1 },
        };
        var study = Sample.StudyOf(Sample.Region("US", numbers)) with { Trials = 1, HorizonQuarters = 3 };

        // Starts in the third quarter of the year: seasons 1, 1.09, 0.95; three years of trailing cash are sold at the end.
        double[] cash = [1e6 * 0.02 * 5, 1e6 * 1.09 * 0.02 * 5, 1e6 * 0.95 * 0.02 * 5];
        var yearly = (((cash[0] * 0.75) + cash[1]) * 0.75) + cash[2];
        var expected =
            (cash[0] * Math.Pow(1.1, -0.125))
            + (cash[1] * Math.Pow(1.1, -0.375))
            + (cash[2] * Math.Pow(1.1, -0.625))
            + (3 * yearly * Math.Pow(1.1, -0.75));
        Runs.Values(study, Strategy.Wait).Single().Should().BeApproximately(expected, 1e-9 * expected);
    }
}
