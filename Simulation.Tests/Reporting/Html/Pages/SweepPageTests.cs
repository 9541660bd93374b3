using System.Text;
using FluentAssertions;
using Simulation.Analysis.Sweeps;
using Simulation.Reporting.Html.Pages;
using Xunit;

namespace Simulation.Tests.Reporting.Html.Pages;

public sealed class SweepPageTests
{
    private const int Mailable = 2_500_000;

    [Fact]
    public void Along_one_number_the_answer_says_from_where_to_where_and_how_surely() =>
        string.Join(' ', PartyPages.SweepOne("outdoors", SamplePage.FakeRuntime).Answer)
            .Should()
            .Be(
                "Over 5 points of outdoors from 0 to 1, the recommendation changes. outdoors: wait from 0 to 0.5, outdoors from 0.75 "
                    + "to 1. The two best cannot be told apart at 20% of the points."
            );

    [Fact]
    public void Over_two_numbers_the_table_has_the_first_down_and_the_second_across()
    {
        var page = PartyPages.SweepTwo("outdoors", SamplePage.FakeRuntime);
        var fold = (PageFold)page.Sections[1].Blocks[0];
        var table = fold.Blocks.OfType<PageTable>().Single();

        table.Columns.Select(column => column.Heading).Should().Equal("outdoors", "1", "10", "100");
        table.Rows.Select(row => row[0].Text).Should().Equal("0", "0.25", "0.5", "0.75", "1");
        table.Rows[2].Skip(1).Select(cell => cell.Text).Should().Equal("wait", "wait", "outdoors");
        table.Rows[4][3].Mark.Should().Be(("?", "a toss-up"));
    }

    [Fact]
    public void Over_three_numbers_each_has_a_chart_of_its_own_and_shares_add_up_to_one()
    {
        var page = PartyPages.SweepThree("outdoors", SamplePage.FakeRuntime);

        page.Charts.Should().HaveCount(3);
        page.Charts[0]
            .Finding.Should()
            .Contain("wait, the most frequent, is recommended at 100% of the points where it is 0");
        page.Charts[0].Finding.Should().Contain("and at 0% where it is 1.");
    }

    public static TheoryData<int, int[]> Largest =>
        new()
        {
            { 30, [100_000] },
            { 30, [316, 316] },
            { 1, [316, 316] },
            { 1, [100_000] },
            { 30, [2, 2, 25_000] },
        };

    [Theory]
    [MemberData(nameof(Largest))]
    public void The_largest_sweep_fits_a_mail_and_says_that_points_are_left_out(int regions, int[] counts)
    {
        var axes = counts.Select((count, axis) => SweepAxis.Linear($"firm.number{axis}", 0.1, 0.7, count)).ToArray();

        var html = PartyPages.Html(PartyPages.SweepLarge(regions, axes));

        Encoding.UTF8.GetByteCount(html).Should().BeLessThan(Mailable);
        html.Should().Contain("sweep.csv has all");
    }
}
