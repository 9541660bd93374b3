using Simulation.Analysis.ValueOfInformation;

namespace Simulation.Reporting.Tables;

/// <summary>What something is worth knowing in one region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Estimate">What it is, and its worth.</param>
internal sealed record VoiRow(RegionVoi Region, VoiEstimate Estimate);

/// <summary><c>voi.csv</c>: what it is worth in each region to know more before deciding.</summary>
internal static class VoiTable
{
    internal static Table<VoiRow> Table { get; } =
        new(
            "voi",
            "Value of information by region",
            "One row per region and thing that might be known before the decision: clairvoyance, everything, each group, "
                + "each input; those of other regions among them where correlations tie them to this one.",
            [
                Column<VoiRow>.Text("region", "Region id.", row => row.Region.Region),
                Column<VoiRow>.Text(
                    "strategy",
                    "The strategy of highest mean value, which is chosen where nothing more is known.",
                    row => row.Region.Recommended
                ),
                .. VoiColumns.What<VoiRow>(row => row.Estimate),
                .. VoiColumns.Worth<VoiRow>(row => row.Estimate),
            ]
        );

    internal static IEnumerable<VoiRow> Rows(VoiReport report) =>
        from region in report.Regions
        from estimate in region.Estimates
        select new VoiRow(region, estimate);
}
