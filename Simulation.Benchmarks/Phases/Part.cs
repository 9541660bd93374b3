namespace Simulation.Benchmarks.Phases;

/// <summary>A part of a run whose cost is told.</summary>
/// <param name="Name">Of its figures.</param>
/// <param name="Meaning">As a table says it.</param>
/// <param name="Nanoseconds">Its cost, from what was timed.</param>
internal sealed record Part(string Name, string Meaning, Func<PhaseTimes, double> Nanoseconds);
