namespace Simulation.Analysis.Discovery;

/// <summary>What a box holds of a part of the trials, and what it would hold if one of its inputs were free.</summary>
/// <param name="Inside">The box.</param>
/// <param name="Wider">[restrictions] the box without each, in the order of <see cref="Box.Restricted"/>.</param>
internal sealed record RestrictedCount(BoxCount Inside, IReadOnlyList<BoxCount> Wider)
{
    internal static RestrictedCount Of(Box box, FuturesPart part)
    {
        var restricted = box.Restricted;
        var inside = default(BoxCount);
        var beyond = new BoxCount[box.Inputs];
        foreach (var trial in part.Trials)
        {
            var (refusals, input) = part.Refusals(box, restricted, trial);
            if (refusals == 0)
            {
                inside += part.CountOf(trial);
            }
            else if (refusals == 1)
            {
                beyond[input] += part.CountOf(trial);
            }
        }

        return new RestrictedCount(inside, [.. restricted.Select(input => inside + beyond[input])]);
    }

    /// <summary>[restrictions].</summary>
    internal IReadOnlyList<double> QuasiP => [.. Wider.Select(wider => QuasiPValue.Of(Inside, wider))];
}
