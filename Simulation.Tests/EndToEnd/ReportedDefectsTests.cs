using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>What a suspicious analyst tried and did not like.</summary>
public sealed class ReportedDefectsTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("--trials", "1e3")]
    [InlineData("--trials", "many")]
    [InlineData("--trials", "3000000000")]
    [InlineData("--threads", "two")]
    [InlineData("--seed", "0x10")]
    [InlineData("--seed", "9223372036854775808")]
    public async Task An_option_that_is_no_whole_number_is_told_and_does_not_crash(string option, string value)
    {
        var run = await Tool.Run("run", _desk.PathOf(Desk.Base), "--out", _desk.Out, option, value);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain($"{option} {value}: expected a whole number from ");
        _desk.Contents().Should().Equal(Desk.Base);
    }

    /// <summary>
    /// The inputs of a region "firm" and the firm's own would begin alike, and its own market shock would be the very one that
    /// all regions share (firm.shock.market). "A,B" could not be picked by --regions.
    /// </summary>
    [Theory]
    [InlineData("firm")]
    [InlineData("A,B")]
    public async Task A_name_that_cannot_be_told_from_another_is_refused_for_a_region(string id)
    {
        var text = await File.ReadAllTextAsync(_desk.PathOf(Desk.Base));
        var file = _desk.Write("named.json", text.Replace("\"XX\"", $"\"{id}\"", StringComparison.Ordinal));

        var run = await Tool.Run("validate", file);

        run.ExitCode.Should().Be(3);
        run.Error.Should().Contain($"'{id}' cannot name a region");
    }

    /// <summary>--strategies could not pick it.</summary>
    [Fact]
    public async Task A_name_with_a_comma_is_refused_for_a_strategy()
    {
        var file = _desk.Overlay(
            "\"strategies\": { \"a,b\": { \"stages\": [{ \"channel\": \"retail\", \"at\": 0 }] } }"
        );

        var run = await Tool.Run("validate", file);

        run.ExitCode.Should().Be(3);
        run.Error.Should().Contain("'a,b' cannot name a strategy");
    }

    /// <summary>A field is empty where a value does not exist, and what does not exist is no clear lead.</summary>
    [Theory]
    [InlineData("1e300")]
    [InlineData("1e308")]
    public async Task Sums_beyond_all_numbers_leave_their_fields_empty(string unitsPerYear)
    {
        var file = _desk.PathOf(Desk.Base);
        var set = $"regions.XX.market.unitsPerYear={unitsPerYear}";

        await Tool.Run("run", file, "--out", _desk.Out, "--trials", "20", "--set", set);

        _desk.Result("summary.csv").Should().NotContain("NaN").And.NotContain("INF");
        _desk.Result("recommendations.csv").Should().NotContain("NaN").And.NotContain("INF").And.EndWith("toss-up\n");
    }
}
