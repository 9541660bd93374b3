using System.Globalization;
using System.Text.Json;
using Simulation.Benchmarks.Figures;

namespace Simulation.Benchmarks.Whole;

/// <summary>Whole processes: the main job with one and two threads, and how time and memory grow with trials.</summary>
internal static class WholeFigures
{
    private const int Rounds = 3;
    private const string OneThread = "--threads=1";
    private const string ThreeRegions = "US,IN,DE";

    private static readonly int[] Trials = [10_000, 30_000, 100_000, 300_000, 1_000_000];

    internal static void Measure(ResultPage page)
    {
        page.Heading("Whole runs");
        page.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The tool as a process, files included, medians of {Rounds} runs, variants in turn. How cost grows is told in "
                    + $"processor time, which other work on the machine hardly moves."
            )
        );
        MeasureMainJob(page);
        MeasureTrials(page);
        MeasureMostTrials(page);
    }

    /// <summary>100,000 trials of thirty regions: threads, memory, and what is not simulation.</summary>
    private static void MeasureMainJob(ResultPage page)
    {
        Job[] jobs =
        [
            Job.Run("r.one-thread", OneThread, "--trials=100000"),
            Job.Run("r.two-threads", "--threads=2", "--trials=100000"),
            new("start", ["validate", BaselineStudy.ScenarioPath]),
        ];
        var medians = Job.Measure(Rounds, jobs);
        var (one, two) = (medians["r.one-thread"], medians["r.two-threads"]);
        page.Table(
            "100,000 trials of the baseline | wall, s | processor, s | peak, MB",
            [Row(page, "one thread", "r.one-thread", one), Row(page, "two threads", "r.two-threads", two)]
        );
        var gain = page.Keep("whole.r.two-threads.gain", one.WallSeconds / two.WallSeconds, "");
        var files = FilesShare(jobs[0], medians["start"]);
        page.Say(
            $"Two threads are {gain} times as fast as one. Writing the files takes "
                + $"{page.Keep("whole.r.files", 100 * files, "%")} % of the time of the simulation: what is left of a run of one thread "
                + "without the simulation, whose time is in its manifest, and without the start, which is what `validate` takes."
        );
    }

    private static double FilesShare(Job job, ToolUse start)
    {
        var shares = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var wall = BuiltTool.Run(job.Arguments).WallSeconds;
            var simulation = SimulationSeconds();
            shares.Add((wall - simulation - start.WallSeconds) / simulation);
        }

        return Math.Max(0, shares.Order().ElementAt(Rounds / 2));
    }

    private static double SimulationSeconds()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Job.OutputFolder, "manifest.json")));
        return manifest.RootElement.GetProperty("timing").GetProperty("durationSeconds").GetDouble();
    }

    private static void MeasureTrials(ResultPage page)
    {
        const string Start = "trials.1";
        var jobs = Trials.Select(trials =>
            Job.Run(NameOf(trials), OneThread, $"--regions={ThreeRegions}", $"--trials={trials}")
        );
        var first = Job.Run(Start, OneThread, $"--regions={ThreeRegions}", "--trials=1");
        var medians = Job.Measure(Rounds, [first, .. jobs]);
        double Cost(int trials) =>
            1e6 * (medians[NameOf(trials)].ProcessorSeconds - medians[Start].ProcessorSeconds) / trials;
        page.Table(
            "trials of three regions, one thread | processor, s | µs a trial beyond a run of one | of that at 100,000 | peak, MB",
            Trials.Select(trials =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{trials:N0} | {ResultPage.Digits(medians[NameOf(trials)].ProcessorSeconds)} | "
                        + $"{page.Keep($"whole.{NameOf(trials)}", Cost(trials), "us")} | {Cost(trials) / Cost(100_000):F2} | "
                        + $"{ResultPage.Digits(medians[NameOf(trials)].PeakMegabytes)}"
                )
            )
        );
        var grown = medians[NameOf(1_000_000)].PeakMegabytes - medians[NameOf(100_000)].PeakMegabytes;
        page.Say($"A trial more takes {page.Keep("whole.memory", 1e6 * grown / 900_000, "bytes")} bytes more.");

        static string NameOf(int trials) => string.Create(CultureInfo.InvariantCulture, $"trials.{trials}");
    }

    /// <summary>Ten million trials, once: the most that a run may have.</summary>
    private static void MeasureMostTrials(ResultPage page)
    {
        var job = Job.Run("most", "--regions=US", "--trials=10000000");
        var use = Job.Measure(rounds: 1, [job])["most"];
        page.Table(
            "one region | wall, s | processor, s | peak, MB",
            [Row(page, "10,000,000 trials, once, all threads", "most", use)]
        );
    }

    private static string Row(ResultPage page, string what, string name, ToolUse use) =>
        $"{what} | {page.Keep($"whole.{name}", use.WallSeconds, "s")} | "
        + $"{page.Keep($"whole.{name}.processor", use.ProcessorSeconds, "s")} | "
        + page.Keep($"whole.{name}.peak", use.PeakMegabytes, "MB");
}
