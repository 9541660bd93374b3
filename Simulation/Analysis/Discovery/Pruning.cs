namespace Simulation.Analysis.Discovery;

/// <summary>Frees the inputs whose restrictions do nothing, or next to nothing, by trials that the box was not fitted to.</summary>
/// <param name="part">Those trials.</param>
internal sealed class Pruning(FuturesPart part)
{
    /// <summary>
    /// The chance that a restriction without effect stays, all restrictions of a box together: each is held against its
    /// share of it.
    /// </summary>
    internal const double Significance = 0.05;

    /// <summary>A restriction without which the agreement keeps this part of itself is not worth its words.</summary>
    private const double AgreementKept = 0.99;

    /// <summary>Frees, one after the other, the input of the greatest quasi-p-value, until each is small.</summary>
    internal Box Idle(Box box)
    {
        while (box.Restricted is { Count: > 0 } restricted)
        {
            var quasiP = RestrictedCount.Of(box, part).QuasiP;
            var worst = Enumerable.Range(0, restricted.Count).MaxBy(i => quasiP[i]);
            if (quasiP[worst] <= Significance / restricted.Count)
            {
                break;
            }

            box = box.Without(restricted[worst]);
        }

        return box;
    }

    /// <summary>Frees, one after the other, the input that the agreement misses least, until it misses each.</summary>
    internal Box Trifling(Box box)
    {
        while (box.Restricted is { Count: > 1 } restricted)
        {
            var count = RestrictedCount.Of(box, part);
            var without = count.Wider.Select(wider => new BoxFigures(wider, part.All).Agreement).ToList();
            var least = Enumerable.Range(0, restricted.Count).MaxBy(i => without[i]);
            if (without[least] < AgreementKept * new BoxFigures(count.Inside, part.All).Agreement)
            {
                break;
            }

            box = box.Without(restricted[least]);
        }

        return box;
    }
}
