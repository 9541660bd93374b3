using System.Globalization;
using Simulation.Benchmarks.Figures;

namespace Simulation.Benchmarks.Whole;

/// <summary>How long the tool takes to say something: the whole process, of which most is the runtime's start.</summary>
internal static class StartFigures
{
    private const int Rounds = 9;

    internal static void Measure(ResultPage page)
    {
        (string Name, string Command, string[] Arguments)[] commands =
        [
            ("help", "--help", ["--help"]),
            ("run-help", "run --help", ["run", "--help"]),
            ("validate", "validate scenarios/global-2017.json", ["validate", BaselineStudy.ScenarioPath]),
        ];
        var jobs = Tool.All.SelectMany(tool =>
            commands.Select(command => new Job(tool, $"start.{tool.Name}.{command.Name}", command.Arguments))
        );
        var least = Job.Measure(Rounds, [.. jobs]);
        page.Heading("Start");
        page.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The least time of {Rounds} processes each, in turn, and the most memory."
            )
        );
        page.Table(
            "build | command | wall, s | processor, s | peak, MB",
            Tool.All.SelectMany(tool =>
                commands.Select(command => Row(tool, command.Command, $"start.{tool.Name}.{command.Name}"))
            )
        );

        string Row(Tool tool, string command, string name) =>
            $"{tool.Meaning} | `{command}` | {page.Keep(name, least[name].WallSeconds, "s")} | "
            + $"{ResultPage.Digits(least[name].ProcessorSeconds)} | {ResultPage.Digits(least[name].PeakMegabytes)}";
    }
}
