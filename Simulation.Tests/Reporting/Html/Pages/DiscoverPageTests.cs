using FluentAssertions;
using Simulation.Reporting.Html.Pages;
using Simulation.Tests.Analysis.Discovery;
using Xunit;

namespace Simulation.Tests.Reporting.Html.Pages;

public sealed class DiscoverPageTests
{
    [Fact]
    public void The_answer_is_the_rule_in_one_sentence()
    {
        var page = PartyPages.Discover("outdoors", SamplePage.FakeRuntime);

        page.Answer[0].Should().Be("outdoors: in which futures is it so that outdoors beats wait?");
        page.Answer[1]
            .Should()
            .MatchRegex(
                @"^outdoors beats wait in 9\d% \(\d\d% to \d\d%\) of the futures in which US\.market\.carrierShare is below 0\.\d+ "
                    + @"\(fraction\); that box holds \d\d% \(\d\d% to \d\d%\) of such futures and \d\d% of all\.$"
            );
        page.Answer[2].Should().StartWith("Over all, outdoors beats wait in 4");
    }

    [Fact]
    public void Boxes_restrictions_and_every_peel_have_a_row()
    {
        var page = PartyPages.Discover("outdoors", SamplePage.FakeRuntime);
        var tables = page.Sections[0].Blocks.OfType<PageTable>().ToList();

        tables[0].Rows.Should().ContainSingle();
        var restriction = tables[1].Rows.Should().ContainSingle().Subject.Select(cell => cell.Text).ToList();
        restriction[0].Should().Be("US.market.carrierShare");
        restriction[^2..].Should().Equal("<0.001", "<0.001");
        var peels = page.Sections[1].Blocks.OfType<PageFold>().Single().Blocks.OfType<PageTable>().Single();
        peels.Rows[0].Select(cell => cell.Text).Should().Contain(["all futures", "100%"]);
        peels.Rows.Select(row => row[row.Count - 1].Text).Should().Contain("yes");
    }

    [Fact]
    public void Where_nothing_is_found_the_path_is_still_drawn_and_where_nothing_was_searched_nothing_is()
    {
        var planted = new PlantedFutures(2, 2000, 3);
        var noise = PartyPages.Discover(planted.Noise(0.3));
        noise.Sections.Select(section => section.Anchor).Should().Equal("path");
        noise.Answer.Should().Contain(sentence => sentence.StartsWith("No corner found"));

        var never = PartyPages.Discover(planted.Noise(0));
        never.Sections.Should().BeEmpty();
        never.Answer[1].Should().Be("There is no future among 2,000 in which direct beats wait.");
    }
}
