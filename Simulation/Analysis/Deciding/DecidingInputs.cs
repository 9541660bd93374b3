using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Numerics;

namespace Simulation.Analysis.Deciding;

/// <summary>
/// Which inputs would most likely turn a region's recommendation if they were known, from the trials of an ordinary run.
/// </summary>
/// <remarks>
/// Given an input, the recommended strategy's mean lead over each of the others is estimated as a cubic of the input's rank.
/// Where the least of these leads is below 0, another strategy would be recommended; how likely the input lies there is its
/// chance. A lead that does not follow the input beyond what an input dealt out to the trials anew would show counts as its mean.
/// </remarks>
internal sealed class DecidingInputs
{
    /// <summary>Inputs that are named, at most.</summary>
    internal const int NamedMax = 3;

    /// <summary>Chance that anything is found where no input decides anything, all inputs and strategies together.</summary>
    internal const double Significance = 0.01;

    /// <summary>The ranks between which the lead's variation is told.</summary>
    private const double Tail = 0.1;

    /// <summary>More trials make no chance clearer than its own interval says: 20,000 tell it to 2 points in 100.</summary>
    private const int TrialsMax = 20_000;

    private readonly RegionTrials _trials;
    private readonly double[] _means;
    private readonly int _best;
    private readonly int[] _others;
    private readonly double[] _variances;
    private readonly InputBins[] _bins;
    private readonly LeadSums _sums;

    private DecidingInputs(RegionTrials trials)
    {
        _trials = trials;
        var order = RegionComparer.ByMean(trials.Result);
        (_best, _others) = (order[0], order[1..]);
        var used = Math.Min(trials.Trials, TrialsMax);
        _variances = [.. _others.Select(other => Variance(trials, _best, other, used))];
        _means = [.. _others.Select(other => Mean(_best) - Mean(other))];
        _bins = [.. trials.Inputs.Columns.Select(column => InputBins.Of(column.AsSpan(0, used)))];
        _sums = new LeadSums(trials, _best, _others, _bins, used);

        double Mean(int strategy) => trials.Result.Strategies[strategy].Value.Mean;
    }

    /// <summary>Those that have a chance, the most likely first, at most <see cref="NamedMax"/>.</summary>
    internal static IReadOnlyList<DecidingInput> Of(RegionTrials trials)
    {
        if (trials.Result.Strategies.Count < 2 || trials.Inputs.Uncertain.Count == 0)
        {
            return [];
        }

        var search = new DecidingInputs(trials);
        return
        [
            .. Enumerable
                .Range(0, trials.Inputs.Uncertain.Count)
                .Select(search.Look)
                .OfType<DecidingInput>()
                .OrderByDescending(input => input.Chance)
                .ThenByDescending(input => input.MarginDrop)
                .Take(NamedMax),
        ];
    }

    /// <summary>NaN where there is none: then no lead follows anything.</summary>
    private static double Variance(RegionTrials trials, int best, int other, int used)
    {
        using var lent = trials.Lend();
        var difference = lent.Span[..used];
        PairedDifference.Fill(trials.Value(best)[..used], trials.Value(other)[..used], difference);
        var deviation = Moments.Of(difference).StandardDeviation ?? double.NaN;
        return deviation * deviation;
    }

    /// <summary>None where knowing the input would turn nothing.</summary>
    private DecidingInput? Look(int input)
    {
        int[] bins = [.. Enumerable.Range(0, InputBins.Count).Where(bin => _sums.Count(input, bin) > 0)];
        var curves = new RankCurves([.. bins.Select(bin => _sums.Count(input, bin))]);
        var noise = curves.SignalWithoutCause(Significance / (_bins.Length * _others.Length));
        var leads = new Leads(bins.Length);
        for (var other = 0; other < _others.Length; other++)
        {
            var means = bins.Select(bin => _sums.Sum(input, bin, other) / _sums.Count(input, bin)).ToArray();
            leads.Add(_others[other], curves.Fit(means, _variances[other]).Around(_means[other]), noise);
        }

        var turning = new TurningRanks(curves, _bins[input].IsDiscrete);
        var parts = turning.Of(leads.Least);
        if (parts.Count == 0 || !leads.FollowsInput)
        {
            return null;
        }

        var uncertain = _trials.Inputs.Uncertain[input];
        return new DecidingInput(
            input,
            uncertain.Name,
            uncertain.Unit,
            uncertain.Value.Grade,
            leads.StrategyIn(parts.MaxBy(part => part.Width)),
            parts.Sum(part => part.Width),
            turning.ChanceOf(leads.LeastHigh),
            turning.ChanceOf(leads.LeastLow),
            [.. parts.Select(part => RangeOf(input, bins, part))],
            leads.Drop(curves.Middles, Tail)
        );
    }

    private ValueRange RangeOf(int input, int[] bins, TurningRanks.Part part) =>
        new(
            part.BinBefore < 0 ? null : NumberAt(input, part.From, bins[part.BinBefore]),
            part.LastBin == bins.Length - 1 ? null : NumberAt(input, part.To, bins[part.LastBin])
        );

    private double NumberAt(int input, double rank, int bin)
    {
        if (_bins[input].IsDiscrete)
        {
            return _bins[input].BoundAfter(bin);
        }

        Span<double> number = stackalloc double[1];
        Quantiles.Select(_trials.Inputs.Columns[input].AsSpan(0, _trials.Trials), [rank], number);
        return number[0];
    }
}
