namespace Simulation.Analysis.Discovery;

/// <summary>
/// The bottom-up pasting of PRIM (Friedman and Fisher 1999, section 5): sides that were peeled too far, because later peels
/// were not yet known, move out again for as long as the density does not fall.
/// </summary>
internal sealed class Pasting
{
    /// <summary>
    /// What part of the box a strip adds. Finer than a peel: half a peel too much would otherwise hide behind its other half.
    /// </summary>
    internal const double Fraction = 0.01;

    private readonly SortedTrials _trials;

    /// <summary>[places] how many inputs keep the trial out of the box.</summary>
    private readonly int[] _refusals;
    private Box _box;
    private BoxCount _count;

    internal Pasting(SortedTrials trials, Box box)
    {
        _trials = trials;
        _box = box;
        _refusals = new int[trials.IsHit.Length];
        foreach (var input in box.Restricted)
        {
            var order = trials.Order(input);
            var values = trials.Values(input);
            for (var i = 0; i < order.Length; i++)
            {
                _refusals[order[i]] += box.Allows(input, values[i]) ? 0 : 1;
            }
        }

        for (var place = 0; place < _refusals.Length; place++)
        {
            _count += _refusals[place] == 0 ? new BoxCount(1, trials.IsHit[place] ? 1 : 0) : default;
        }
    }

    private readonly record struct Strip(int Input, Side Side, double Bound, BoxCount Added);

    /// <summary>The box after all pasting.</summary>
    internal Box Paste(CancellationToken cancellation)
    {
        while (Best() is { } strip)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(strip);
        }

        return _box;
    }

    private Strip? Best()
    {
        Strip? best = null;
        var least = Math.Max(1, (int)(Fraction * _count.Trials));
        foreach (var input in _box.Restricted)
        {
            Consider(Look(input, Side.Low, least));
            Consider(Look(input, Side.High, least));
        }

        return best;

        void Consider(Strip? candidate)
        {
            // A bound that keeps nothing out says nothing, and goes.
            if (
                candidate is { } strip
                && (strip.Added.Trials == 0 || strip.Added.Density >= _count.Density)
                && (best is not { } other || Better(strip.Added, other.Added))
            )
            {
                best = strip;
            }
        }
    }

    private static bool Better(BoxCount one, BoxCount other) =>
        other.Trials > 0 && (one.Trials == 0 || one.Density > other.Density);

    /// <summary>The nearest trials beyond a side that no other input keeps out; none where the side is free.</summary>
    private Strip? Look(int input, Side side, int least)
    {
        if (double.IsInfinity(_box.Bound(input, side)))
        {
            return null;
        }

        var order = _trials.Order(input);
        var values = _trials.Values(input);
        var step = side == Side.Low ? -1 : 1;
        var (added, last) = (default(BoxCount), double.NaN);
        for (var i = FirstBeyond(input, side); i >= 0 && i < order.Length; i += step)
        {
            var place = order[i];
            if (_refusals[place] != 1)
            {
                continue;
            }

            if (added.Trials >= least && values[i] != last)
            {
                return new Strip(input, side, SortedTrials.BoundBetween(values[i], last), added);
            }

            added += new BoxCount(1, _trials.IsHit[place] ? 1 : 0);
            last = values[i];
        }

        return new Strip(input, side, side == Side.Low ? double.NegativeInfinity : double.PositiveInfinity, added);
    }

    /// <summary>Where in the order of an input the first number outside stands; one past an end where there is none.</summary>
    private int FirstBeyond(int input, Side side)
    {
        var values = _trials.Values(input);
        var bound = _box.Bound(input, side);
        var (low, high) = (0, values.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isBefore = side == Side.Low ? values[middle] < bound : values[middle] <= bound;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return side == Side.Low ? low - 1 : low;
    }

    private void Add(Strip strip)
    {
        var wider = _box.With(strip.Input, strip.Side, strip.Bound);
        var order = _trials.Order(strip.Input);
        var values = _trials.Values(strip.Input);
        var step = strip.Side == Side.Low ? -1 : 1;
        for (
            var i = FirstBeyond(strip.Input, strip.Side);
            i >= 0 && i < order.Length && wider.Allows(strip.Input, values[i]);
            i += step
        )
        {
            _refusals[order[i]]--;
        }

        _box = wider;
        _count += strip.Added;
    }
}
