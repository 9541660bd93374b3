using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Robustness;
using Simulation.Reporting;
using Simulation.Reporting.Screen;
using Simulation.Tests.Analysis.Comparison;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class ComparisonViewTests
{
    private static readonly (string, double[])[] Sun =
    [
        ("wait", [40.0, 40]),
        ("outdoors", [100.0, 100]),
        ("porch", [90.0, 90]),
    ];

    private static readonly (string, double[])[] Rain =
    [
        ("wait", [50.0, 50]),
        ("outdoors", [0.0, 0]),
        ("porch", [20.0, 20]),
    ];

    [Fact]
    public void Howards_party_is_on_the_porch_to_regret_least()
    {
        var screen = Show("sun", "rain");

        screen
            .Text.Should()
            .Contain("US       2  outdoors  wait    $50 ± $0  yes")
            .And.Contain("US      porch             $30   2  wait                  $40   1")
            .And.Contain("The recommendation depends on the scenario.");
    }

    [Fact]
    public void Long_names_fit_the_screen() =>
        Show(new string('s', 300), "rain\u001b[2J\n").Lines.Should().OnlyContain(line => line.Length <= 80);

    private static TestScreen Show(string first, string second)
    {
        var screen = new TestScreen();
        var region = ScenarioComparer.Compare([
            () => ComparedTrials.Of(HandMade.Trials(Sun)),
            () => ComparedTrials.Of(HandMade.Trials(Rain)),
        ]);
        new ComparisonView(screen.Console).Show(
            new ComparisonReport(
                [new ComparedScenario(first, "Party"), new ComparedScenario(second, second)],
                [region]
            ),
            "out",
            ["comparison.csv"]
        );
        return screen;
    }
}
