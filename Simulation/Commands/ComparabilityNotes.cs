using Simulation.Engine;

namespace Simulation.Commands;

/// <summary>
/// Says what a reader of a comparison should know. Trials pair up in any case, for draws have addresses; what the values mean
/// may differ.
/// </summary>
internal static class ComparabilityNotes
{
    internal static void Write(IReadOnlyList<ScenarioToCompare> scenarios, TextWriter error)
    {
        Note(study => $"{study.HorizonQuarters} quarters", "horizons differ, so values count different years");
        Note(study => study.Start.ToString(), "starts differ, so values are in dollars of different years");
        Note(study => $"{study.Sampling}", "sampling differs, so the inputs of a trial are not the same draws");

        void Note(Func<Study, string> read, string consequence)
        {
            if (scenarios.Select(scenario => read(scenario.Study)).Distinct(StringComparer.Ordinal).Count() > 1)
            {
                var list = scenarios.Select(scenario => $"{scenario.Record.Label}: {read(scenario.Study)}");
                error.WriteLine($"Note: {consequence} ({string.Join(", ", list)}).");
            }
        }
    }
}
