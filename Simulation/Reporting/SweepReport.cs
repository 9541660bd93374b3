using Simulation.Analysis.Comparison;
using Simulation.Analysis.Sweeps;

namespace Simulation.Reporting;

/// <summary>A sweep as screen and page show it; the file has all numbers.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Grid">The points.</param>
/// <param name="Regions">Ids, in file order.</param>
/// <param name="Strategies">Names, in file order.</param>
/// <param name="Recommendations">[regions][points].</param>
internal sealed record SweepReport(
    string Name,
    SweepGrid Grid,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Strategies,
    IReadOnlyList<IReadOnlyList<SweptRecommendation>> Recommendations
)
{
    /// <summary>The regions' names, in file order.</summary>
    internal IReadOnlyList<string> Names { get; init; } = Regions;

    /// <summary>Points of which every strategy is kept, evenly spread along the one axis; none over more axes.</summary>
    internal IReadOnlyList<int> CurvePoints { get; init; } = [];

    /// <summary>[regions][curve points][strategies].</summary>
    internal IReadOnlyList<IReadOnlyList<IReadOnlyList<SweptStrategy>>> Curves { get; init; } = [];
}

/// <summary>What is recommended at one point: index of the strategy, how surely, and what it adds to waiting, USD.</summary>
internal readonly record struct SweptRecommendation(int Strategy, Verdict Verdict, double IncrementalMean);
