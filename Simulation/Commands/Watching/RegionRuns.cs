using Simulation.Analysis.Comparison;
using Simulation.Engine;

namespace Simulation.Commands.Watching;

/// <summary>A region's run, with what the next one is compared with.</summary>
/// <param name="Key">What it came from.</param>
/// <param name="Side">What came of it.</param>
/// <param name="Duration">From the end of the region before it; of all regions together, what their run took.</param>
internal sealed record RegionRun(string Key, ChangeSide Side, TimeSpan Duration);

/// <summary>All regions of a version of the study.</summary>
/// <param name="Regions">In file order.</param>
/// <param name="Simulated">How many of them were not known before.</param>
internal sealed record StudyRun(IReadOnlyList<RegionRun> Regions, int Simulated)
{
    internal IReadOnlyList<ChangeSide> Sides => [.. Regions.Select(region => region.Side)];

    internal IReadOnlyList<RegionComparison> Comparisons => [.. Sides.Select(side => side.Comparison)];

    /// <summary>Of all regions' simulation, whenever it was.</summary>
    internal TimeSpan Duration => Regions.Aggregate(TimeSpan.Zero, (sum, region) => sum + region.Duration);
}

/// <summary>
/// Runs what changed and keeps the rest: the results of this version and of the one before, so that a change taken back
/// costs nothing.
/// </summary>
internal sealed class RegionRuns(TimeProvider clock)
{
    private readonly Dictionary<string, RegionRun> _known = new(StringComparer.Ordinal);
    private HashSet<string> _before = [];

    /// <exception cref="OperationCanceledException">Regions that were done are kept for the next time.</exception>
    internal StudyRun Run(RunRequest request, Action<RunProgress> onProgress, CancellationToken cancellation)
    {
        var keys = new RegionKeys(request);
        var wanted = request.Regions.Select(region => (Region: region, Key: keys.Of(region))).ToList();
        var unknown = wanted.Where(region => !_known.ContainsKey(region.Key)).ToList();
        if (unknown.Count > 0)
        {
            Simulate(request, unknown, onProgress, cancellation);
        }

        var now = wanted.Select(region => region.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in _known.Keys.Where(key => !now.Contains(key) && !_before.Contains(key)).ToList())
        {
            _known.Remove(key);
        }

        _before = now;
        return new StudyRun([.. wanted.Select(region => _known[region.Key])], unknown.Count);
    }

    private void Simulate(
        RunRequest request,
        IReadOnlyList<(RegionPlan Region, string Key)> regions,
        Action<RunProgress> onProgress,
        CancellationToken cancellation
    )
    {
        var source = new TrialSource(request.Options.Trials, request.Options.Seed, request.Study.Sampling);
        var started = clock.GetTimestamp();
        var keys = regions.ToDictionary(region => region.Region.Id, region => region.Key, StringComparer.Ordinal);
        new Simulator(request.Study, request.Options).Run(
            [.. regions.Select(region => region.Region)],
            request.Strategies,
            trials =>
            {
                var side = ChangeSide.Of(trials, source);
                var key = keys[trials.Result.Region.Id];
                lock (_known)
                {
                    var now = clock.GetTimestamp();
                    _known[key] = new RegionRun(key, side, clock.GetElapsedTime(started, now));
                    started = now;
                }

                return key;
            },
            onProgress,
            cancellation
        );
    }
}
