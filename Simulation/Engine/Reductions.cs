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
        var quarters = Quarters(index);
        var peak = Quantiles(own.PeakFundingUsd, Trials, UpperTail);
        var share = TailsOf(own.FinalShare.AsSpan(0, Trials));
        return new StrategyResult
        {
            Strategy = strategy,
            Trials = Trials,
            Value = Distributed(own.Value),
            PeakFundingMean = Moments.Of(own.PeakFundingUsd.AsSpan(0, Trials)).Mean,
            PeakFundingP95 = peak[0],
            ProbPayback = own.PaybackQuarter.ShareOfAny(Trials),
            PaybackQuarterP50 = own.PaybackQuarter.Median(Trials),
            FinalShareMean = quarters[^1].ShareMean,
            FinalShareP05 = share.P05,
            FinalShareP95 = share.P95,
            UnitsMean = quarters.Sum(quarter => quarter.UnitsMean),
            LowestBrandMean = Mean(index, Layout.LowestBrand),
            CarriersLiveMean = quarters[^1].CarriersLiveMean,
            ProbExit = own.ExitQuarter.ShareOfAny(Trials),
            EngineerMonthsMean = quarters.Sum(quarter => quarter.EngineerMonthsMean),
            Drivers = [.. Enum.GetValues<Driver>().Select(driver => Mean(index, Layout.Of(driver)))],
            Quarters = quarters,
        };
    }

    /// <summary>Each quarter is looked at once, while it is in the caches: by itself and with all before it.</summary>
    private QuarterResult[] Quarters(int strategy)
    {
        var timeline = columns.Timelines[strategy];
        using var lent = columns.Lent.Lend(new TrialChunks(columns.TimelineTrials).PaddedTrials);
        var total = lent.Span;
        total.Clear();
        var quarters = new QuarterResult[Layout.Quarters];
        for (var t = 0; t < quarters.Length; t++)
        {
            var cash = timeline.Cash(t)[..total.Length];
            quarters[t] = Quarter(strategy, t, cash);
            if (CumulativeCash)
            {
                AddTo(total, cash);
                quarters[t] = quarters[t] with { CumulativeCash = TailsOf(total[..columns.TimelineTrials]) };
            }
        }

        return quarters;
    }

    private QuarterResult Quarter(int strategy, int quarter, ReadOnlySpan<double> cash)
    {
        double MeanOf(QuarterSum sum) => Mean(strategy, Layout.Of(quarter, sum));
        var shareMean = MeanOf(QuarterSum.Share);
        // No share is negative: a mean of 0 says that all are 0, as they are before anything is sold.
        var shares =
            shareMean == 0 ? default : TailsOf(columns.Timelines[strategy].Share(quarter)[..columns.TimelineTrials]);
        var flows = TailsOf(cash[..columns.TimelineTrials]);
        return new QuarterResult(
            shareMean,
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
        var moments = Moments.Of(column.AsSpan(0, Trials));
        var quantiles = Quantiles(column, Trials, InputQuantiles);
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
        var moments = Moments.Of(column.AsSpan(0, Trials));
        var quantiles = Quantiles(column, Trials, FiveQuantiles);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTo(Span<double> total, ReadOnlySpan<double> cash)
    {
        for (var i = 0; i < total.Length; i += Lanes.Count)
        {
            (Lanes.Load(total, i) + Lanes.Load(cash, i)).Store(total, i);
        }
    }

    private double Mean(int strategy, int quantity) =>
        columns.Sums.Total(strategy, quantity, columns.Chunks.Count) / Trials;

    private static Tails TailsOf(ReadOnlySpan<double> column)
    {
        Span<double> tails = stackalloc double[BothTails.Length];
        Numerics.Quantiles.Select(column, BothTails, tails);
        return new Tails(tails[0], tails[1]);
    }

    private static double[] Quantiles(ReadOnlySpan<double> column, int count, double[] probabilities)
    {
        var quantiles = new double[probabilities.Length];
        Numerics.Quantiles.Select(column[..count], probabilities, quantiles);
        return quantiles;
    }
}
