using System.Globalization;
using Simulation.Benchmarks.Figures;
using Simulation.Engine;
using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;

namespace Simulation.Benchmarks.Phases;

/// <summary>
/// The kernel of a run, timed again and held against the figure that is kept of this machine. It says how fast the code is
/// today and decides nothing: another machine's figure, or a busy machine, would fail a build for no fault of the code.
/// </summary>
internal static class RegressionGuard
{
    private const string Name = "guard.kernel";
    private const int Trials = 4096;
    private const int Repeats = 5;

    internal static void Measure(ResultPage page)
    {
        page.Heading("The kernel that later versions are held against");
        page.Say(
            $"Shocks, world, walks, columns and sums of the baseline at {Trials} trials on one thread, the fastest of {Repeats}: "
                + $"{page.Keep(Name, Nanoseconds(), "ns")} ns a trial, region, strategy and quarter."
        );
    }

    /// <returns>0; 1 where there is no figure of this machine.</returns>
    internal static int Compare(string folder)
    {
        var path = Path.Combine(folder, $"{MachineName.FileName}.csv");
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"No figures of this machine: {path} is missing. Make it with: results");
            return 1;
        }

        var kept = FigureFile.Read(path).Single(figure => figure.Name == Name).Value;
        var now = Nanoseconds();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"kernel: {now:F3} ns a trial, region, strategy and quarter; kept: {kept:F3} ns; ratio: {now / kept:F3}"
            )
        );
        return 0;
    }

    private static double Nanoseconds()
    {
        var study = BaselineStudy.Load();
        var sampler = new InputSampler(study, new RunOptions(Trials, study.Seed, Threads: 1));
        var columns = new RegionColumns(new TrialChunks(Trials), study.Strategies.Count, study.HorizonQuarters);
        var seconds = study.Regions.Sum(region =>
            Stopwatch.FastestSeconds(Repeats, new RegionPhases(study, region, sampler, columns).RunChunks)
        );
        return 1e9 * seconds / ((double)Trials * study.Regions.Count * study.Strategies.Count * study.HorizonQuarters);
    }
}
