namespace Simulation.Engine;

/// <summary>
/// Draws a region that is made up, takes its draws for outcomes and does with them all that is done after a walk, so that what
/// every run calls is compiled before it is needed. What walks call is <see cref="WarmUp"/>'s.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Enough for quantiles to be sought as in a long run.</summary>
    private const int Trials = 1024;
    private const int Quarters = 2;

    private static int _isBegun;

    /// <summary>Rehearses on a thread of its own that nobody waits for. Once in a process is enough.</summary>
    /// <param name="threads">That a run may use, none: as many as processors. With one of either there is nobody to rehearse.</param>
    /// <param name="rehearse">What is done there.</param>
    internal static void Begin(int? threads, Action rehearse)
    {
        if (threads != 1 && Environment.ProcessorCount > 1 && Interlocked.Exchange(ref _isBegun, 1) == 0)
        {
            new Thread(() => Quietly(rehearse)) { IsBackground = true }.Start();
        }
    }

    /// <summary>Nobody waits for a rehearsal, so nobody is told that it failed: what fails here fails again where it counts.</summary>
    internal static void Quietly(Action rehearse)
    {
        try
        {
            rehearse();
        }
        catch (Exception)
        {
            // The run itself goes on.
        }
    }

    /// <returns>What <paramref name="consume"/> makes of the trials.</returns>
    internal static (Study Study, IReadOnlyList<T> Results) Run<T>(Func<RegionTrials, T> consume)
    {
        var study = RehearsalStudy.Of(Quarters, Trials);
        var options = new RunOptions(Trials, study.Seed, Threads: 1);
        var plan = new RunPlan(study, options, study.Strategies);
        var results = new T[study.Regions.Count];
        Crew.Drive(
            new CrewSize(Threads: 1, Drivers: 1),
            results.Length,
            crew =>
            {
                var driver = new RegionDriver(plan, Trials, crew, new ProgressCount(0, null));
                return region => results[region] = consume(driver.Rehearse(study.Regions[region]));
            },
            CancellationToken.None
        );
        return (study, results);
    }
}
