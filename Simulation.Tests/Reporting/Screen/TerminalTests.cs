using System.Globalization;
using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Reporting.Screen;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class TerminalTests
{
    [Fact]
    public void What_goes_to_a_file_or_a_pipe_is_plain_text_of_eighty_columns()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var console = Terminal.Of(writer);

        new RecommendationView(console).Show([SampleRun.Region(verdict: Verdict.TossUp)]);

        console.Profile.Width.Should().Be(80);
        writer.ToString().Should().Contain("direct?").And.NotContain("\u001b");
    }
}
