using FluentAssertions;
using Simulation.Analysis.ValueOfInformation;
using Simulation.Reporting;
using Simulation.Reporting.Screen;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class VoiViewTests
{
    [Fact]
    public void The_first_sentence_says_what_to_settle_and_what_to_pay_at_the_most()
    {
        var lines = Show(
            Region("US", Input("firm.spillover", 2e6)),
            Region("IN", Input("firm.spillover", 1e6), Input("IN.taxRate", 2e6))
        );

        lines[3].Should().Be("Buy first: a study that settles firm.spillover (grade C), which pays in 2");
        lines[4].Should().Be("regions. Pay at most $3.0M (95% interval $2.6M to $3.4M).");
        lines.Should().Contain(line => line.StartsWith("1  firm.spillover", StringComparison.Ordinal));
        lines
            .Should()
            .Contain(line =>
                line.StartsWith("IN      direct      ", StringComparison.Ordinal) && line.Contains("IN.taxRate")
            );
    }

    [Fact]
    public void Where_nothing_is_told_from_zero_no_study_is_to_be_bought()
    {
        var lines = Show(Region("US", Input("US.taxRate", 1e5)));

        string.Join(' ', lines)
            .Should()
            .Contain("Buy no study of a single input: what each is worth is not distinguishable from zero.");
        lines.Should().Contain("1 input not distinguishable from zero.");
    }

    [Fact]
    public void Hostile_names_do_no_harm_and_no_line_is_wider_than_the_screen()
    {
        var lines = Show(Region("US", Input(new string('x', 300) + "\u001b[2J\u202e", 3e6)));

        lines.Should().OnlyContain(line => line.Length <= 80);
        string.Concat(lines).Should().NotContainAny("\u001b", "\u202e");
    }

    private static VoiEstimate Input(string name, double value) =>
        Estimate(VoiKind.Input, name, value) with
        {
            Grade = 'C',
        };

    private static VoiEstimate Estimate(VoiKind kind, string name, double value) =>
        new(kind, name, 1, new VoiFigure(value, 1e5), value, 1e4);

    private static RegionVoi Region(string id, params VoiEstimate[] inputs) =>
        new(
            id,
            "direct",
            VoiEstimate.Ranked([
                Estimate(VoiKind.Clairvoyance, "", 9e6),
                Estimate(VoiKind.Everything, "", 5e6),
                .. inputs,
            ]),
            []
        );

    private static string[] Show(params RegionVoi[] regions)
    {
        var screen = new TestScreen();
        new VoiView(screen.Console).Show(new VoiReport("Howard", 1000, regions), "out", ["voi.csv"]);
        return [.. screen.Lines];
    }
}
