using FluentAssertions;
using Simulation.Reporting.Html.Pages;
using Xunit;

namespace Simulation.Tests.Reporting.Html.Pages;

public sealed class VoiPageTests
{
    private static readonly AnalysisPage Page = PartyPages.Voi("weather", SamplePage.FakeRuntime);

    [Fact]
    public void The_answer_says_what_to_settle_first_and_what_no_set_of_studies_may_exceed() =>
        string.Join(' ', Page.Answer)
            .Should()
            .Be(
                "Buy first: a study that settles weather (grade C). Pay at most $19 (95% interval $17 to $21). To know every input "
                    + "would be worth $21 (95% interval $19 to $23) to the firm: no set of studies may cost more. To foresee all luck "
                    + "too would be worth $22, but nobody sells that."
            );

    [Fact]
    public void Each_region_has_its_luck_and_its_studies()
    {
        var all = Page.Sections.Single(section => section.Anchor == "all").Blocks.OfType<PageTable>().Single();

        all.Rows[0].Select(cell => cell.Text).Should().Equal("weather", "porch", "$21", "$19", "$23", "$1", "$22");
        all.Rows.Should().HaveCount(2, "the firm has a row too");
        var fold = Page.Sections[^1].Blocks.OfType<PageFold>().Single();
        fold.Blocks.OfType<PageTable>().Single().Rows.Should().HaveCount(2, "a group and an input");
    }
}
