namespace Simulation.Model;

/// <summary>The step of the model's clock.</summary>
internal static class Time
{
    /// <summary>Δ: a quarter in years.</summary>
    internal const double QuarterYears = 0.25;

    /// <summary>√Δ.</summary>
    internal const double RootQuarterYears = 0.5;
}
