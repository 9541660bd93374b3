using FluentAssertions;
using Simulation.Reporting.Screen;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class ProgressLineTests
{
    [Fact]
    public void The_line_says_how_far_how_fast_and_how_long()
    {
        ProgressLine.Text(250, 1000, TimeSpan.FromSeconds(2)).Should().Be(" 25%  125 trials/s  6 s left");
        ProgressLine.Text(2_400_000, 2_400_000, TimeSpan.FromSeconds(1)).Should().Be("100%  2.4M trials/s  0 s left");
        ProgressLine.Text(1, 1000, TimeSpan.FromSeconds(1)).Should().Be("  0%  1 trials/s  17 min left");
        ProgressLine.Text(0, 1000, TimeSpan.Zero).Should().Be("  0%  0 trials/s");
    }

    [Fact]
    public void On_a_terminal_it_is_written_over_and_erased()
    {
        var screen = new TestScreen(isTerminal: true);
        var clock = new Clock();
        using (var progress = new ProgressLine(screen.Console, clock))
        {
            clock.Seconds = 1;
            progress.Report(50, 100);
            progress.Report(51, 100);
        }

        screen.Text.Should().Be("\r 50%  50 trials/s  1 s left\u001b[K\r\u001b[K");
    }

    [Fact]
    public void Without_a_terminal_nothing_is_written()
    {
        var screen = new TestScreen();
        var clock = new Clock();
        using (var progress = new ProgressLine(screen.Console, clock))
        {
            clock.Seconds = 1;
            progress.Report(50, 100);
        }

        screen.Text.Should().BeEmpty();
    }

    private sealed class Clock : TimeProvider
    {
        internal long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
