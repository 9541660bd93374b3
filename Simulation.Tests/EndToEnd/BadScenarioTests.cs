using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>Every mistake in a file ends with exit code 3, its place and a sentence, and nothing is written.</summary>
public sealed class BadScenarioTests : IDisposable
{
    private const int InvalidScenario = 3;
    private readonly Desk _desk = new();

    public static TheoryData<string> Mistakes { get; } = [.. BadScenarios.All.Select(bad => bad.Mistake)];

    public void Dispose() => _desk.Dispose();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_told_with_its_place_and_nothing_is_written(string mistake)
    {
        var bad = BadScenarios.All.Single(one => one.Mistake == mistake);
        var file = _desk.Write("overlay.json", bad.Text);

        var run = await Tool.Run("run", file, "--out", _desk.Out, "--trials", "16");

        run.ExitCode.Should().Be(InvalidScenario, run.ToString());
        run.Output.Should().BeEmpty();
        run.ErrorLines.Should()
            .Contain(line =>
                line.StartsWith($"{file}:{bad.Place}: error: ", StringComparison.Ordinal)
                && line.Contains(bad.Sentence, StringComparison.Ordinal)
            );
        run.ErrorLines[^1].Should().MatchRegex("^[0-9]+ errors?; nothing was run\\.$");
        run.ErrorLines.Should().OnlyContain(line => line.Length < 400, "a message quotes, it does not copy the file");
        _desk.Contents().Should().Equal(Desk.Base, "overlay.json");
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Validate_tells_the_same_mistakes_as_run(string mistake)
    {
        var bad = BadScenarios.All.Single(one => one.Mistake == mistake);
        var file = _desk.Write("overlay.json", bad.Text);

        var validate = await Tool.Run("validate", file);
        var run = await Tool.Run("run", file, "--out", _desk.Out);

        validate.Should().Be(run);
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once_in_the_order_of_the_file()
    {
        var file = _desk.Overlay(
            "\"trials\": 0,\n\"seed\": -1,\n\"smapling\": 1,\n\"regions\": { \"XX\": { \"taxRate\": 2 } }"
        );

        var run = await Tool.Run("run", file, "--out", _desk.Out);

        run.ExitCode.Should().Be(InvalidScenario);
        run.ErrorLines.Should().HaveCount(5);
        run.ErrorLines.Take(4)
            .Select(line => line[(file.Length + 1)..].Split(':')[0])
            .Should()
            .Equal("2", "3", "4", "5");
        run.ErrorLines[^1].Should().Be("4 errors; nothing was run.");
    }

    [Fact]
    public async Task A_missing_number_is_told_with_its_region_and_where_it_was_looked_for()
    {
        var file = _desk.Overlay("\"regions\": { \"XX\": { \"taxRate\": null } }");

        var run = await Tool.Run("run", file, "--out", _desk.Out);

        run.ExitCode.Should().Be(InvalidScenario);
        run.Error.Should()
            .Contain("regions.XX.taxRate: XX has no taxRate: looked in regions.XX, archetypes.half-open, defaults");
        Directory.Exists(_desk.Out).Should().BeFalse();
    }

    [Fact]
    public async Task A_missing_number_of_the_firm_is_told()
    {
        var file = _desk.Overlay("\"firm\": { \"spillover\": null, \"discountRate\": null }");

        var run = await Tool.Run("validate", file);

        run.ExitCode.Should().Be(InvalidScenario);
        run.Error.Should().Contain("firm.spillover").And.Contain("firm.discountRate").And.Contain("2 errors");
    }

    [Fact]
    public async Task A_chain_of_files_that_comes_back_is_told_in_the_file_that_closes_it()
    {
        var first = _desk.Write("first.json", "{ \"extends\": \"second.json\" }");
        var second = _desk.Write("second.json", "{\n \"extends\": \"first.json\" }");

        var run = await Tool.Run("run", first, "--out", _desk.Out);

        run.ExitCode.Should().Be(InvalidScenario);
        run.Error.Should().Contain($"{second}:2:13: error: extends: 'first.json'");
    }

    [Fact]
    public async Task A_file_of_a_gigabyte_is_refused_without_being_read()
    {
        const long Gigabyte = 1L << 30;
        var file = _desk.PathOf("large.json");
        await using (var stream = File.Create(file))
        {
            stream.SetLength(Gigabyte);
        }

        var before = GC.GetTotalAllocatedBytes();
        var run = await Tool.Run("run", file, "--out", _desk.Out);
        var allocated = GC.GetTotalAllocatedBytes() - before;

        run.ExitCode.Should().Be(InvalidScenario);
        run.Error.Should().Contain("the file has 1024 MiB: a scenario has at most 16 MiB");
        allocated.Should().BeLessThan(Gigabyte / 2, "other tests run beside this one, but none of them takes so much");
        Directory.Exists(_desk.Out).Should().BeFalse();
    }
}
