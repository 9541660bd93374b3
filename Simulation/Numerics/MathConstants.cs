namespace Simulation.Numerics;

/// <summary>Constants to the last bit of a double.</summary>
internal static class MathConstants
{
    /// <summary>The natural logarithm of 2.</summary>
    internal const double Ln2 = 0.69314718055994530942;
}
