namespace Simulation.Analysis.Sensitivity;

/// <summary>A quantity at points of somebody's choosing; point i meets the shocks of trial firstShockTrial + i.</summary>
/// <param name="draws">[inputs][points or more].</param>
/// <param name="points">How many points count.</param>
/// <param name="firstShockTrial">The trial whose shocks the first point meets; a multiple of eight.</param>
/// <param name="values">[points or more], written.</param>
internal delegate void QuantityAt(IReadOnlyList<double[]> draws, int points, int firstShockTrial, Span<double> values);

/// <summary>What is to be explained, as a function of inputs and shocks. Knows nothing of markets, so tests can hand in any.</summary>
/// <param name="Inputs">How many.</param>
/// <param name="ToDraws">Puts draws in place of independent uniforms: columns [inputs][points, padded], and how many count.</param>
/// <param name="At">The quantity.</param>
internal sealed record ExplainedQuantity(int Inputs, Action<double[][], int> ToDraws, QuantityAt At);
