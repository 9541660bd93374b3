using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Reporting.Html;
using Xunit;

namespace Simulation.Tests.Reporting.Html;

public sealed partial class HtmlReportTests
{
    private const RegexOptions Options = RegexOptions.Singleline | RegexOptions.ExplicitCapture;
    private const int Patience = 10_000;

    public static TheoryData<string> Nasty => [.. SamplePage.Nasty];

    [Theory]
    [MemberData(nameof(Nasty))]
    public void No_name_becomes_markup(string name)
    {
        var plain = SamplePage.Html(SamplePage.Named("plain", SamplePage.FakeRuntime));

        var html = SamplePage.Html(SamplePage.Named(name, SamplePage.FakeRuntime));

        PageTags
            .Of(html)
            .Should()
            .Equal(PageTags.Of(plain), "the page has the elements and attributes that it has with a plain name");
    }

    [Fact]
    public void Names_stand_in_the_page_as_they_are()
    {
        var html = SamplePage.Html(SamplePage.Named("<b>\"it's\" & 📱", SamplePage.FakeRuntime));

        html.Should().Contain("<title>&lt;b&gt;&quot;it&#x27;s&quot; &amp; &#x1F4F1;</title>");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_loaded_from_anywhere(bool withCharts)
    {
        var html = SamplePage.Html(Page(withCharts ? SamplePage.FakeRuntime : null));

        html.Should().NotMatchRegex("(?i)<(link|img|iframe|object|embed|base)[ >]");
        html.Should().NotMatchRegex("(?i)(src|srcset|action)=|@import|url\\(");
        Hrefs()
            .Matches(html)
            .Select(match => match.Groups["found"].Value)
            .Should()
            .OnlyContain(href => href.StartsWith('#'));
        html.Should().NotMatchRegex("https?://");
    }

    [Fact]
    public void Only_the_pages_own_scripts_may_run()
    {
        var html = SamplePage.Html(Page(SamplePage.FakeRuntime));

        var policy = Policy().Match(html).Groups["found"].Value;
        policy.Should().StartWith("default-src 'none'");
        policy.Should().NotContain("unsafe-eval").And.NotMatchRegex("script-src[^;]*unsafe");
        var scripts = Scripts().Matches(html).Select(match => match.Groups["found"].Value).ToList();
        scripts.Should().HaveCount(4);
        foreach (var script in scripts)
        {
            policy.Should().Contain(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))));
        }
    }

    [Fact]
    public void Without_the_charts_runtime_the_tables_are_there_and_the_reason()
    {
        var html = SamplePage.Html(Page(runtime: null));

        html.Should().Contain("built without Node");
        html.Should().NotContain("class=\"chart\"").And.NotContain("application/json");
        html.Should().Contain("class=\"matrix").And.Contain("Strategies, best first").And.Contain("Drivers of value");
    }

    [Fact]
    public void With_it_there_are_nine_charts_a_region_and_every_one_says_what_it_shows()
    {
        var html = SamplePage.Html(Page(SamplePage.FakeRuntime));

        var labels = Charts().Matches(html).Select(match => match.Groups["found"].Value).ToList();
        labels.Should().HaveCount((2 * 9) + 3).And.OnlyHaveUniqueItems();
        labels
            .Should()
            .OnlyContain(label => html.Contains($"<figcaption id=\"{label}\"><strong>", StringComparison.Ordinal));
    }

    [Fact]
    public void The_recommended_cell_is_marked_and_a_toss_up_is_marked_twice()
    {
        var html = SamplePage.Html(
            SamplePage.Page(null, SampleRun.Region(), SampleRun.Region("IN", "India", verdict: Verdict.TossUp))
        );

        Regex.Count(html, "<td class=\"p5 best\"").Should().Be(1);
        Regex.Count(html, "<td class=\"p5 best unsure\"").Should().Be(1);
        Regex.Count(html, "<td class=\"zero unsure\"").Should().Be(1, "the runner-up may be the better one");
    }

    [Fact]
    public void A_region_with_nothing_but_wait_has_its_page_too() =>
        SamplePage
            .Html(SamplePage.Page(SamplePage.FakeRuntime, SampleRun.WaitOnly()))
            .Should()
            .Contain("Wait: there is no other strategy.");

    [Fact]
    public void The_page_does_not_know_time_or_machine()
    {
        var html = SamplePage.Html(Page(SamplePage.FakeRuntime));

        html.Should().NotContain("2020-01-02").And.NotContain("Any OS").And.NotContain("--threads");
    }

    private static ReportPage Page(ChartRuntime? runtime) =>
        SamplePage.Page(runtime, SampleRun.Region(), SampleRun.Region("IN", "India"));

    [GeneratedRegex("href=\"(?<found>[^\"]*)\"", Options, Patience)]
    private static partial Regex Hrefs();

    [GeneratedRegex("Content-Security-Policy\" content=\"(?<found>[^\"]*)\"", Options, Patience)]
    private static partial Regex Policy();

    [GeneratedRegex("<script>(?<found>.*?)</script>", Options, Patience)]
    private static partial Regex Scripts();

    [GeneratedRegex("class=\"chart\" role=\"img\" aria-labelledby=\"(?<found>[^\"]*)\"", Options, Patience)]
    private static partial Regex Charts();
}
