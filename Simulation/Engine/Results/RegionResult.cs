namespace Simulation.Engine.Results;

/// <summary>What the trials of one region say, column by column.</summary>
/// <param name="Region">The region.</param>
/// <param name="Strategies">In file order.</param>
/// <param name="Inputs">The region's uncertain inputs, as drawn, in catalogue order, carriers last.</param>
internal sealed record RegionResult(
    RegionPlan Region,
    IReadOnlyList<StrategyResult> Strategies,
    IReadOnlyList<InputResult> Inputs
);

/// <summary>One uncertain input as it was drawn.</summary>
/// <param name="Name">In full: <c>US.market.growth</c>.</param>
/// <param name="Value">What the scenario says of it.</param>
/// <param name="Mean">Mean over all trials.</param>
/// <param name="StandardDeviation">With n − 1; none at one trial.</param>
/// <param name="P05">5% quantile.</param>
/// <param name="P50">Median.</param>
/// <param name="P95">95% quantile.</param>
/// <param name="Clamped">Trials in which the draw lay outside its range.</param>
internal sealed record InputResult(
    string Name,
    ParameterValue Value,
    double Mean,
    double? StandardDeviation,
    double P05,
    double P50,
    double P95,
    long Clamped
);
