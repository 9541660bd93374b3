namespace Simulation.Engine;

/// <summary>How a run that may stop early is cut: into batches of equal size, few enough trials each to stop soon.</summary>
/// <param name="BatchTrials">Whole chunks, except where the run is shorter than two.</param>
/// <param name="Count">At least one; two are needed before anything can be said of the spread between them.</param>
internal sealed record BatchPlan(int BatchTrials, int Count)
{
    /// <summary>What a long run is cut into.</summary>
    private const int BatchesAimedAt = 40;

    /// <summary>A hypercube of more trials gains little, and a decision would wait for it.</summary>
    private const int BatchTrialsMax = 16 * TrialChunks.Size;

    internal int TrialsMax => BatchTrials * Count;

    /// <summary>The plan of at most so many trials; what does not fill a batch is left out.</summary>
    internal static BatchPlan Of(int trials)
    {
        if (trials < 2 * TrialChunks.Size)
        {
            return new BatchPlan(trials, 1);
        }

        var aimedAt = trials / BatchesAimedAt / TrialChunks.Size * TrialChunks.Size;
        var batchTrials = Math.Clamp(aimedAt, TrialChunks.Size, BatchTrialsMax);
        return new BatchPlan(batchTrials, trials / batchTrials);
    }

    internal TrialBatch Batch(int number) => new(number, number * BatchTrials, BatchTrials);
}
