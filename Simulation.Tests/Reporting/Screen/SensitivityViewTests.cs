using FluentAssertions;
using Simulation.Reporting.Screen;
using Spectre.Console;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class SensitivityViewTests
{
    [Fact]
    public void The_sentence_comes_first_then_what_matters_groups_and_luck()
    {
        Shown(variance: 25e12)
            .Should()
            .Equal(
                "XX",
                "XX: XX - wait, mean $6.2M ± $200K",
                "1,000 trials; a design of 256 base points",
                "",
                "Of the variance of XX - wait, 55% (± 10) is luck, which no study removes; 45% is",
                "ignorance, which studies could buy off.",
                "What matters most: XX.growth (40%, grade C); XX.first and 1 tied to it (10%,",
                "grade C).",
                "",
                "Input                   Total    ±        Alone   Swing  Grade",
                "growth                    40%   8%  ███     20%  +$5.0M  C",
                "first and 1 tied to it    10%   4%  █        5%          C",
                "group XX                  40%   4%  ███     20%",
                "luck                      55%  10%  ████    28%",
                "1 input changes nothing here.",
                "",
                "Total: share of the variance that involves the input; the shares overlap. Alone:",
                "without what it does together with others. Swing: change of the mean from the",
                "input's 10% to its 90% point.",
                "Inputs that correlations tie together are exchanged together: the design gives",
                "the set one share.",
                "",
                "Written to out:",
                "sensitivity.csv"
            );
    }

    [Fact]
    public void What_never_varies_is_told_in_words() =>
        Shown(variance: 0).Should().Contain("XX - wait is the same in every trial: there is nothing to explain.");

    [Fact]
    public void Hostile_names_do_no_harm_and_no_line_is_wider_than_the_screen()
    {
        var lines = Shown(25e12, new string('x', 300) + "\u001b[2J\u202e");

        lines.Should().OnlyContain(line => line.Length <= 80);
        string.Concat(lines).Should().NotContainAny("\u001b", "\u202e");
    }

    private static string[] Shown(double variance, string name = "XX")
    {
        var screen = new TestScreen();
        new SensitivityView(screen.Console).Show(SampleSensitivity.Report(name, variance), "out", ["sensitivity.csv"]);
        return [.. screen.Lines];
    }
}
