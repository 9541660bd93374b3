using System.Diagnostics;

namespace Simulation.Reporting.Tables;

/// <summary>What one strategy came to, trial by trial. Every column is as long as the others.</summary>
internal sealed record TrialColumns
{
    internal required string Strategy { get; init; }

    /// <summary>USD.</summary>
    internal required ReadOnlyMemory<double> Value { get; init; }

    /// <summary>USD.</summary>
    internal required ReadOnlyMemory<double> Incremental { get; init; }

    /// <summary>USD.</summary>
    internal required ReadOnlyMemory<double> PeakFunding { get; init; }

    /// <summary>Quarter from 0; +∞ is never.</summary>
    internal required ReadOnlyMemory<double> PaybackQuarter { get; init; }

    /// <summary>Fraction of the market.</summary>
    internal required ReadOnlyMemory<double> FinalShare { get; init; }

    /// <summary>Quarter from 0; +∞ is none.</summary>
    internal required ReadOnlyMemory<double> ExitQuarter { get; init; }

    internal TrialRow Row(string region, int trial) =>
        new(
            trial,
            region,
            Strategy,
            Value.Span[trial],
            Incremental.Span[trial],
            PeakFunding.Span[trial],
            PaybackQuarter.Span[trial],
            FinalShare.Span[trial],
            ExitQuarter.Span[trial]
        );
}

/// <summary>The trials of one region.</summary>
/// <param name="Region">Its id.</param>
/// <param name="Strategies">In file order, all of as many trials.</param>
internal sealed record TrialRows(string Region, IReadOnlyList<TrialColumns> Strategies)
{
    /// <summary>Trial after trial, and within it every strategy, so that what is compared stands together.</summary>
    internal IEnumerable<TrialRow> InOrder()
    {
        var trials = Strategies.Count == 0 ? 0 : Strategies[0].Value.Length;
        Debug.Assert(Strategies.All(strategy => strategy.Value.Length == trials), "Strategies differ in trials.");
        for (var trial = 0; trial < trials; trial++)
        {
            foreach (var strategy in Strategies)
            {
                yield return strategy.Row(Region, trial);
            }
        }
    }
}

/// <summary>One trial of one strategy in one region.</summary>
internal readonly record struct TrialRow(
    int Trial,
    string Region,
    string Strategy,
    double Value,
    double Incremental,
    double PeakFunding,
    double PaybackQuarter,
    double FinalShare,
    double ExitQuarter
);
