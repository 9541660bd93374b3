namespace Simulation.Analysis.Discovery;

/// <summary>One peel: a side of the box moves inwards.</summary>
/// <param name="Input">Index of the input.</param>
/// <param name="Side">The side.</param>
/// <param name="Bound">Where it is now.</param>
/// <param name="Removed">What was peeled off.</param>
internal readonly record struct PeelStep(int Input, Side Side, double Bound, BoxCount Removed);
