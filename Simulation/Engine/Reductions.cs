using System.Runtime.CompilerServices;
using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
using Simulation.Engine.Results;
using Simulation.Model;
using Simulation.Model.Strategies;
using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>Turns one region's columns into results.</summary>
/// <param name="columns">The region's.</param>
/// <param name="batchTrials">Trials a batch, where there are several.</param>
internal sealed class Reductions(RegionColumns columns, int? batchTrials = null)
{
    private static readonly double[] FiveQuantiles = [0.05, 0.25, 0.5, 0.75, 0.95];
    private static readonly double[] InputQuantiles = [0.05, 0.5, 0.95];
    private static readonly double[] BothTails = [0.05, 0.95];
    private static readonly double[] UpperTail = [0.95];

    /// <summary>Whether cumulative cash is looked at too.</summary>
    internal bool CumulativeCash { get; init; } = true;

    private int Trials => columns.Chunks.Trials;

    private SumLayout Layout => columns.Sums.Layout;

    internal StrategyResult Strategy(int index, Strategy strategy)
    {
        var own = columns.Strategies[index];
        var means = columns.Sums.Totals(index, columns.Chunks.Count).Select(total => total / Trials).ToArray();
        var quarters = Quarters(columns.Timelines[index], means);
        var (peak, peakQuantiles) = Look(own.PeakFundingUsd, UpperTail);
        var nobody = default(NoReader);
        var share = TailsOf(own.FinalShare.AsSpan(0, Trials), ref nobody);
        return new StrategyResult
        {
            Strategy = strategy,
            Trials = Trials,
            Value = Distributed(own.Value),
            PeakFundingMean = peak.Mean,
            PeakFundingP95 = peakQuantiles[0],
            ProbPayback = own.PaybackQuarter.ShareOfAny(Trials),
            PaybackQuarterP50 = own.PaybackQuarter.Median(Trials),
            FinalShareMean = quarters[^1].ShareMean,
            FinalShareP05 = share.P05,
            FinalShareP95 = share.P95,
            UnitsMean = quarters.Sum(quarter => quarter.UnitsMean),
            LowestBrandMean = means[Layout.LowestBrand],
            CarriersLiveMean = quarters[^1].CarriersLiveMean,
            ProbExit = own.ExitQuarter.ShareOfAny(Trials),
            EngineerMonthsMean = quarters.Sum(quarter => quarter.EngineerMonthsMean),
            Drivers = [.. Enum.GetValues<Driver>().Select(driver => means[Layout.Of(driver)])],
            Quarters = quarters,
        };
    }

    /// <summary>Each column is looked at once, while it is in the caches, and the one after it comes near meanwhile.</summary>
    private QuarterResult[] Quarters(TimelineColumns timeline, double[] means)
    {
        using var lent = columns.Lent.Lend(new TrialChunks(columns.TimelineTrials).PaddedTrials);
        var total = lent.Span;
        total.Clear();
        var quarters = new QuarterResult[Layout.Quarters];
        for (var t = 0; t < quarters.Length; t++)
        {
            var mean = means[Layout.Of(t, QuarterSum.Share)];
            var cash = timeline.Cash(t);
            // No share is negative: a mean of 0 says that all are 0, as they are before anything is sold.
            var shares = mean == 0 ? default : TailsOf(timeline.Share(t), cash);
            var next = Math.Min(t + 1, quarters.Length - 1);
            var flows = TailsOf(cash, mean == 0 ? timeline.Cash(next) : timeline.Share(next));
            quarters[t] = Quarter(t, means, shares, flows);
            if (CumulativeCash)
            {
                AddTo(total, cash);
                quarters[t] = quarters[t] with { CumulativeCash = TailsOf(total, total) };
            }
        }

        return quarters;
    }

    private QuarterResult Quarter(int quarter, double[] means, Tails shares, Tails flows)
    {
        double MeanOf(QuarterSum sum) => means[Layout.Of(quarter, sum)];
        return new QuarterResult(
            ShareMean: MeanOf(QuarterSum.Share),
            ShareP05: shares.P05,
            ShareP95: shares.P95,
            UnitsMean: MeanOf(QuarterSum.Units),
            CashMean: MeanOf(QuarterSum.Cash),
            CashP05: flows.P05,
            CashP95: flows.P95,
            CumulativeCash: null,
            AwarenessMean: MeanOf(QuarterSum.Awareness),
            BrandMean: MeanOf(QuarterSum.Brand),
            CarriersLiveMean: MeanOf(QuarterSum.CarriersLive),
            EngineerMonthsMean: MeanOf(QuarterSum.EngineerMonths),
            ProbActive: MeanOf(QuarterSum.Active)
        );
    }

    internal InputResult Input(UncertainInput input, double[] column, long clamped)
    {
        var (moments, quantiles) = Look(column, InputQuantiles);
        return new InputResult(
            input.Name,
            input.Value,
            moments.Mean,
            moments.StandardDeviation,
            quantiles[0],
            quantiles[1],
            quantiles[2],
            clamped
        );
    }

    private Distributed Distributed(double[] column)
    {
        var (moments, quantiles) = Look(column, FiveQuantiles);
        return new Distributed(
            moments.Mean,
            BatchMeans.StandardError(column.AsSpan(0, Trials), moments, batchTrials),
            moments.StandardDeviation,
            quantiles[0],
            quantiles[1],
            quantiles[2],
            quantiles[3],
            quantiles[4]
        );
    }

    [MethodImpl(Compile.Fully)]
    private static void AddTo(Span<double> total, ReadOnlySpan<double> cash)
    {
        for (var i = 0; i < total.Length; i += Lanes.Count)
        {
            (Lanes.Load(total, i) + Lanes.Load(cash, i)).Store(total, i);
        }
    }

    /// <summary>The 5% and 95% quantiles of a timeline's column, while the one that is wanted next comes near.</summary>
    private Tails TailsOf(ReadOnlySpan<double> column, ReadOnlySpan<double> next)
    {
        var upcoming = new NextColumn(next[..columns.TimelineTrials]);
        return TailsOf(column[..columns.TimelineTrials], ref upcoming);
    }

    private static Tails TailsOf<TReader>(ReadOnlySpan<double> column, ref TReader reader)
        where TReader : struct, IColumnReader, allows ref struct
    {
        Span<double> tails = stackalloc double[BothTails.Length];
        Quantiles.Select(column, BothTails, tails, ref reader);
        return new Tails(tails[0], tails[1]);
    }

    /// <summary>Moments and quantiles of every trial's number, which is read once.</summary>
    private (Moments Moments, double[] Quantiles) Look(double[] column, double[] probabilities)
    {
        var numbers = column.AsSpan(0, Trials);
        var quantiles = new double[probabilities.Length];
        var sums = MomentSums.Of(numbers);
        Quantiles.Select(numbers, probabilities, quantiles, ref sums);
        return (sums.Moments, quantiles);
    }
}
