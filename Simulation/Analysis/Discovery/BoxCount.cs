namespace Simulation.Analysis.Discovery;

/// <summary>How many trials, and how many of them are futures of the kind that is looked for.</summary>
internal readonly record struct BoxCount(long Trials, long Hits)
{
    /// <summary>NaN where there is no trial.</summary>
    internal double Density => (double)Hits / Trials;

    public static BoxCount operator +(BoxCount one, BoxCount other) =>
        new(one.Trials + other.Trials, one.Hits + other.Hits);

    public static BoxCount operator -(BoxCount whole, BoxCount part) =>
        new(whole.Trials - part.Trials, whole.Hits - part.Hits);
}
