using FluentAssertions;
using Simulation.Tests.EndToEnd;
using Xunit;

namespace Simulation.Tests.Commands;

/// <summary>What a shell with dotnet-suggest asks for.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("va", "validate")]
    [InlineData("run study.json --tri", "--trials")]
    [InlineData("run study.json --s", "--set")]
    public async Task Verbs_and_options_are_completed(string typed, string offered)
    {
        var run = await Tool.Run($"[suggest:{typed.Length}]", typed);

        run.ExitCode.Should().Be(0, run.ToString());
        run.Output.Split('\n', StringSplitOptions.TrimEntries).Should().Contain(offered);
    }
}
