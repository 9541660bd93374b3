using FluentAssertions;
using Simulation.Analysis.ValueOfInformation;
using Xunit;

namespace Simulation.Tests.Analysis.ValueOfInformation;

public sealed class VoiOrderTests
{
    [Fact]
    public void The_less_sure_of_two_estimates_gives_way()
    {
        Values(Input("a", 5, error: 1), Group("ab", 4, error: 2)).Should().Equal(5, 5);
        Values(Input("a", 5, error: 2), Group("ab", 4, error: 1)).Should().Equal(4, 4);
        Values(Input("a", 3, error: 2), Group("ab", 4, error: 1)).Should().Equal(3, 4);
    }

    [Fact]
    public void What_is_below_zero_becomes_zero_and_what_is_not_a_number_disturbs_nobody() =>
        Values(Input("a", -1, error: 1), Group("ab", double.NaN, error: double.NaN), Everything(7, error: 1))
            .Should()
            .Equal(0, double.NaN, 7);

    [Fact]
    public void Everything_bounds_groups_and_clairvoyance_bounds_everything()
    {
        var claims = new[] { Group("ab", 9, 3), Everything(8, 2), Clairvoyance(6, 1), Input("a", 10, 4) };

        VoiOrder.Values(claims).Should().Equal(6, 6, 6, 6);
        VoiOrder.Violations(claims).Should().BeEmpty("their errors explain it");
    }

    [Fact]
    public void A_break_that_no_error_explains_is_told_with_both_figures()
    {
        VoiOrder
            .Violations([Input("a", 5e6, error: 1e5), Group("ab", 4e6, error: 1e5)])
            .Should()
            .Equal("a (5000000 ± 100000 USD) is above ab (4000000 ± 100000 USD), which includes it");
        VoiOrder.Violations([Input("a", -6, error: 1)]).Should().Equal("a (-6 ± 1 USD) is below 0");
        VoiOrder
            .Violations([Input("a", 5, error: 1), Input("b", 50, error: 1)])
            .Should()
            .BeEmpty("neither includes the other");
    }

    [Fact]
    public void A_break_that_doubt_explains_is_no_defect_and_one_beyond_it_is()
    {
        var whole = Group("ab", 0, error: 1e3);

        VoiOrder.Violations([Input("a", 4e4, error: 5e3) with { Doubt = () => 2e4 }, whole]).Should().BeEmpty();
        VoiOrder.Violations([Input("a", 4e5, error: 5e3) with { Doubt = () => 2e4 }, whole]).Should().ContainSingle();
    }

    private static double[] Values(params VoiClaim[] claims) => VoiOrder.Values(claims);

    private static VoiClaim Input(string name, double value, double error) => Group(name, value, error);

    private static VoiClaim Group(string inputs, double value, double error) =>
        new(inputs, 0, inputs.Select(letter => letter.ToString()).ToHashSet(), new VoiFigure(value, error));

    private static VoiClaim Everything(double value, double error) =>
        new("everything", 1, new HashSet<string>(), new VoiFigure(value, error));

    private static VoiClaim Clairvoyance(double value, double error) =>
        new("clairvoyance", 2, new HashSet<string>(), new VoiFigure(value, error));
}
