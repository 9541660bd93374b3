namespace Simulation.Model.Strategies;

/// <summary>Opens one channel, at the earliest in quarter <paramref name="From"/> and once its conditions hold.</summary>
/// <param name="Channel">What opens.</param>
/// <param name="From">First quarter, from 0, in which it may open.</param>
/// <param name="Until">Last quarter in which it may open; none: any later one.</param>
/// <param name="AwarenessAtLeast">Awareness needed as the quarter begins; none: no condition.</param>
/// <param name="RelationshipAtLeast">Carrier relationship needed as the quarter begins; none: no condition.</param>
internal sealed record Stage(
    Channel Channel,
    int From,
    int? Until = null,
    double? AwarenessAtLeast = null,
    double? RelationshipAtLeast = null
);
