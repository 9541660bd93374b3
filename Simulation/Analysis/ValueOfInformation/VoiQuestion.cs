namespace Simulation.Analysis.ValueOfInformation;

/// <summary>An input that tells something of a region.</summary>
/// <param name="Name">In full.</param>
/// <param name="Draws">[trials], finite.</param>
/// <param name="Grade">As the scenario has it.</param>
/// <param name="Source">As the scenario has it.</param>
internal sealed record VoiInput(string Name, double[] Draws, char? Grade = null, string? Source = null);

/// <summary>Hands out nested runs.</summary>
/// <param name="known">Names of the inputs that an outer point holds.</param>
internal delegate NestedRun NestedRuns(IReadOnlySet<string> known);

/// <summary>What is asked about one region.</summary>
internal sealed record VoiQuestion
{
    /// <summary>The region's id.</summary>
    internal required string Region { get; init; }

    /// <summary>What reports call it.</summary>
    internal required string RegionName { get; init; }

    internal required IReadOnlyList<string> Strategies { get; init; }

    /// <summary>[strategies][trials] of an ordinary run, USD.</summary>
    internal required IReadOnlyList<double[]> Values { get; init; }

    /// <summary>The region's inputs and the firm's, then inputs elsewhere that correlations tie to them.</summary>
    internal required IReadOnlyList<VoiInput> Inputs { get; init; }

    /// <summary>Names of the inputs that the region's value depends on.</summary>
    internal required IReadOnlySet<string> Own { get; init; }

    /// <summary>Any groups; of each only the inputs that tell something of the region count.</summary>
    internal required IReadOnlyList<InputGroup> Groups { get; init; }

    internal required NestedRuns Nested { get; init; }

    internal required NestedPlan Plan { get; init; }

    /// <summary>Whether the draws of each input fill equal strata.</summary>
    internal required bool IsStratified { get; init; }

    internal required long Seed { get; init; }

    internal int Trials => Values[0].Length;
}
