using Simulation.Numerics;

namespace Simulation.Analysis.Discovery;

/// <summary>
/// Whether a restriction of a box does anything: the chance that, if it were without effect, the box would be as pure as it is
/// (the quasi-p-value of Bryant and Lempert 2010, section 3.3).
/// </summary>
/// <remarks>
/// The box without the restriction is the population, and the box is drawn from it. Bryant and Lempert draw with putting back
/// (a binomial); but the box is a part of that population, so that values come out too large where a restriction keeps much.
/// Here they are drawn without (a hypergeometric): then the value is uniform where the restriction was chosen beforehand,
/// but for being in steps. "Quasi" it is where the same trials chose the restriction.
/// </remarks>
internal static class QuasiPValue
{
    /// <param name="box">What the box holds.</param>
    /// <param name="wider">What it would hold without the restriction.</param>
    internal static double Of(BoxCount box, BoxCount wider) =>
        HypergeometricTail.AtLeast(box.Hits, box.Trials, wider.Hits, wider.Trials);
}
