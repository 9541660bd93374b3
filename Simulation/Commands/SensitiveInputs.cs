using System.Globalization;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Deciding;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Screen;

namespace Simulation.Commands;

/// <summary>Which assumptions a study's recommendations hang on, by a small run of it.</summary>
internal static class SensitiveInputs
{
    /// <summary>Enough to tell a chance to 5 points in 100, and 30 regions in about a second.</summary>
    internal const int Trials = 2000;

    private const char Assumption = 'C';

    private sealed record RegionAnswer(
        RegionResult Result,
        Recommendation Recommendation,
        IReadOnlyList<DecidingInput> Inputs
    )
    {
        internal static RegionAnswer Of(RegionTrials trials)
        {
            var comparison = RegionComparer.Compare(trials);
            return new RegionAnswer(
                comparison.Result,
                comparison.Recommendation,
                [.. DecidingInputs.Of(trials).Where(input => input.Grade == Assumption)]
            );
        }
    }

    internal static void Write(Study study, TextWriter output, CancellationToken cancellation)
    {
        var options = new RunOptions(Trials, study.Seed, Environment.ProcessorCount);
        var answers = new Simulator(study, options).Run(
            study.Regions,
            study.Strategies,
            RegionAnswer.Of,
            onProgress: null,
            cancellation
        );
        var trials = Trials.ToString("N0", CultureInfo.InvariantCulture);
        output.WriteLine(
            $"  assumptions (grade C) that would most likely change a recommendation, if one alone were known"
        );
        output.WriteLine($"  ({trials} trials a region; the chance that it would, and to what):");
        foreach (var answer in answers)
        {
            foreach (var input in answer.Inputs)
            {
                var then = answer.Result.Strategies[input.Strategy].Strategy.Name;
                output.WriteLine(
                    $"    {input.Name} {DecidingWords.Where(input)}: {ShortNumber.Percent(input.Chance)}, "
                        + $"{answer.Result.Strategies[answer.Recommendation.Strategy].Strategy.Name} to {then}"
                );
            }
        }

        var none = answers.Where(answer => answer.Inputs.Count == 0).Select(answer => answer.Result.Region.Id).ToList();
        if (none.Count > 0)
        {
            output.WriteLine($"    none in {string.Join(", ", none)}");
        }
    }
}
