using Simulation.Engine;
using Simulation.Sampling.Distributions;

namespace Simulation.Commands;

/// <summary>What a scenario says, in a few lines.</summary>
internal static class StudySummary
{
    internal static void Write(string file, Study study, TextWriter output)
    {
        var values = AllValues(study).ToList();
        var uncertain = values.Where(value => value.Distribution is not ConstantDistribution).ToList();
        var certain = values.Where(value => value.Distribution is ConstantDistribution).ToList();
        output.WriteLine($"{file}: valid");
        output.WriteLine($"  {study.Name}");
        output.WriteLine(
            $"  {study.Start} and {Count(study.HorizonQuarters, "quarter")}, {Count(study.Trials, "trial")}, seed {study.Seed}"
        );
        output.WriteLine(
            $"  {Count(study.Regions.Count, "region")}: {string.Join(", ", study.Regions.Select(region => region.Id))}"
        );
        output.WriteLine($"  strategies: {string.Join(", ", study.Strategies.Select(strategy => strategy.Name))}");
        output.WriteLine($"  uncertain inputs: {uncertain.Count}{Grades(uncertain)}");
        output.WriteLine($"  numbers known exactly: {certain.Count}{Grades(certain)}");
        output.WriteLine($"  correlations: {study.Correlations.Count}");
    }

    private static IEnumerable<ParameterValue> AllValues(Study study) =>
        study.Firm.Values.Concat(
            study.Regions.SelectMany(region =>
                region.Values.Concat(region.Carriers.SelectMany(carrier => carrier.Values))
            )
        );

    private static string Grades(IReadOnlyCollection<ParameterValue> values)
    {
        int Of(char? grade) => values.Count(value => value.Grade == grade);
        return $" (grade A: {Of('A')}, B: {Of('B')}, C: {Of('C')}, ungraded: {Of(null)})";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
