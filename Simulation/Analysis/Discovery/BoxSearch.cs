namespace Simulation.Analysis.Discovery;

/// <summary>
/// Scenario discovery: in which corner of the inputs do futures of a kind lie (Bryant and Lempert 2010), by the patient rule
/// induction method (PRIM; Friedman and Fisher 1999). One part of the trials fits boxes, another says which of their
/// restrictions do something, and the held-out half says how good they are.
/// </summary>
/// <param name="choice">Which box of each path to take.</param>
/// <param name="boxesMax">Most boxes to look for; what one holds, the next does not look at.</param>
/// <param name="cancellation">Asked between steps.</param>
internal sealed class BoxSearch(BoxChoice choice, int boxesMax, CancellationToken cancellation = default)
{
    /// <summary>A box that chance would make as dense more often than this is not borne out.</summary>
    private const double Significance = 0.05;

    /// <summary>No box is peeled below this part of the fitting trials: Friedman and Fisher's β₀.</summary>
    internal const double LeastSupport = 0.02;

    /// <summary>Nor below so many trials, and no path begins with fewer hits, or fewer others.</summary>
    internal const int LeastTrials = 10;

    internal DiscoveryResult Find(Futures futures)
    {
        var boxes = new List<DiscoveredBox>();
        var paths = new List<PeelingPath>();
        var parts = (Fit: futures.ForFitting, Test: futures.ForTesting, HeldOut: futures.HeldOut);
        var end = EndBefore(futures, parts.Fit);
        while (end is null)
        {
            var (path, box, ending) = FindOne(parts.Fit, parts.Test, parts.HeldOut);
            paths.Add(path);
            if (box is null)
            {
                end = ending;
                break;
            }

            boxes.Add(box);
            parts = (parts.Fit.Outside(box.Box), parts.Test.Outside(box.Box), parts.HeldOut.Outside(box.Box));
            end = boxes.Count == boxesMax ? SearchEnd.Enough : EndBefore(futures, parts.Fit);
        }

        return new DiscoveryResult(futures.Count, boxes, paths, end.Value);
    }

    /// <summary>Whether there is nothing to fit a box to.</summary>
    private static SearchEnd? EndBefore(Futures futures, FuturesPart fit)
    {
        var (all, hits) = (futures.Count, fit.Trials.Count(trial => futures.IsHit[trial]));
        return all.Hits == 0 ? SearchEnd.Never
            : all.Hits == all.Trials ? SearchEnd.Always
            : Math.Min(hits, fit.Trials.Length - hits) < LeastTrials ? SearchEnd.TooFew
            : null;
    }

    private (PeelingPath Way, DiscoveredBox? Box, SearchEnd End) FindOne(
        FuturesPart fit,
        FuturesPart test,
        FuturesPart heldOut
    )
    {
        var inputs = fit.Futures.Inputs.Count;
        var sorted = new SortedTrials(fit.Futures.Inputs, fit.Trials, fit.Futures.IsHit);
        var leastTrials = Math.Max(LeastTrials, (long)Math.Ceiling(LeastSupport * fit.All.Trials));
        var steps = new Peeling(sorted).Peel(leastTrials, cancellation);
        var path = new PeelingPath(steps, fit.FiguresAlong(steps), heldOut.FiguresAlong(steps));
        path = path with { Chosen = choice.Pick(path.Fit) };
        if (path.Chosen is not { } chosen)
        {
            return (path, null, SearchEnd.NoSuchBox);
        }

        var pasted = new Pasting(sorted, path.BoxAt(chosen, inputs)).Paste(cancellation);
        var box = Prune(pasted, test);
        if (box.Restricted.Count == 0 || !(test.Figures(box) is var tested && tested.Density > tested.BaseRate))
        {
            return (path, null, SearchEnd.NothingFound);
        }

        var found = new DiscoveredBox(box, Restrictions(box, test, heldOut), fit.Figures(box), heldOut.Figures(box));
        return IsBorneOut(found.HeldOut) ? (path, found, SearchEnd.Enough) : (path, null, SearchEnd.NotBorneOut);
    }

    /// <summary>Who asked for a density, or for one box, gets its restrictions however little they do.</summary>
    private Box Prune(Box box, FuturesPart test)
    {
        var pruning = new Pruning(test);
        var busy = pruning.Idle(box);
        return choice is BoxChoice.BestAgreement ? pruning.Trifling(busy) : busy;
    }

    /// <summary>Whether the box is denser than all futures are, beyond what chance would make it.</summary>
    private static bool IsBorneOut(BoxFigures heldOut) =>
        heldOut.Density > heldOut.BaseRate && QuasiPValue.Of(heldOut.Box, heldOut.All) <= Significance;

    private static IReadOnlyList<Restriction> Restrictions(Box box, FuturesPart test, FuturesPart heldOut)
    {
        var quasiP = RestrictedCount.Of(box, test).QuasiP;
        var heldOutQuasiP = RestrictedCount.Of(box, heldOut).QuasiP;
        return
        [
            .. box.Restricted.Select(
                (input, i) =>
                    new Restriction(
                        input,
                        double.IsInfinity(box.Low(input)) ? null : box.Low(input),
                        double.IsInfinity(box.High(input)) ? null : box.High(input),
                        quasiP[i],
                        heldOutQuasiP[i]
                    )
            ),
        ];
    }
}
