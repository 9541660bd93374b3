using FluentAssertions;
using Simulation.Reporting.Html;
using Simulation.Reporting.Html.Pages;
using Xunit;

namespace Simulation.Tests.Reporting.Html.Pages;

/// <summary>What holds of the page of every verb other than <c>run</c>.</summary>
public sealed class AnalysisPageTests
{
    private static readonly Dictionary<string, Func<string, ChartRuntime?, AnalysisPage>> Pages = new(
        StringComparer.Ordinal
    )
    {
        ["compare"] = PartyPages.Compare,
        ["sensitivity"] = PartyPages.Sensitivity,
        ["discover"] = PartyPages.Discover,
    };

    public static TheoryData<string, string> Nasty
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var kind in PartyPages.All.Keys)
            {
                foreach (var name in SamplePage.Nasty)
                {
                    cases.Add(kind, name);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string> Kinds => [.. PartyPages.All.Keys];

    [Theory]
    [MemberData(nameof(Nasty))]
    public void No_name_becomes_markup(string kind, string name)
    {
        var plain = PartyPages.Html(PartyPages.All[kind]("plain", SamplePage.FakeRuntime));

        PageTags
            .Of(PartyPages.Html(PartyPages.All[kind](name, SamplePage.FakeRuntime)))
            .Should()
            .Equal(PageTags.Of(plain));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Charts_have_names_of_their_own_and_the_rows_that_they_read(string kind)
    {
        var charts = PartyPages.All[kind]("party", SamplePage.FakeRuntime).Charts;

        charts.Should().NotBeEmpty();
        charts.Select(chart => chart.Name).Should().OnlyHaveUniqueItems();
        foreach (var chart in charts)
        {
            chart.Finding.Should().NotBeEmpty();
            var spec = chart.Spec.ToJsonString();
            spec.Should().NotContain("\"@", "every place is filled");
            foreach (var (table, _) in chart.Tables)
            {
                spec.Should().Contain($"\"name\":\"{table}\"");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Without_the_charts_runtime_the_tables_are_there_and_the_reason(string kind)
    {
        var html = PartyPages.Html(PartyPages.All[kind]("party", null));

        html.Should().Contain("built without Node").And.Contain("<table");
        html.Should().NotContain("class=\"chart\"").And.NotContain("application/json");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_page_knows_neither_time_nor_machine_nor_what_no_result_depends_on(string kind)
    {
        var html = PartyPages.Html(PartyPages.All[kind]("party", SamplePage.FakeRuntime));

        html.Should().Contain($"<code>market-entry {kind.Split(' ')[0]} party</code>");
        html.Should().NotContain("2020-01-02").And.NotContain("--threads");
    }
}
