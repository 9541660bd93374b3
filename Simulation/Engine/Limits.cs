namespace Simulation.Engine;

/// <summary>The sizes that the program promises to handle.</summary>
internal static class Limits
{
    internal const int HorizonQuartersMax = 80;
    internal const int TrialsMax = 10_000_000;
    internal const int CarriersMax = 8;
    internal const int ThreadsMax = 1024;

    /// <summary>Trials from which the timeline's quantiles are taken.</summary>
    internal const int TimelineQuantileTrialsMax = 20_000;
}
