using System.Globalization;
using System.Text.Json;
using Simulation.Benchmarks.Figures;

namespace Simulation.Benchmarks.Whole;

/// <summary>Whole processes: the main job with one and two threads, and how time and memory grow with trials.</summary>
internal static class WholeFigures
{
    private const int Rounds = 3;
    private const int MainRounds = 5;

    /// <summary>Of trials, regions, strategies and quarters in the main job: 100,000 · 30 · 8 · 24.</summary>
    private const double Millions = 576;

    private const string OneThread = "--threads=1";
    private const string ThreeRegions = "US,IN,DE";

    private static readonly int[] Trials = [10_000, 30_000, 100_000, 300_000, 1_000_000];

    internal static void Measure(ResultPage page)
    {
        page.Heading("Whole runs");
        page.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The tool as a process, files included: the least time of {Rounds} runs or, of the main job, {MainRounds}, and the most "
                    + $"memory. Each follows one of the same kind whose time does not count. How cost grows is told in processor "
                    + $"time in the program: what the system takes for memory depends on what its host has taken back."
            )
        );
        MeasureMainJob(page);
        MeasureNarrow(page);
        MeasureTrials(page);
        MeasureMostTrials(page);
    }

    /// <summary>100,000 trials of thirty regions: threads, memory, and what is not simulation.</summary>
    private static void MeasureMainJob(ResultPage page)
    {
        var least = Job.Measure(MainRounds, [.. Tool.All.SelectMany(MainJobs)]);
        foreach (var tool in Tool.All)
        {
            var jobs = MainJobs(tool);
            var (one, two, start) = (least[jobs[0].Name], least[jobs[1].Name], least[jobs[2].Name]);
            page.Table(
                $"100,000 trials of the baseline, {tool.Meaning} | wall, s | processor, s | peak, MB",
                [Row(page, "one thread", jobs[0].Name, one), Row(page, "two threads", jobs[1].Name, two)]
            );
            var gain = page.Keep($"whole.{jobs[1].Name}.gain", one.WallSeconds / two.WallSeconds, "");
            var files = page.Keep($"whole.{tool.Name}.r.files", 100 * FilesShare(jobs[0], start), "%");
            page.Say(
                $"That is {page.Keep($"whole.{jobs[0].Name}.speed", Millions / one.WallSeconds, "M/s")} and "
                    + $"{page.Keep($"whole.{jobs[1].Name}.speed", Millions / two.WallSeconds, "M/s")} million a second of a trial, "
                    + $"region, strategy and quarter. Two threads are {gain} times as fast as one. Writing the files takes "
                    + $"{files} % of the time of the simulation (the median of {Rounds}): what is left of a run of one thread without the "
                    + "simulation, whose time is in its manifest, and without the start, which is what `validate` takes."
            );
        }
    }

    /// <summary>The main job on two threads of 256-bit vectors.</summary>
    private static void MeasureNarrow(ResultPage page)
    {
        var job = Job.Run(Tool.Narrow, $"{Tool.Narrow.Name}.r.two-threads", "--threads=2", "--trials=100000");
        var use = Job.Measure(Rounds, [job])[job.Name];
        page.Table(
            $"100,000 trials of the baseline, {Tool.Narrow.Meaning} | wall, s | processor, s | peak, MB",
            [Row(page, "two threads", job.Name, use)]
        );
    }

    private static Job[] MainJobs(Tool tool) =>
        [
            Job.Run(tool, $"{tool.Name}.r.one-thread", OneThread, "--trials=100000"),
            Job.Run(tool, $"{tool.Name}.r.two-threads", "--threads=2", "--trials=100000"),
            new(tool, $"{tool.Name}.r.start", ["validate", BaselineStudy.ScenarioPath]),
        ];

    private static double FilesShare(Job job, ToolUse start)
    {
        var shares = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var wall = job.Tool.Run(job.Arguments).WallSeconds;
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
        var start = NameOf(1);
        var jobs = Trials.Select(trials =>
            Job.Run(Tool.Best, NameOf(trials), OneThread, $"--regions={ThreeRegions}", $"--trials={trials}")
        );
        var first = Job.Run(Tool.Best, start, OneThread, $"--regions={ThreeRegions}", "--trials=1");
        var least = Job.Measure(Rounds, [first, .. jobs]);
        double Cost(int trials) => 1e6 * (least[NameOf(trials)].UserSeconds - least[start].UserSeconds) / trials;
        page.Table(
            $"trials of three regions, one thread, {Tool.Best.Meaning} | in the program, s | µs a trial beyond a run of one "
                + "| of that at 100,000 | peak, MB",
            Trials.Select(trials =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{trials:N0} | {ResultPage.Digits(least[NameOf(trials)].UserSeconds)} | "
                        + $"{page.Keep($"whole.{NameOf(trials)}", Cost(trials), "us")} | {Cost(trials) / Cost(100_000):F2} | "
                        + $"{ResultPage.Digits(least[NameOf(trials)].PeakMegabytes)}"
                )
            )
        );
        var grown = least[NameOf(1_000_000)].PeakMegabytes - least[NameOf(100_000)].PeakMegabytes;
        page.Say(
            $"A trial more takes {page.Keep($"whole.{Tool.Best.Name}.memory", 1e6 * grown / 900_000, "bytes")} bytes more."
        );

        static string NameOf(int trials) =>
            string.Create(CultureInfo.InvariantCulture, $"{Tool.Best.Name}.trials.{trials}");
    }

    /// <summary>Ten million trials: the most that a run may have.</summary>
    private static void MeasureMostTrials(ResultPage page)
    {
        var job = Job.Run(Tool.Best, $"{Tool.Best.Name}.most", "--regions=US", "--trials=10000000");
        var use = Job.Measure(rounds: 1, [job])[job.Name];
        page.Table(
            $"one region, {Tool.Best.Meaning} | wall, s | processor, s | peak, MB",
            [Row(page, "10,000,000 trials, all threads", job.Name, use)]
        );
    }

    private static string Row(ResultPage page, string what, string name, ToolUse use) =>
        $"{what} | {page.Keep($"whole.{name}", use.WallSeconds, "s")} | "
        + $"{page.Keep($"whole.{name}.processor", use.ProcessorSeconds, "s")} | "
        + page.Keep($"whole.{name}.peak", use.PeakMegabytes, "MB");
}
