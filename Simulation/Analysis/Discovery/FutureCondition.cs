using System.Diagnostics;
using Simulation.Analysis.Comparison;
using Simulation.Engine;

namespace Simulation.Analysis.Discovery;

/// <summary>What makes a future one of the kind that is looked for; it holds in a trial or it does not.</summary>
internal abstract record FutureCondition
{
    private FutureCondition() { }

    /// <summary>[trials].</summary>
    /// <param name="trials">Of one region.</param>
    internal abstract bool[] Holds(RegionTrials trials);

    /// <summary>One strategy is worth more than another.</summary>
    /// <param name="Left">Index of a strategy.</param>
    /// <param name="Relation">How it stands to the other.</param>
    /// <param name="Right">Index of another strategy.</param>
    internal sealed record Against(int Left, Relation Relation, int Right) : FutureCondition
    {
        internal override bool[] Holds(RegionTrials trials) =>
            Relation.Holds(trials.Value(Left), trials.Value(Right).ToArray());
    }

    /// <summary>A strategy is worth the most; of equals the first in file order is.</summary>
    /// <param name="Strategy">Its index.</param>
    internal sealed record Best(int Strategy) : FutureCondition
    {
        internal override bool[] Holds(RegionTrials trials) =>
            [.. BestInTrial.Winners(trials).Select(winner => winner == Strategy)];
    }

    /// <summary>A number that a strategy comes to lies on one side of another number.</summary>
    /// <param name="Strategy">Its index; none: the strategy of highest mean value.</param>
    /// <param name="Quantity">Which number.</param>
    /// <param name="Relation">How it stands to the other.</param>
    /// <param name="Number">In the quantity's unit.</param>
    internal sealed record Beyond(int? Strategy, Quantity Quantity, Relation Relation, double Number) : FutureCondition
    {
        internal override bool[] Holds(RegionTrials trials)
        {
            var number = new double[trials.Trials];
            Array.Fill(number, Number);
            return Relation.Holds(Column(trials, Strategy ?? RegionComparer.ByMean(trials.Result)[0]), number);
        }

        private ReadOnlySpan<double> Column(RegionTrials trials, int strategy)
        {
            var columns = trials.Columns.Strategies[strategy];
            return Quantity switch
            {
                Quantity.Value => trials.Value(strategy),
                Quantity.Incremental => RegionComparer.Incremental(trials, strategy),
                Quantity.PeakFunding => columns.PeakFundingUsd.AsSpan(0, trials.Trials),
                Quantity.PaybackQuarter => columns.PaybackQuarter.Numbers(trials.Trials),
                Quantity.FinalShare => columns.FinalShare.AsSpan(0, trials.Trials),
                Quantity.ExitQuarter => columns.ExitQuarter.Numbers(trials.Trials),
                _ => throw new UnreachableException($"No column for {Quantity}."),
            };
        }
    }
}

/// <summary>What a trial of a strategy comes to.</summary>
internal enum Quantity
{
    /// <summary>Present value, USD.</summary>
    Value,

    /// <summary>Value less that of <c>wait</c>, USD.</summary>
    Incremental,

    /// <summary>USD.</summary>
    PeakFunding,

    /// <summary>Counted from 0; +∞ where it never pays back.</summary>
    PaybackQuarter,

    /// <summary>Fraction of the market.</summary>
    FinalShare,

    /// <summary>Counted from 0; +∞ where it never exits.</summary>
    ExitQuarter,
}

/// <summary>How one number stands to another.</summary>
internal enum Relation
{
    Above,
    AtLeast,
    Below,
    AtMost,
}
