using FluentAssertions;
using Simulation.Reporting.Html.Pages;
using Xunit;

namespace Simulation.Tests.Reporting.Html.Pages;

public sealed class ComparePageTests
{
    private static readonly AnalysisPage Page = PartyPages.Compare("outdoors", SamplePage.FakeRuntime);

    [Fact]
    public void The_answer_says_how_many_flip_how_surely_and_what_is_regretted_least() =>
        string.Join(' ', Page.Answer)
            .Should()
            .Be(
                "2 scenarios recommend the same in 0 of 1 region. Against sun, 1 recommendation flips, 1 of them surely. "
                    + "The largest swings: outdoors from outdoors to wait in rain outdoors ($109 ± $2). "
                    + "Without knowing which scenario comes, porch is regretted least in outdoors, by $31 at most."
            );

    [Fact]
    public void The_matrix_has_a_row_a_region_and_a_column_a_scenario_and_marks_the_flip()
    {
        var matrix = Page.Sections[0].Blocks.OfType<PageTable>().First();

        matrix.Columns.Select(column => column.Heading).Should().Contain(["sun", "rain outdoors"]);
        var row = matrix.Rows.Should().ContainSingle().Subject;
        row.Select(cell => cell.Text).Should().Equal("outdoors", "outdoors $59", "wait $0", "porch", "wait");
        row.Select(cell => cell.Mark?.Sign).Should().Equal(null, null, "≠", null, null);
    }

    [Fact]
    public void Without_a_flip_there_is_no_chart_and_the_answer_is_one_sentence()
    {
        var page = PartyPages.CompareAlike();

        page.Charts.Should().BeEmpty();
        page.Answer.Should().Equal("2 scenarios recommend the same everywhere: in 1 region.");
    }
}
