using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Scenarios;

namespace Simulation.Commands.Watching;

/// <summary>
/// Names what a region's result and its rows in every file depend on: equal keys, equal results. Draws have addresses, so
/// a region depends on its own numbers, the firm's, the strategies, the settings and the correlations that reach it, and
/// on no other region.
/// </summary>
internal sealed class RegionKeys
{
    private readonly RunRequest _request;
    private readonly Study _common;
    private readonly IReadOnlyList<CorrelatedGroup> _groups;

    internal RegionKeys(RunRequest request)
    {
        var study = request.Study;
        _request = request;
        _groups = CorrelatedGroup.Of(study.Correlations);
        _common = study with
        {
            Name = "",
            Description = null,
            Trials = request.Options.Trials,
            Seed = request.Options.Seed,
            Strategies = request.Strategies,
            Firm = study.Firm with { EngineerMonthsPerQuarter = 0, FundingUsd = null },
        };
    }

    internal string Of(RegionPlan region)
    {
        var alone = ResolvedScenario.Of(
            _common with
            {
                Regions = [region],
                Correlations = CorrelationsThatReach(region),
            }
        );
        return $"{alone.Sha256} {region.Archetype}";
    }

    private List<InputCorrelation> CorrelationsThatReach(RegionPlan region)
    {
        string[] owners = [$"{InputSpace.FirmOwner}.", $"{region.Id}."];
        var names = _groups
            .Where(group =>
                group.Names.Any(name => owners.Any(owner => name.StartsWith(owner, StringComparison.Ordinal)))
            )
            .SelectMany(group => group.Names)
            .ToHashSet(StringComparer.Ordinal);
        return [.. _request.Study.Correlations.Where(correlation => names.Contains(correlation.First))];
    }
}
