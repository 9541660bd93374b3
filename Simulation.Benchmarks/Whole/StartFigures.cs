using System.Globalization;
using Simulation.Benchmarks.Figures;

namespace Simulation.Benchmarks.Whole;

/// <summary>How long the tool takes to say something: the whole process, of which most is the runtime's start.</summary>
internal static class StartFigures
{
    private const int Rounds = 9;

    internal static void Measure(ResultPage page)
    {
        var medians = Job.Measure(
            Rounds,
            [
                new Job("help", ["--help"]),
                new Job("run-help", ["run", "--help"]),
                new Job("validate", ["validate", BaselineStudy.ScenarioPath]),
            ]
        );
        page.Heading("Start");
        page.Say(string.Create(CultureInfo.InvariantCulture, $"Medians of {Rounds} processes each, in turn."));
        page.Table(
            "command | wall, s | processor, s | peak, MB",
            [
                Row("`--help`", "help"),
                Row("`run --help`", "run-help"),
                Row("`validate scenarios/global-2017.json`", "validate"),
            ]
        );

        string Row(string command, string name) =>
            $"{command} | {page.Keep($"start.{name}", medians[name].WallSeconds, "s")} | "
            + $"{ResultPage.Digits(medians[name].ProcessorSeconds)} | {ResultPage.Digits(medians[name].PeakMegabytes)}";
    }
}
