namespace Simulation.Analysis.Discovery;

/// <summary>What keeps an input within a box.</summary>
/// <param name="Input">Index of the input.</param>
/// <param name="Low">The lowest number inside; none: any.</param>
/// <param name="High">The highest number inside; none: any.</param>
/// <param name="QuasiP">On the testing trials; at most 0.05, for it would have been removed otherwise.</param>
/// <param name="HeldOutQuasiP">On the held-out half, which had no part in choosing it.</param>
internal sealed record Restriction(int Input, double? Low, double? High, double QuasiP, double HeldOutQuasiP);

/// <summary>A corner of the inputs in which futures of the kind looked for are common.</summary>
/// <param name="Box">Its bounds.</param>
/// <param name="Restrictions">The same, with what the trials say of each; never none.</param>
/// <param name="Fit">On the fitting trials: flattering, for the box was fitted to them.</param>
/// <param name="HeldOut">On the held-out half: honest.</param>
internal sealed record DiscoveredBox(
    Box Box,
    IReadOnlyList<Restriction> Restrictions,
    BoxFigures Fit,
    BoxFigures HeldOut
);
