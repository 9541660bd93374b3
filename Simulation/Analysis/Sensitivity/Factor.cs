namespace Simulation.Analysis.Sensitivity;

/// <summary>What a factor is.</summary>
internal enum FactorKind
{
    /// <summary>An uncertain input that no correlation ties to another of the region.</summary>
    Input,

    /// <summary>An input that is tied to others: alone it has no column in a design.</summary>
    TiedInput,

    /// <summary>Inputs that correlations tie together; one column of a design.</summary>
    TiedSet,

    /// <summary>Inputs that the user asked about together.</summary>
    Group,

    /// <summary>All the luck of a trial.</summary>
    Shocks,
}

/// <summary>One thing or several that a quantity depends on.</summary>
/// <param name="Name">The input's name in full, the names of a tied set, a group's name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Inputs">Places of its inputs, in row order; none for the shocks.</param>
internal sealed record Factor(string Name, FactorKind Kind, IReadOnlyList<int> Inputs)
{
    internal static Factor Shocks { get; } = new("shocks", FactorKind.Shocks, []);

    /// <summary>Whether a design can say how much it explains.</summary>
    internal bool HasColumn => Kind != FactorKind.TiedInput;

    /// <summary>Whether it is one input.</summary>
    internal bool IsInput => Kind is FactorKind.Input or FactorKind.TiedInput;
}
