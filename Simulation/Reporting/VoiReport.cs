using Simulation.Analysis.ValueOfInformation;

namespace Simulation.Reporting;

/// <summary>What it is worth to know more before deciding, as reports show it.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Trials">Of the ordinary run.</param>
/// <param name="Regions">In file order; at least one.</param>
internal sealed record VoiReport(string Name, int Trials, IReadOnlyList<RegionVoi> Regions)
{
    /// <summary>Summed over the regions; ranked.</summary>
    internal IReadOnlyList<VoiEstimate> Firm { get; } = FirmVoi.Of(Regions);
}
