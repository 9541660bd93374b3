using Simulation.Model;
using Simulation.Model.Strategies;

namespace Simulation.Engine.Results;

/// <summary>Many trials of one strategy in one region. Money in USD; means are over all trials.</summary>
internal sealed record StrategyResult
{
    internal required Strategy Strategy { get; init; }

    internal required int Trials { get; init; }

    internal required Distributed Value { get; init; }

    internal required double PeakFundingMean { get; init; }

    internal required double PeakFundingP95 { get; init; }

    /// <summary>Share of trials that pay back within the horizon, those that never go below zero included.</summary>
    internal required double ProbPayback { get; init; }

    /// <summary>Median over all trials with "never" last; none where the median is never.</summary>
    internal required double? PaybackQuarterP50 { get; init; }

    internal required double FinalShareMean { get; init; }

    internal required double FinalShareP05 { get; init; }

    internal required double FinalShareP95 { get; init; }

    internal required double UnitsMean { get; init; }

    internal required double LowestBrandMean { get; init; }

    internal required double CarriersLiveMean { get; init; }

    internal required double ProbExit { get; init; }

    /// <summary>Over the whole horizon.</summary>
    internal required double EngineerMonthsMean { get; init; }

    /// <summary>Discounted means in the order of <see cref="Driver"/>; they sum to the mean of value.</summary>
    internal required IReadOnlyList<double> Drivers { get; init; }

    /// <summary>One a quarter of the horizon.</summary>
    internal required IReadOnlyList<QuarterResult> Quarters { get; init; }
}

/// <summary>A column of doubles in short. Standard deviation and error are none at one trial.</summary>
internal sealed record Distributed(
    double Mean,
    double? StandardError,
    double? StandardDeviation,
    double P05,
    double P25,
    double P50,
    double P75,
    double P95
);

/// <summary>The 5% and 95% quantiles of a column.</summary>
internal readonly record struct Tails(double P05, double P95);

/// <summary>
/// One quarter of one strategy: means over all trials, quantiles over the first 20,000; those of cumulative cash only where they
/// were asked for.
/// </summary>
internal sealed record QuarterResult(
    double ShareMean,
    double ShareP05,
    double ShareP95,
    double UnitsMean,
    double CashMean,
    double CashP05,
    double CashP95,
    Tails? CumulativeCash,
    double AwarenessMean,
    double BrandMean,
    double CarriersLiveMean,
    double EngineerMonthsMean,
    double ProbActive
);
