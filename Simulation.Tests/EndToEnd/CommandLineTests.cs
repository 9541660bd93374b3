using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>A wrong command line ends with exit code 2 and a sentence, and nothing is written.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int WrongCommandLine = 2;
    private readonly Desk _desk = new();

    public static TheoryData<string> Verbs { get; } =
    ["run", "validate", "compare", "sweep", "threshold", "discover", "sensitivity", "new", "schema"];

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("--trials 0", "--trials 0: expected a whole number from 1 to 10000000.")]
    [InlineData("--trials 10000001", "--trials 10000001: expected a whole number from 1 to 10000000.")]
    [InlineData("--seed -1", "--seed -1: expected a whole number from 0 to 9223372036854775807.")]
    [InlineData("--threads 0", "--threads 0: expected a whole number from 1 to 1024.")]
    [InlineData("--regions YY", "--regions: the scenario has no 'YY'")]
    [InlineData("--regions XX,YY", "--regions: the scenario has no 'YY'")]
    [InlineData("--regions ,", "--regions: expected at least one name, such as XX.")]
    [InlineData("--regions", "Required argument missing for option: '--regions'.")]
    [InlineData("--strategies drect", "--strategies: the scenario has no 'drect'; did you mean 'direct'?")]
    [InlineData("--frobnicate", "Unrecognized command or argument '--frobnicate'.")]
    [InlineData("--trials 10 --trials 20", "--trials")]
    [InlineData("--set", "Required argument missing for option: '--set'.")]
    [InlineData("--set regions.XX.taxRate", "--set:1:1: error: 'regions.XX.taxRate' is not of the form PATH=JSON")]
    [InlineData("--set taxRate=0.1", "--set:1:1: error: taxRate: unknown key 'taxRate'")]
    [InlineData("--set regions.XX.taxRat=0.1", "unknown key 'taxRat'; did you mean 'taxRate'?")]
    [InlineData("--set regions.*.market.carierShare=0.1", "did you mean 'carrierShare'?")]
    [InlineData("--set regions.YY.taxRate=0.1", "--set:1:9: error: regions.YY.taxRate: there is no region 'YY'")]
    [InlineData("--set regions.XX.taxRate=high", "--set:1:20: error: ")]
    [InlineData("--set regions.XX.taxRate=", "--set:1:")]
    public async Task A_wrong_option_of_run_is_told(string options, string sentence)
    {
        var run = await Tool.Run([
            "run",
            _desk.PathOf(Desk.Base),
            "--out",
            _desk.Out,
            .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);

        run.ExitCode.Should().Be(WrongCommandLine, run.ToString());
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(sentence);
        _desk.Contents().Should().Equal(Desk.Base);
    }

    [Theory]
    [InlineData("", "Required command was not provided.")]
    [InlineData("frobnicate", "'frobnicate'")]
    [InlineData("run", "Required argument missing for command: 'run'.")]
    [InlineData("run a.json b.json", "Unrecognized command or argument 'b.json'.")]
    [InlineData("validate", "validate")]
    [InlineData("new", "Required argument missing for command: 'new'.")]
    [InlineData("schema x", "Unrecognized command or argument 'x'.")]
    public async Task A_command_line_that_no_verb_understands_is_told_with_a_way_to_help(string line, string sentence)
    {
        var run = await Tool.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.ExitCode.Should().Be(WrongCommandLine);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(sentence).And.Contain("--help'.");
    }

    [Fact]
    public async Task A_number_set_out_of_range_is_told_with_the_range()
    {
        var run = await Tool.Run("validate", _desk.PathOf(Desk.Base), "--set", "regions.XX.taxRate=3");

        run.ExitCode.Should().NotBe(Done);
        run.Error.Should().Contain("--set:1:20: error: regions.XX.taxRate: 3 is out of range: between 0 and 1");
    }

    [Theory]
    [InlineData("none.json", "there is no such file")]
    [InlineData("folder", "it is a folder")]
    [InlineData("none/none.json", "cannot be read")]
    public async Task A_file_that_cannot_be_read_is_a_failure(string file, string sentence)
    {
        Directory.CreateDirectory(_desk.PathOf("folder"));

        foreach (var verb in new[] { "run", "validate" })
        {
            var run = await Tool.Run(verb, _desk.PathOf(file));
            run.ExitCode.Should().Be(Failed);
            run.Error.Should().Contain($"{_desk.PathOf(file)}:1:1: error: cannot be read").And.Contain(sentence);
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task The_help_of_every_verb_shows_an_example(string verb)
    {
        var run = await Tool.Run(verb, "--help");

        run.ExitCode.Should().Be(Done);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain($"Example: market-entry {verb}");
        (await Tool.Run("--help")).Output.Should().Contain(verb);
    }

    [Fact]
    public async Task Help_calls_the_tool_by_its_name()
    {
        var help = (await Tool.Run("run", "--help")).Output;

        help.Should().Contain("market-entry run <FILE> [options]");
    }

    [Fact]
    public async Task Validate_of_several_files_ends_with_the_worst_of_them()
    {
        var bad = _desk.Overlay("\"trials\": 0");
        var good = _desk.PathOf(Desk.Base);

        (await Tool.Run("validate", good, good)).ExitCode.Should().Be(Done);
        var mixed = await Tool.Run("validate", bad, good);
        mixed.ExitCode.Should().Be(3);
        mixed.Output.Should().Contain($"{good}: valid");
        (await Tool.Run("validate", bad, good, _desk.PathOf("none.json"))).ExitCode.Should().Be(Failed);
    }
}
