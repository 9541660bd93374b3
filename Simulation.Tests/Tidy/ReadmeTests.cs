using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using FluentAssertions.Execution;
using Simulation.Commands;
using Simulation.Tests.Scenarios;
using Xunit;

namespace Simulation.Tests.Tidy;

/// <summary>
/// README.md says what is so: its commands are run, and what it shows of them is what they print and write. After a change
/// of the model or of the baseline, copy the new output into the page and read again what its prose says about it.
/// </summary>
public sealed partial class ReadmeTests(ReadmeSession session) : IClassFixture<ReadmeSession>
{
    private const string Elision = "\n…\n";

    [Fact]
    public void Every_command_succeeds()
    {
        using var scope = new AssertionScope();
        foreach (var command in session.Commands)
        {
            command.Run.ExitCode.Should().Be(ExitCode.Done, "of: {0}, which said {1}", command.Arguments, command.Run);
        }

        session.Commands.Should().NotBeEmpty();
    }

    [Fact]
    public void Every_screen_is_what_the_command_above_it_prints()
    {
        using var scope = new AssertionScope();
        foreach (var (block, command) in session.Shown("text"))
        {
            var printed = OneSpaced(command.Run.Output);
            foreach (var part in Joined(block).Split(Elision))
            {
                printed.Should().Contain(OneSpaced(part), "of: {0}", command.Arguments);
            }
        }

        session.Shown("text").Should().NotBeEmpty();
    }

    [Fact]
    public void Every_excerpt_of_a_file_stands_in_the_file_that_the_command_above_it_writes()
    {
        using var scope = new AssertionScope();
        foreach (var (block, command) in session.Shown("csv"))
        {
            var file = command.Tables.Values.Single(lines => lines[0] == block.Lines[0]);
            block.Lines.Should().OnlyContain(shown => file.Any(written => IsSame(shown, written)));
        }

        session.Shown("csv").Should().NotBeEmpty();
    }

    [Fact]
    public void Every_excerpt_of_a_scenario_stands_in_the_scenario()
    {
        var scenario = OneSpaced(File.ReadAllText(Repository.PathOf("scenarios/global-2017.json")));
        var excerpts = ReadmePage
            .Blocks.Where(block =>
                block.Language == "jsonc" && !block.Lines[0].StartsWith("//", StringComparison.Ordinal)
            )
            .Select(block => OneSpaced(Joined(block)))
            .ToList();

        excerpts.Should().NotBeEmpty().And.OnlyContain(excerpt => scenario.Contains(excerpt, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_drivers_is_the_first_run_rounded_to_tenths_of_a_million()
    {
        const double RoundingMillions = 0.05 + 1e-9;
        var lines = session.Commands[0].Tables["drivers.csv"];
        var rows = ReadmePage.Rows("driver");
        var strategies = ReadmePage.Headings("driver")[1..];

        using var scope = new AssertionScope();
        foreach (var row in rows)
        {
            var driver = row[0].Trim('`');
            foreach (var (strategy, shown) in strategies.Zip(row[1..]))
            {
                var line = lines.Single(line =>
                    line.StartsWith(
                        $"{strategy.Replace(", ", ",", StringComparison.Ordinal)},{driver},",
                        StringComparison.Ordinal
                    )
                );
                Number(shown).Should().BeApproximately(Number(line.Split(',')[^1]) / 1e6, RoundingMillions, line);
            }
        }

        rows.Select(row => row[0].Trim('`')).Should().Equal(DriversIn(lines));
    }

    [Fact]
    public void Every_verb_is_named_and_none_that_does_not_exist()
    {
        ReadmePage
            .Rows("verb")
            .Select(row => row[0].Trim('`').Split(' ')[0])
            .Should()
            .Equal(VerbInHelp().Matches(session.Help).Select(match => match.Groups["verb"].Value));
    }

    [Fact]
    public void Every_exit_code_is_explained()
    {
        var codes = typeof(ExitCode)
            .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Select(field => (int)field.GetRawConstantValue()!);

        ReadmePage
            .Rows("exit code")
            .SelectMany(row => row[0].Split(", "))
            .Select(code => int.Parse(code, CultureInfo.InvariantCulture))
            .Should()
            .Equal(codes.Order());
    }

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        var links = Link().Matches(ReadmePage.Text).Select(match => match.Groups["path"].Value).ToList();

        links.Should().NotBeEmpty().And.OnlyContain(link => Path.Exists(Repository.PathOf(link)));
    }

    private static IEnumerable<string> DriversIn(string[] lines) =>
        lines.Skip(1).Select(line => line.Split(',')[2]).Distinct(StringComparer.Ordinal);

    private static string Joined(MarkdownBlock block) => string.Join('\n', block.Lines);

    /// <summary>The last digits of a number change with the order of the arithmetic, and the page need not follow.</summary>
    private static bool IsSame(string shown, string written)
    {
        const double RoundingRelative = 1e-9;
        var fields = shown.Split(',').Zip(written.Split(',')).ToList();
        return fields.TrueForAll(pair =>
            pair.First == pair.Second
            || (
                double.TryParse(pair.First, CultureInfo.InvariantCulture, out var first)
                && double.TryParse(pair.Second, CultureInfo.InvariantCulture, out var second)
                && Math.Abs(first - second) <= RoundingRelative * Math.Abs(second)
            )
        );
    }

    /// <summary>Where lines break and how wide columns are is not what the page promises.</summary>
    private static string OneSpaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^  (?<verb>[a-z]+) .*[A-Z].*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex VerbInHelp();

    [GeneratedRegex("\\]\\((?<path>[^)#:]+)\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
