using Simulation.Sampling.Distributions;

namespace Simulation.Scenarios.Values;

/// <summary>Whether a cut leaves something to draw.</summary>
internal static class Truncation
{
    internal static bool LeavesSomething(TruncatedDistribution cut)
    {
        var left = Support.Of(cut);
        return left.Minimum < left.Maximum || (left.Minimum == left.Maximum && Support.Of(cut.Inner) == left);
    }
}
