using Simulation.Analysis.ValueOfInformation;

namespace Simulation.Reporting.Tables;

/// <summary><c>voi-firm.csv</c>: what it is worth to the whole firm to know more before deciding.</summary>
internal static class VoiFirmTable
{
    internal static Table<VoiEstimate> Table { get; } =
        new(
            "voi-firm",
            "Value of information to the firm",
            "One row per thing that might be known: the sums of voi.csv over the regions in which it tells something. "
                + "Standard errors are added up, for regions share the firm's draws and luck.",
            [
                .. VoiColumns.What<VoiEstimate>(row => row),
                Column<VoiEstimate>.Integer(
                    "regions",
                    Units.Regions,
                    "Regions in which it tells something.",
                    row => row.Regions
                ),
                .. VoiColumns.Worth<VoiEstimate>(row => row),
            ]
        );
}
