using Simulation.Numerics;

namespace Simulation.Analysis.Sensitivity;

/// <summary>An input's draws in classes of as many trials each, by rank.</summary>
/// <param name="Class">[trials] the class, from 0.</param>
/// <param name="Within">[trials] the place within the class: 0 at its median, in widths of the class.</param>
internal sealed record ClassedInput(int[] Class, double[] Within)
{
    internal static ClassedInput Of(ReadOnlySpan<double> values, Ranks ranks, int classes)
    {
        var classed = new ClassedInput(new int[values.Length], new double[values.Length]);
        for (var start = 0; start < values.Length; )
        {
            var number = ClassAt(start);
            var end = start + 1;
            while (end < values.Length && ClassAt(end) == number)
            {
                end++;
            }

            var members = ranks.Order.AsSpan(start, end - start);
            var (width, center) = (values[members[^1]] - values[members[0]], values[members[members.Length / 2]]);
            foreach (var trial in members)
            {
                classed.Class[trial] = number;
                classed.Within[trial] = width > 0 ? (values[trial] - center) / width : 0;
            }

            start = end;
        }

        return classed;

        int ClassAt(int place) => Math.Min(classes - 1, (int)(ranks.Middle[ranks.Order[place]] * classes));
    }
}
