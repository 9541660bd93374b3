using FluentAssertions;
using Simulation.Analysis.Thresholds;
using Xunit;

namespace Simulation.Tests.Analysis.Thresholds;

public sealed class BrentRootTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string, Func<double, double>, double, double, double> Textbook { get; } =
        new()
        {
            // Wallis's cubic, in every textbook since 1685.
            { "x³ − 2x − 5", x => (x * x * x) - (2 * x) - 5, 2, 3, 2.0945514815423265 },
            // The Dottie number.
            { "cos x − x", x => Math.Cos(x) - x, 0, 1, 0.7390851332151607 },
            // The omega constant.
            { "x eˣ − 1", x => (x * Math.Exp(x)) - 1, -1, 1, 0.5671432904097838 },
            { "x² − 2, from above to below", x => 2 - (x * x), 0, 2, Math.Sqrt(2) },
            { "flat at the root", x => Math.Pow(x - 1, 9), -3, 2, 1 },
            { "nearly a leap", x => Math.Atan(1e6 * (x - 0.3)), -5, 7, 0.3 },
            { "linear", x => (4 * x) - 1, 0, 1, 0.25 },
        };

    [Theory]
    [MemberData(nameof(Textbook))]
    public void Roots_of_textbook_functions_are_found(
        string name,
        Func<double, double> function,
        double low,
        double high,
        double root
    )
    {
        // A ninth-order root is known only to where the function is below the smallest double: x = 1 ± 1e-36 and less.
        var found = Find(function, low, high);

        found.Nearer.X.Should().BeApproximately(root, 2 * Tolerance, name);
        found
            .Evaluations.Should()
            .BeLessThan(120, "Brent's bound is the square of what bisection takes, but rarely met");
    }

    [Fact]
    public void A_straight_line_takes_a_single_step()
    {
        var found = Find(x => (2 * x) - 3, 0, 16);

        found.Nearer.Should().Be(new FunctionPoint(1.5, 0));
        found.Other.Should().Be(found.Nearer);
        found.Evaluations.Should().Be(1);
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(-1, 2)]
    public void A_root_at_an_end_needs_no_call(double low, double high)
    {
        var found = Find(x => x - 2, low, high);

        found.Nearer.X.Should().Be(2);
        found.Evaluations.Should().Be(0);
    }

    [Fact]
    public void A_leap_is_bracketed_with_both_its_sides()
    {
        var found = Find(x => x < 2.5 ? -7 : 3, 0, 10);

        found.Nearer.Y.Should().Be(3);
        found.Other.Y.Should().Be(-7);
        found.Nearer.X.Should().BeInRange(2.5, 2.5 + Tolerance);
        found.Other.X.Should().BeInRange(2.5 - Tolerance, 2.5);
    }

    private static BracketedRoot Find(Func<double, double> function, double low, double high) =>
        BrentRoot.Find(
            function,
            new FunctionPoint(low, function(low)),
            new FunctionPoint(high, function(high)),
            Tolerance
        );
}
