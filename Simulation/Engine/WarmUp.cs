using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>
/// Has what every block needs compiled on one thread while another draws the first inputs, which compiles what drawing needs:
/// otherwise both would wait for each of these in turn. Nothing is kept of it, and once in a process is enough.
/// </summary>
internal static class WarmUp
{
    private static int _isDone;

    /// <summary>Takes eight trials, in which every uncertain input is 1, through a region and every strategy.</summary>
    internal static void Run(RunPlan plan, RegionPlan region)
    {
        if (Interlocked.Exchange(ref _isDone, 1) == 1)
        {
            return;
        }

        var space = new InputSpace(plan.Study.Firm, region);
        var ones = new double[Lanes.Count];
        Array.Fill(ones, 1);
        double[][] draws = [.. space.Uncertain.Select(_ => ones)];
        var task = new RegionTask(
            region,
            RegionPlans.SettingsOf(plan.Study, region),
            plan.Strategies,
            TrialBatch.Whole(Lanes.Count),
            new DrawnInputs(space.Uncertain, draws, [], space.Rows(draws)),
            new ShockSource(plan.Options.Seed, region),
            new RegionColumns(new TrialChunks(Lanes.Count), plan.Strategies.Count, plan.Study.HorizonQuarters)
        );
        new BlockRunner(task).Run(0);
    }
}
