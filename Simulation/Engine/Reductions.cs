using System.Runtime.CompilerServices;
using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
using Simulation.Engine.Results;
using Simulation.Model;
using Simulation.Model.Strategies;
using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>Turns one region's columns into results.</summary>
internal sealed class Reductions(RegionColumns columns, int? batchTrials = null)
{
    private static readonly double[] FiveQuantiles = [0.05, 0.25, 0.5, 0.75, 0.95];
    private static readonly double[] Tails = [0.05, 0.95];
    private static readonly double[] InputQuantiles = [0.05, 0.5, 0.95];
    private static readonly double[] UpperTail = [0.95];

    private int Trials => columns.Chunks.Trials;

    private SumLayout Layout => columns.Sums.Layout;

    internal StrategyResult Strategy(int index, Strategy strategy, IReadOnlyList<QuarterResult> quarters)
    {
        var own = columns.Strategies[index];
        var peak = Quantiles(own.PeakFundingUsd, Trials, UpperTail);
        var share = Quantiles(own.FinalShare, Trials, Tails);
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
            FinalShareP05 = share[0],
            FinalShareP95 = share[1],
            UnitsMean = quarters.Sum(quarter => quarter.UnitsMean),
            LowestBrandMean = Mean(index, Layout.LowestBrand),
            CarriersLiveMean = quarters[^1].CarriersLiveMean,
            ProbExit = own.ExitQuarter.ShareOfAny(Trials),
            EngineerMonthsMean = quarters.Sum(quarter => quarter.EngineerMonthsMean),
            Drivers = [.. Enum.GetValues<Driver>().Select(driver => Mean(index, Layout.Of(driver)))],
            Quarters = quarters,
        };
    }

    /// <summary>[quarters], p05 and p95 of the cash of all quarters up to each, undiscounted.</summary>
    internal (double P05, double P95)[] CumulativeCash(int strategy)
    {
        var timeline = columns.Timelines[strategy];
        var total = new double[timeline.PaddedTrials];
        var tails = new (double, double)[Layout.Quarters];
        for (var t = 0; t < tails.Length; t++)
        {
            AddTo(total, timeline.Cash(t));
            var both = Quantiles(total, columns.TimelineTrials, Tails);
            tails[t] = (both[0], both[1]);
        }

        return tails;
    }

    internal QuarterResult Quarter(int strategy, int quarter, (double P05, double P95) cumulativeCash)
    {
        var timeline = columns.Timelines[strategy];
        var share = Quantiles(timeline.Share(quarter), columns.TimelineTrials, Tails);
        var cash = Quantiles(timeline.Cash(quarter), columns.TimelineTrials, Tails);
        double MeanOf(QuarterSum sum) => Mean(strategy, Layout.Of(quarter, sum));
        return new QuarterResult(
            ShareMean: MeanOf(QuarterSum.Share),
            ShareP05: share[0],
            ShareP95: share[1],
            UnitsMean: MeanOf(QuarterSum.Units),
            CashMean: MeanOf(QuarterSum.Cash),
            CashP05: cash[0],
            CashP95: cash[1],
            CumulativeCashP05: cumulativeCash.P05,
            CumulativeCashP95: cumulativeCash.P95,
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
            BatchMeans.StandardError(column.AsSpan(0, Trials), batchTrials),
            moments.StandardDeviation,
            quantiles[0],
            quantiles[1],
            quantiles[2],
            quantiles[3],
            quantiles[4]
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTo(double[] total, ReadOnlySpan<double> cash)
    {
        for (var i = 0; i < total.Length; i += Lanes.Count)
        {
            (Lanes.Load(total, i) + Lanes.Load(cash, i)).Store(total, i);
        }
    }

    private double Mean(int strategy, int quantity) =>
        columns.Sums.Total(strategy, quantity, columns.Chunks.Count) / Trials;

    private static double[] Quantiles(ReadOnlySpan<double> column, int count, double[] probabilities)
    {
        var quantiles = new double[probabilities.Length];
        Numerics.Quantiles.Select(column[..count], probabilities, quantiles);
        return quantiles;
    }
}
