using Simulation.Benchmarks.Figures;

namespace Simulation.Benchmarks.Phases;

/// <summary>What each step of the model costs, called alone.</summary>
internal static class StepFigures
{
    /// <summary>So few that nothing decays to numbers that the processor is slow with.</summary>
    private const int Times = 300;

    private const int Repeats = 500;

    internal static void Measure(ResultPage page)
    {
        var study = BaselineStudy.Load();
        var walks = study
            .Strategies.Select(strategy => (strategy.Name, new QuarterOfSteps(study, study.Regions[0], strategy)))
            .ToArray();
        var empty = walks.ToDictionary(walk => walk.Name, walk => Nanoseconds(walk.Item2, ModelStep.Nothing));
        page.Heading("Steps of the model");
        page.Say(
            $"Region {study.Regions[0].Id}, {QuarterOfSteps.Trials} trials side by side brought to the middle of the horizon, from "
                + $"where one step is called {Times} times on the state that it finds there; less the cost of an empty call. A step "
                + "alone waits for its own results, where a walk has the next step to go on with, and finds its state in the "
                + "first-level cache. Stages are looked at only until the last has opened; carriers only by strategies that open "
                + "the channel. Nanoseconds a trial and quarter."
        );
        page.Table(
            $"step | {string.Join(" | ", walks.Select(walk => $"`{walk.Name}`"))}",
            Enum.GetValues<ModelStep>()
                .Where(step => step != ModelStep.Nothing)
                .Select(step =>
                    $"{step} | {string.Join(" | ", walks.Select(walk => Cell(step, walk.Name, walk.Item2)))}"
                )
        );

        string Cell(ModelStep step, string strategy, QuarterOfSteps walk) =>
            page.Keep(
                $"step.{step.ToString().ToLowerInvariant()}.{strategy}",
                Math.Max(0, Nanoseconds(walk, step) - empty[strategy]),
                "ns"
            );
    }

    private static double Nanoseconds(QuarterOfSteps walk, ModelStep step)
    {
        walk.Repeat(step, Times);
        var brought = Stopwatch.FastestSeconds(Repeats, () => walk.Repeat(step, times: 0));
        var run = Stopwatch.FastestSeconds(Repeats, () => walk.Repeat(step, Times));
        return 1e9 * (run - brought) / Times / QuarterOfSteps.Trials;
    }
}
