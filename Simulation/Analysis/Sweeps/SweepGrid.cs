namespace Simulation.Analysis.Sweeps;

/// <summary>Every combination of the numbers on several axes, the last axis fastest.</summary>
/// <param name="Axes">At least one.</param>
internal sealed record SweepGrid(IReadOnlyList<SweepAxis> Axes)
{
    internal const int PointsMax = 100_000;

    /// <summary>May be far beyond <see cref="PointsMax"/>, and infinite.</summary>
    internal double PointsWanted => Axes.Aggregate(1.0, (product, axis) => product * axis.Values.Count);

    internal int Points => (int)PointsWanted;

    /// <summary>[axes] the numbers at a point, counted from 0.</summary>
    internal double[] Point(int index)
    {
        var values = new double[Axes.Count];
        for (var a = Axes.Count - 1; a >= 0; a--)
        {
            var count = Axes[a].Values.Count;
            values[a] = Axes[a].Values[index % count];
            index /= count;
        }

        return values;
    }
}
