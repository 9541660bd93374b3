namespace Simulation.Model.Strategies;

/// <summary>When a firm gives a region up.</summary>
/// <param name="GraceQuarters">Whole quarters after the first channel opened in which losses do not count.</param>
/// <param name="TrailingLossUsd">Loss over about a year that ends it, in USD.</param>
/// <param name="CostUsd">Cost of leaving, in USD.</param>
internal sealed record ExitRule(double GraceQuarters, double TrailingLossUsd, double CostUsd)
{
    /// <summary>What a year must leave for the firm to stay, USD.</summary>
    internal double TrailingFloorUsd { get; } = -TrailingLossUsd;
}
