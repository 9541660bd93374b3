namespace Simulation.Benchmarks.Figures;

/// <summary>One measured number under a name that stays, so that it can be compared with a later one.</summary>
/// <param name="Name">Of lower-case words with dots and hyphens: <c>whole.r.two-threads</c>.</param>
/// <param name="Value">In its unit.</param>
/// <param name="Unit">As it is written: ns, s, MB.</param>
internal sealed record Figure(string Name, double Value, string Unit);
