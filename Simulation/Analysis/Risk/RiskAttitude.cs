namespace Simulation.Analysis.Risk;

/// <summary>How a recommendation weighs risk.</summary>
internal enum RiskKind
{
    /// <summary>By the mean alone.</summary>
    Mean,

    /// <summary>By the mean less a multiple of what the worst 5% of trials lose.</summary>
    Cvar,

    /// <summary>By the certainty equivalent under exponential utility.</summary>
    Exponential,
}

/// <summary>An attitude to risk with its parameter.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Parameter">The weight of the worst 5%, or the risk tolerance in USD; none for the mean.</param>
internal sealed record RiskAttitude(RiskKind Kind, double? Parameter)
{
    /// <summary>How much the worst 5% weighs where nobody says: as much as the mean.</summary>
    internal const double UsualWeight = 1;

    internal static RiskAttitude Mean { get; } = new(RiskKind.Mean, null);

    /// <param name="weight">0 or more.</param>
    internal static RiskAttitude Cvar(double weight) => new(RiskKind.Cvar, weight);

    /// <param name="toleranceUsd">Above 0.</param>
    internal static RiskAttitude Exponential(double toleranceUsd) => new(RiskKind.Exponential, toleranceUsd);

    /// <summary>What stands side by side when this one is asked for: the mean, a view of the tail, and this one.</summary>
    internal IReadOnlyList<RiskAttitude> AndOthers =>
        Kind switch
        {
            RiskKind.Mean => [this, Cvar(UsualWeight)],
            RiskKind.Cvar => [Mean, this],
            _ => [Mean, Cvar(UsualWeight), this],
        };
}
