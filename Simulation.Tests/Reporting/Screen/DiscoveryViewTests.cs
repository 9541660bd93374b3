using FluentAssertions;
using Simulation.Reporting;
using Simulation.Reporting.Screen;
using Simulation.Tests.Analysis.Discovery;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class DiscoveryViewTests
{
    [Fact]
    public void The_rule_comes_first_then_what_its_inputs_mean_then_the_path()
    {
        var lines = Show(SampleDiscovery.Report(new PlantedFutures(2, 8000, 3).In([(0, 0.4)], 0.9, 0.1)));

        lines[..2].Should().Equal("Howard", "United States: in which futures is it so that direct beats wait?");
        lines[3].Should().MatchRegex(@"^direct beats wait in 9\d% \(\d\d% to \d\d%\) of the futures in which$");
        lines[4].Should().MatchRegex(@"^  US\.market\.carrierShare is below 0\.\d+ \(fraction\)$");
        lines[5]
            .Should()
            .MatchRegex(@"^That box holds \d\d% \(\d\d% to \d\d%\) of such futures, and \d\d% of all futures\.$");
        lines.Should().Contain("US.market.carrierShare: Fraction of smartphones sold through carriers at the");
        string.Join('\n', lines).Should().Contain("Density\n 100% ┃").And.Contain("O").And.Contain("Coverage");
    }

    [Fact]
    public void Nothing_found_is_said_in_words() =>
        string.Join(' ', Show(SampleDiscovery.Report(new PlantedFutures(2, 2000, 3).Noise(0.3))))
            .Should()
            .Contain("Over all, direct beats wait in ")
            .And.Contain("No corner found: ");

    [Theory]
    [InlineData(0, "There is no future among 400 in which direct beats wait.")]
    [InlineData(1, "In every one of 400 futures direct beats wait, so every corner is alike.")]
    public void What_never_or_always_is_so_needs_no_corner(double chance, string sentence) =>
        Show(SampleDiscovery.Report(new PlantedFutures(2, 400, 3).Noise(chance))).Should().Contain(sentence);

    [Fact]
    public void Hostile_names_do_no_harm_and_no_line_is_wider_than_the_screen()
    {
        var report = SampleDiscovery.Report(
            new PlantedFutures(2, 8000, 3).In([(0, 0.4)], 0.9, 0.1),
            new string('x', 300) + "\u001b[2J\u202e"
        );
        var lines = Show(report);

        lines.Should().OnlyContain(line => line.Length <= 80 && line == line.TrimEnd());
        string.Concat(lines).Should().NotContainAny("\u001b", "\u202e");
    }

    private static string[] Show(DiscoveryReport report)
    {
        var screen = new TestScreen();
        new DiscoveryView(screen.Console).Show(report, "out", ["boxes.csv"]);
        return [.. screen.Lines];
    }
}
