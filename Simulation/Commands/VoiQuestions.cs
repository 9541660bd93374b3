using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine;

namespace Simulation.Commands;

/// <summary>Puts the question about one region together: its trials, and the way to nested designs.</summary>
internal static class VoiQuestions
{
    /// <param name="request">What is asked.</param>
    /// <param name="region">Of which region.</param>
    /// <param name="options">Those of the request, with as many threads as the region may use.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    internal static VoiQuestion Of(
        VoiRequest request,
        RegionPlan region,
        RunOptions options,
        CancellationToken cancellation
    )
    {
        var study = request.Study;
        var trials = TellingTrials.Of(study, region, request.Strategies, options, cancellation);
        return new VoiQuestion
        {
            Region = region.Id,
            RegionName = region.Name,
            Strategies = [.. request.Strategies.Select(strategy => strategy.Name)],
            Values = trials.Values,
            Inputs =
            [
                .. trials.Inputs.Zip(
                    trials.Draws,
                    (input, draws) => new VoiInput(input.Name, draws, input.Value.Grade, input.Value.Source)
                ),
            ],
            Own = trials.Inputs.Take(trials.Own).Select(input => input.Name).ToHashSet(StringComparer.Ordinal),
            Groups = request.Groups,
            Nested = Runs(request, region, options, cancellation),
            Plan = request.Plan,
            IsStratified = study.Sampling == SamplingMethod.LatinHypercube,
            Seed = options.Seed,
        };
    }

    private static NestedRuns Runs(
        VoiRequest request,
        RegionPlan region,
        RunOptions options,
        CancellationToken cancellation
    )
    {
        var evaluator = new NestedEvaluator(request.Study, region, request.Strategies, options);
        return known => slab => evaluator.Evaluate(known, slab, cancellation);
    }
}
