using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Tests.Analysis.Risk;

/// <summary>Columns of random or evenly spread numbers.</summary>
internal static class Draws
{
    /// <summary>Independent standard normals; <paramref name="count"/> a multiple of eight.</summary>
    internal static double[] Normals(int count, long seed, string name)
    {
        var column = new double[count];
        PlainRandom.Fill(new PhiloxKey(seed), StreamName.Hash(name), 0, column);
        return [.. column.Select(InverseNormal.Quantile)];
    }

    /// <summary>A distribution's quantiles in the middle of as many strata.</summary>
    internal static double[] Evenly(int count, Func<double, double> quantile) =>
        [.. Enumerable.Range(0, count).Select(i => quantile((i + 0.5) / count))];
}
