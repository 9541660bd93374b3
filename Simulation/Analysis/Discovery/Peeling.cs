using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Analysis.Discovery;

/// <summary>
/// The top-down peeling of PRIM (Friedman and Fisher 1999, section 5): from the box of all futures, each step takes off a
/// twentieth of what is left, at that end of that input where the most is gained.
/// </summary>
/// <remarks>
/// Equal numbers go together, so that a peel may be larger than a twentieth. Peels of unlike size compete by how much the
/// density rises for each trial taken off, the criterion that Kwakkel and Jaxa-Rozen (2016) found best there; among equal
/// sizes it is Friedman and Fisher's. Of equals the first input, and its lower side, is peeled.
/// </remarks>
internal sealed class Peeling
{
    /// <summary>What part of the box a peel takes off: Friedman and Fisher's α.</summary>
    internal const double Fraction = 0.05;

    private readonly bool[] _isHit;
    private readonly bool[] _isInside;
    private readonly int[][] _order;
    private readonly double[][] _values;
    private readonly int[] _first;
    private readonly int[] _last;
    private BoxCount _box;
    private long _packedAt;

    internal Peeling(SortedTrials trials)
    {
        _isHit = trials.IsHit;
        _isInside = new bool[_isHit.Length];
        Array.Fill(_isInside, true);
        _order = [.. Enumerable.Range(0, trials.Inputs).Select(input => trials.Order(input).ToArray())];
        _values = [.. Enumerable.Range(0, trials.Inputs).Select(input => trials.Values(input).ToArray())];
        _first = new int[trials.Inputs];
        _last = [.. Enumerable.Repeat(_isHit.Length - 1, trials.Inputs)];
        _box = trials.Count;
        _packedAt = _box.Trials;
    }

    /// <summary>Peels until the box is pure, or would hold fewer than the least number of trials.</summary>
    internal IReadOnlyList<PeelStep> Peel(long leastTrials, CancellationToken cancellation)
    {
        var path = new List<PeelStep>();
        while (_box.Hits < _box.Trials && Best(leastTrials) is { } step)
        {
            cancellation.ThrowIfCancellationRequested();
            TakeOff(step);
            path.Add(step);
        }

        return path;
    }

    private PeelStep? Best(long leastTrials)
    {
        PeelStep? best = null;
        var bestGain = double.NegativeInfinity;
        var least = Math.Max(1, (int)(Fraction * _box.Trials));
        for (var input = 0; input < _order.Length; input++)
        {
            Consider(Look(input, Side.Low, least));
            Consider(Look(input, Side.High, least));
        }

        return best;

        void Consider(PeelStep? candidate)
        {
            if (candidate is not { } step || _box.Trials - step.Removed.Trials < leastTrials)
            {
                return;
            }

            var gain = ((_box - step.Removed).Density - _box.Density) / step.Removed.Trials;
            if (gain > bestGain)
            {
                (best, bestGain) = (step, gain);
            }
        }
    }

    /// <summary>What a peel of at least so many trials would take off; none where nothing would be left.</summary>
    [MethodImpl(Compile.Fully)]
    private PeelStep? Look(int input, Side side, int least)
    {
        var (order, values) = (_order[input], _values[input]);
        var step = side == Side.Low ? 1 : -1;
        ref var end = ref side == Side.Low ? ref _first[input] : ref _last[input];
        while (!_isInside[order[end]])
        {
            end += step;
        }

        var (removed, hits, last) = (0, 0, values[end]);
        for (var i = end; i >= _first[input] && i <= _last[input]; i += step)
        {
            var place = order[i];
            if (!_isInside[place])
            {
                continue;
            }

            if (removed >= least && values[i] != last)
            {
                var bound = SortedTrials.BoundBetween(last, values[i]);
                return new PeelStep(input, side, bound, new BoxCount(removed, hits));
            }

            removed++;
            hits += _isHit[place] ? 1 : 0;
            last = values[i];
        }

        return null;
    }

    private void TakeOff(PeelStep peel)
    {
        var order = _order[peel.Input];
        var step = peel.Side == Side.Low ? 1 : -1;
        ref var end = ref peel.Side == Side.Low ? ref _first[peel.Input] : ref _last[peel.Input];
        for (var left = peel.Removed.Trials; left > 0; end += step)
        {
            left -= _isInside[order[end]] ? 1 : 0;
            _isInside[order[end]] = false;
        }

        _box -= peel.Removed;
        if (_box.Trials * 2 < _packedAt)
        {
            Pack();
        }
    }

    /// <summary>Forgets those outside, whenever the box is half of what it was: walks stay short.</summary>
    private void Pack()
    {
        for (var input = 0; input < _order.Length; input++)
        {
            var (order, values) = (_order[input], _values[input]);
            var kept = 0;
            for (var i = _first[input]; i <= _last[input]; i++)
            {
                if (_isInside[order[i]])
                {
                    (order[kept], values[kept]) = (order[i], values[i]);
                    kept++;
                }
            }

            (_first[input], _last[input]) = (0, kept - 1);
        }

        _packedAt = _box.Trials;
    }
}
