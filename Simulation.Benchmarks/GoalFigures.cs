using Simulation.Benchmarks.Figures;
using Simulation.Benchmarks.Phases;
using Simulation.Benchmarks.Whole;

namespace Simulation.Benchmarks;

/// <summary>The goals of speed and memory against the figures of the same page.</summary>
internal static class GoalFigures
{
    private static readonly Goal[] Goals =
    [
        Goal.AtLeast(
            "lanes against the same sources over one double",
            4,
            "times",
            of => of("model.scalars") / of("model.lanes")
        ),
        Goal.AtLeast("lanes against the plain reference", 20, "times", of => of("model.reference") / of("model.lanes")),
        Goal.AtLeast(
            "uniforms, on one core",
            NumberFigures.UniformsAsked,
            "million a second",
            of => Math.Min(of("numbers.uniforms"), of("numbers.input-uniforms"))
        ),
        Goal.AtLeast(
            "normals, on one core",
            NumberFigures.NormalsAsked,
            "million a second",
            of => of("numbers.normals")
        ),
        Goal.AtMost(
            "the simulation, of the page's random numbers at these two speeds",
            4,
            "times",
            of => of("phase.many.all") / of("numbers.asked")
        ),
        Goal.AtMost(
            "the simulation, of its own random numbers, which are fewer and faster",
            4,
            "times",
            of => of("phase.many.all") / (of("phase.many.hypercube") + of("phase.many.shocks"))
        ),
        Goal.AtLeast("the main job on one core", 139, "million a second", of => of($"{Main}.one-thread.speed")),
        Goal.AtLeast("the main job on two cores", 270, "million a second", of => of($"{Main}.two-threads.speed")),
        Goal.AtLeast("two threads against one", 1.85, "times", of => of($"{Main}.two-threads.gain")),
        Goal.AtMost("files, of the time of the simulation", 10, "%", of => of($"{Main}.files")),
        Goal.AtMost("memory of 100,000 trials of thirty regions", 700, "MB", of => of($"{Main}.two-threads.peak")),
        Goal.AtMost(
            "memory of 10,000,000 trials of one region",
            8000,
            "MB",
            of => of($"whole.{Tool.Best.Name}.most.peak")
        ),
        Goal.AtMost(
            "a trial's cost among 1,000,000, from that among 100,000",
            5,
            "% away",
            of => Away(of($"whole.{Tool.Best.Name}.trials.1000000"), of($"whole.{Tool.Best.Name}.trials.100000"))
        ),
        Goal.AtMost(
            "a region's cost among sixteen, from that among four",
            5,
            "% away",
            of => Away(of("growth.regions.16") / 16, of("growth.regions.4") / 4)
        ),
        Goal.AtMost(
            "a strategy's cost among sixteen, from that among eight",
            5,
            "% away",
            of => Away(Added(of, 8, 16), Added(of, 1, 8))
        ),
        Goal.AtMost("`--help`", 0.35, "s", of => of($"start.{Tool.Best.Name}.help")),
        Goal.AtMost("`validate scenarios/global-2017.json`", 0.5, "s", of => of($"start.{Tool.Best.Name}.validate")),
    ];

    private static string Main => $"whole.{Tool.Best.Name}.r";

    internal static void Measure(ResultPage page)
    {
        page.Heading("Goals");
        page.Say($"Of whole processes: {Tool.Best.Meaning}.");
        page.Table("goal | bound | today | met", Goals.Select(goal => goal.Row(page.Value)));
    }

    /// <summary>What each strategy more adds between two numbers of them.</summary>
    private static double Added(Func<string, double> of, int few, int many) =>
        (of($"growth.strategies.{many}") - of($"growth.strategies.{few}")) / (many - few);

    private static double Away(double one, double other) => 100 * Math.Abs((one / other) - 1);
}
