using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary><c>discover</c> as a person calls it.</summary>
public sealed class DiscoverTests : IDisposable
{
    private const int Done = 0;
    private const int WrongCommandLine = 2;
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_rule_in_words_says_what_its_files_say()
    {
        var run = await Discover("direct>wait", "--trials", "4000");

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80 && line == line.TrimEnd());
        var boxes = CsvRows.Of(_desk.Result("boxes.csv"));
        boxes.Should().NotBeEmpty();
        run.Output.Should().Contain("direct beats wait in ").And.Contain($"  {boxes[0]["input"]} is ");
        Number(boxes[0]["density"]).Should().BeGreaterThan(Number(boxes[0]["base_rate"]));
        Number(boxes[0]["density_low"]).Should().BeLessThan(Number(boxes[0]["density"]));
        Number(boxes[0]["quasi_p"]).Should().BeLessThanOrEqualTo(0.05);
        var path = CsvRows.Of(_desk.Result("path.csv"));
        path[0]["coverage"].Should().Be("1");
        path.Where(row => row["box"] == "1").Count(row => row["chosen"] == "true").Should().Be(1);
        _desk.Result("manifest.json").Should().Contain("discover");
    }

    [Theory]
    [InlineData("direct>wait", "--trials", "2000")]
    [InlineData("value<0", "--trials", "2000")]
    [InlineData("direct is best", "--trials", "2000")]
    public async Task The_same_search_writes_the_same_bytes_for_any_number_of_threads(
        string where,
        params string[] more
    )
    {
        (await Discover(where, [.. more, "--threads", "1"])).ExitCode.Should().Be(Done);
        var (boxes, path) = (_desk.Result("boxes.csv"), _desk.Result("path.csv"));
        (await Discover(where, [.. more, "--threads", "3"])).ExitCode.Should().Be(Done);

        _desk.Result("boxes.csv").Should().Be(boxes);
        _desk.Result("path.csv").Should().Be(path);
    }

    [Fact]
    public async Task The_base_rate_is_what_the_trials_say()
    {
        var run = await Discover("direct.incremental<0", "--trials", "1000");
        run.ExitCode.Should().Be(Done);
        (await Tool.Run("run", _desk.PathOf(Desk.Base), "--out", _desk.Out, "--trials", "1000", "--no-html"))
            .ExitCode.Should()
            .Be(Done);
        var loss = CsvRows.Of(_desk.Result("summary.csv")).Single(row => row["strategy"] == "direct")["prob_loss"];

        run.Output.Should()
            .Contain($"the gain over waiting of direct is below $0 in {Number(loss):0%}")
            .And.Contain("of all 1,000");
    }

    [Theory]
    [InlineData("wait.value>1e15", "There is no future among 400 in which the value of wait is above $1000T.")]
    [InlineData("wait.value<1e15", "In every one of 400 futures the value of wait is below $1000T, so")]
    public async Task What_never_or_always_happens_is_said_so(string where, string sentence)
    {
        var run = await Discover(where);

        run.ExitCode.Should().Be(Done, run.ToString());
        string.Join(' ', run.Output.Split('\n')).Should().Contain(sentence);
        CsvRows.Of(_desk.Result("boxes.csv")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_box_or_a_density_may_be_asked_for()
    {
        (await Discover("direct>wait", "--trials", "2000", "--box", "4")).ExitCode.Should().Be(Done);
        CsvRows.Of(_desk.Result("path.csv")).Single(row => row["chosen"] == "true")["step"].Should().Be("4");
        var run = await Discover("direct>wait", "--trials", "2000", "--box", "900");
        run.Output.Should().Contain("No corner found: the path has boxes 0 to ");
    }

    [Theory]
    [InlineData("drect>wait", "there is no strategy 'drect'; did you mean 'direct': expected one of", 0)]
    [InlineData("direct > wat", "there is no strategy 'wat'; did you mean 'wait'", 9)]
    [InlineData("direct", "expected >, <, >=, <= or 'is best', as in --where \"", 6)]
    [InlineData("direct>direct", "'direct' stands on both sides", 7)]
    [InlineData(">wait", "a strategy is missing: expected one of", 0)]
    [InlineData("vale<0", "there is no strategy 'vale'; did you mean 'value'", 0)]
    [InlineData("direct.final_shar<0.1", "there is no quantity 'final_shar'; did you mean 'final_share'", 7)]
    [InlineData("value<much", "expected a number, as in 0, 0.05, -2.5e6 or -2.5M", 6)]
    [InlineData("drect is best", "there is no strategy 'drect'; did you mean 'direct'", 0)]
    public async Task A_wrong_condition_is_told_with_its_place(string where, string sentence, int position)
    {
        var run = await Discover(where);

        run.ExitCode.Should().Be(WrongCommandLine, run.ToString());
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(sentence);
        run.Error.Should().Contain($"\n  {where}\n  {new string(' ', position)}^");
        _desk.Contents().Should().Equal(Desk.Base);
    }

    [Theory]
    [InlineData("direct>wait --strategy direct", "--strategy goes with a quantity")]
    [InlineData("value<0 --strategy drect", "did you mean 'direct'?")]
    [InlineData("value<0 --density 1.5", "--density 1.5: expected a fraction above 0 and up to 1.")]
    [InlineData("value<0 --box 3 --boxes 2", "--box says which box to take")]
    [InlineData("value<0 --region YY", "--region: the scenario has no 'YY'")]
    public async Task A_wrong_option_is_told_and_nothing_is_written(string options, string sentence)
    {
        var words = options.Split(' ');
        string[] region = options.Contains("--region", StringComparison.Ordinal) ? [] : ["--region", "XX"];
        var run = await Tool.Run([
            "discover",
            _desk.PathOf(Desk.Base),
            "--out",
            _desk.Out,
            .. region,
            "--where",
            .. words,
        ]);

        run.ExitCode.Should().Be(WrongCommandLine, run.ToString());
        run.Error.Should().Contain(sentence);
        _desk.Contents().Should().Equal(Desk.Base);
    }

    [Fact]
    public async Task Strategy_says_whose_quantity_is_meant()
    {
        var run = await Discover("value<0", "--strategy", "direct");

        run.ExitCode.Should().Be(Done, run.ToString());
        run.Output.Should().Contain("the value of direct is below $0");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private Task<ToolRun> Discover(string where, params string[] more) =>
        Tool.Run([
            "discover",
            _desk.PathOf(Desk.Base),
            "--region",
            "XX",
            "--where",
            where,
            "--out",
            _desk.Out,
            .. more.Contains("--trials") ? more : [.. more, "--trials", "400"],
        ]);
}
