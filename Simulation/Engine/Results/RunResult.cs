namespace Simulation.Engine.Results;

/// <summary>How a run was made; all that is needed to repeat it beside the scenario.</summary>
/// <param name="Trials">Trials of every strategy in every region.</param>
/// <param name="Seed">Key of every random number.</param>
/// <param name="Threads">Threads used; no result depends on it.</param>
/// <param name="Started">When it began.</param>
/// <param name="Duration">Of the simulation, files excluded.</param>
internal sealed record RunRecord(int Trials, long Seed, int Threads, DateTimeOffset Started, TimeSpan Duration)
{
    /// <summary>Trials of all regions together, where regions stopped at different numbers; none elsewhere.</summary>
    internal long? TrialsOfAllRegions { get; init; }
}
