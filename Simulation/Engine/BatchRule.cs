using Simulation.Engine.Columns;

namespace Simulation.Engine;

/// <summary>When a region has had enough trials, and what becomes of them.</summary>
/// <param name="IsSettled">Asked after each batch, with all trials so far.</param>
/// <param name="Consume">Called once with all trials of the region.</param>
internal sealed record BatchRule<T>(Func<RegionColumns, bool> IsSettled, Func<RegionTrials, T> Consume);
