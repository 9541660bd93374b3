using FluentAssertions;
using Simulation.Reporting.Html.Pages;
using Xunit;

namespace Simulation.Tests.Reporting.Html.Pages;

public sealed class ThresholdPageTests
{
    private static readonly AnalysisPage Page = PartyPages.Threshold("outdoors", SamplePage.FakeRuntime);

    [Fact]
    public void The_answer_says_where_the_recommendation_changes_and_how_surely()
    {
        // The lead's slope is 1e5, its standard error at the crossing 1: half the interval is 1.96e-5, beyond five digits.
        Page.Answer.Should()
            .Equal(
                "In outdoors the best strategy changes from wait to outdoors at 5 (95% interval 5 to 5) as outdoors rises."
            );
    }

    [Fact]
    public void Crossing_and_interval_are_drawn()
    {
        var chart = Page.Charts.Should().ContainSingle().Subject;

        chart.Tables.Select(table => table.Name).Should().Contain(["curve", "crossings", "intervals"]);
    }
}
