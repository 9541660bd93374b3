using Simulation.Analysis.Deciding;
using Simulation.Analysis.Risk;
using Simulation.Engine;
using Simulation.Reporting;
using Simulation.Reporting.Package;
using Simulation.Reporting.Tables;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary>
/// Goes through a run that nobody reads, from draws to tables, while the scenario is read on another thread: what a run
/// calls is compiled at its first call, and the second processor has nothing else to do.
/// </summary>
internal static class RunRehearsal
{
    internal static void Run()
    {
        var (study, comparisons) = Rehearsal.Run(trials =>
            RiskComparer.Compare(trials, RiskAttitude.Mean, seed: 0) with
            {
                DecidingInputs = DecidingInputs.Of(trials),
            }
        );
        var report = new RunReport(
            study.Name,
            study.Description,
            study.Start,
            comparisons,
            comparisons[0].Result.Inputs
        );
        foreach (var file in TableFile.Of(report))
        {
            file.Write(Stream.Null);
        }

        DataPackage.Write(Stream.Null, study.Name, study.Description, RunTables.All);
        _ = ResolvedScenario.Of(study);
    }
}
