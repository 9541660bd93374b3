using Simulation.Analysis.Discovery;
using Simulation.Engine;
using Simulation.Engine.Inputs;

namespace Simulation.Reporting;

/// <summary>In which corner of the inputs futures of a kind lie, as reports show it.</summary>
internal sealed record DiscoveryReport
{
    /// <summary>The scenario's.</summary>
    internal required string Name { get; init; }

    internal required RegionPlan Region { get; init; }

    /// <summary>Names, in file order.</summary>
    internal required IReadOnlyList<string> Strategies { get; init; }

    /// <summary>Index of the strategy of highest mean value.</summary>
    internal required int Recommended { get; init; }

    /// <summary>Which futures were looked for.</summary>
    internal required FutureCondition Condition { get; init; }

    /// <summary>Which box of each path was taken.</summary>
    internal required BoxChoice Choice { get; init; }

    /// <summary>The uncertain inputs, in the order by which boxes count them.</summary>
    internal required IReadOnlyList<StudyInput> Inputs { get; init; }

    internal required DiscoveryResult Result { get; init; }
}
