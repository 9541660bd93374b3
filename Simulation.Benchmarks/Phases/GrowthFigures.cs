using System.Globalization;
using Simulation.Analysis.Comparison;
using Simulation.Benchmarks.Figures;
using Simulation.Engine;
using Simulation.Model.Strategies;

namespace Simulation.Benchmarks.Phases;

/// <summary>
/// Whether twice as many regions or strategies take twice as long. Those of the baseline differ in what they cost, so one
/// region and one strategy are copied under other names.
/// </summary>
internal static class GrowthFigures
{
    private const int Trials = 20_000;
    private const int Repeats = 5;
    private const int RegionsOfStrategies = 12;
    private const string Copied = "direct-then-carrier";

    private static readonly int[] Counts = [1, 2, 4, 8, 16];

    internal static void Measure(ResultPage page)
    {
        var study = BaselineStudy.Load() with { Correlations = [] };
        page.Heading("Growth with regions and strategies");
        page.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Trials:N0} trials on one thread, draws to comparison, files excluded, processor time in the program: the least "
                    + $"of {Repeats} runs, in turn, each after one that does not count."
            )
        );
        Show(page, "regions", "copies of one region, with all strategies", count => WithRegions(study, count));
        Show(
            page,
            "strategies",
            $"copies of `{Copied}` beside `wait`, in {RegionsOfStrategies} regions",
            count => WithStrategies(study, count)
        );
    }

    private static Study WithRegions(Study study, int count) =>
        study with
        {
            Regions = [.. Enumerable.Range(0, count).Select(i => study.Regions[0] with { Id = $"R{i}" })],
        };

    private static Study WithStrategies(Study study, int count)
    {
        var copied = study.Strategies.Single(strategy => strategy.Name == Copied);
        return study with
        {
            Regions = WithRegions(study, RegionsOfStrategies).Regions,
            Strategies = [Strategy.Wait, .. Enumerable.Range(0, count).Select(i => copied with { Name = $"copy {i}" })],
        };
    }

    private static void Show(ResultPage page, string what, string meaning, Func<int, Study> studyOf)
    {
        var seconds = Fastest(studyOf);
        var (few, many) = (Counts[0], Counts[^1]);
        var slope = (seconds[many] - seconds[few]) / (many - few);
        page.Table(
            $"{meaning} | s | of the line from the first to the last",
            Counts.Select(count =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count} | {page.Keep($"growth.{what}.{count}", seconds[count], "s")} | "
                        + $"{seconds[count] / (seconds[few] + (slope * (count - few))):F2}"
                )
            )
        );
    }

    /// <summary>Sizes in turn, round after round, so that a slow minute of the machine is shared by all of them.</summary>
    private static Dictionary<int, double> Fastest(Func<int, Study> studyOf)
    {
        var studies = Counts.ToDictionary(count => count, studyOf);
        var seconds = Counts.ToDictionary(count => count, _ => double.PositiveInfinity);
        for (var round = 0; round < Repeats; round++)
        {
            foreach (var count in Counts)
            {
                Run(studies[count]);
                var once = Stopwatch.UserSeconds(() => Run(studies[count]));
                seconds[count] = Math.Min(seconds[count], once);
            }
        }

        return seconds;
    }

    private static void Run(Study study) =>
        new Simulator(study, new RunOptions(Trials, study.Seed, Threads: 1)).Run(
            study.Regions,
            study.Strategies,
            RegionComparer.Compare
        );
}
