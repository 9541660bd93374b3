using Simulation.Analysis.Deciding;
using Simulation.Analysis.Risk;
using Simulation.Engine;

namespace Simulation.Analysis.Comparison;

/// <summary>Where a run's random numbers come from; two runs with the same ones can be compared trial by trial.</summary>
internal sealed record TrialSource(int Trials, long Seed, SamplingMethod Sampling);

/// <summary>One side of a change: what a region came to, and enough of its trials to pair another run with.</summary>
/// <param name="Comparison">What all trials say.</param>
/// <param name="Source">Of the trials.</param>
/// <param name="Incremental">[strategies][trials], USD; the first <see cref="PairedTrialsMax"/> trials only.</param>
internal sealed record ChangeSide(RegionComparison Comparison, TrialSource Source, IReadOnlyList<double[]> Incremental)
{
    /// <summary>Enough to know a standard deviation to half a percent; 30 regions with 8 strategies take 38 MB.</summary>
    internal const int PairedTrialsMax = 20_000;

    internal static ChangeSide Of(RegionTrials trials, TrialSource source) =>
        new(
            RiskComparer.Compare(trials, RiskAttitude.Mean, source.Seed) with
            {
                DecidingInputs = DecidingInputs.Of(trials),
            },
            source,
            [.. trials.Result.Strategies.Select((_, s) => RegionComparer.Incremental(trials, s, PairedTrialsMax))]
        );
}
