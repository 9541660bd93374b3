namespace Simulation.Analysis.Discovery;

/// <summary>A part of the trials, used for one purpose only.</summary>
/// <param name="Futures">All of them.</param>
/// <param name="Trials">Which are of this part, less those that earlier boxes hold.</param>
/// <param name="All">How many there are in this part, earlier boxes included.</param>
internal sealed record FuturesPart(Futures Futures, int[] Trials, BoxCount All)
{
    internal static FuturesPart Of(Futures futures, IEnumerable<int> trials)
    {
        int[] all = [.. trials];
        return new FuturesPart(futures, all, new BoxCount(all.Length, all.Count(trial => futures.IsHit[trial])));
    }

    internal BoxCount CountOf(int trial) => new(1, Futures.IsHit[trial] ? 1 : 0);

    /// <summary>How many restrictions keep a trial out of a box (2 for more than one), and the last of those looked at.</summary>
    internal (int Count, int Input) Refusals(Box box, IReadOnlyList<int> restricted, int trial)
    {
        var (count, last) = (0, 0);
        for (var i = 0; i < restricted.Count && count < 2; i++)
        {
            var input = restricted[i];
            if (!box.Allows(input, Futures.Inputs[input][trial]))
            {
                (count, last) = (count + 1, input);
            }
        }

        return (count, last);
    }

    /// <summary>What a box holds of this part.</summary>
    internal BoxFigures Figures(Box box)
    {
        var restricted = box.Restricted;
        var inside = default(BoxCount);
        foreach (var trial in Trials)
        {
            inside += Refusals(box, restricted, trial).Count == 0 ? CountOf(trial) : default;
        }

        return new BoxFigures(inside, All);
    }

    /// <summary>What each box of a path holds, that of all futures first.</summary>
    internal IReadOnlyList<BoxFigures> FiguresAlong(IReadOnlyList<PeelStep> path)
    {
        var inside = Trials.ToList();
        var count = new BoxCount(inside.Count, inside.Count(trial => Futures.IsHit[trial]));
        var figures = new List<BoxFigures>(path.Count + 1) { new(count, All) };
        foreach (var step in path)
        {
            var column = Futures.Inputs[step.Input];
            inside.RemoveAll(trial => step.Side == Side.Low ? column[trial] < step.Bound : column[trial] > step.Bound);
            count = new BoxCount(inside.Count, inside.Count(trial => Futures.IsHit[trial]));
            figures.Add(new BoxFigures(count, All));
        }

        return figures;
    }

    /// <summary>The trials that a box does not hold.</summary>
    internal FuturesPart Outside(Box box)
    {
        var restricted = box.Restricted;
        return this with { Trials = [.. Trials.Where(trial => Refusals(box, restricted, trial).Count > 0)] };
    }
}
