using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Sampling.Distributions;

namespace Simulation.Engine;

/// <summary>A study of one region whose numbers mean nothing: one of each usual distribution, two of them correlated.</summary>
internal static class RehearsalStudy
{
    private const string RegionId = "rehearsal";

    private static readonly Distribution[] Uncertain =
    [
        new PertDistribution(0, 0.5, 1),
        new PertDistribution(0, 0.25, 1),
        new TriangularDistribution(0, 0.5, 1),
        new UniformDistribution(0, 1),
        new BetweenDistribution(0.5, 1),
        new LognormalDistribution(1, 0.5),
        new NormalDistribution(1, 0.5),
        new DiscreteDistribution([0, 1], [0.5, 0.5]),
    ];

    /// <param name="quarters">The horizon.</param>
    /// <param name="trials">Of each strategy.</param>
    internal static Study Of(int quarters, int trials) =>
        new(
            RegionId,
            Description: null,
            new YearQuarter(1, 1),
            quarters,
            trials,
            Seed: 0,
            SamplingMethod.LatinHypercube,
            new FirmPlan(0, 0, 0, 0, FundingUsd: null, ValuesOf(ParameterCatalog.Firm, [])),
            [Strategy.Wait, Opening(Channel.Accessories), Opening(Channel.Direct)],
            Exit: null,
            [new RegionPlan(RegionId, RegionId, null, [1, 1, 1, 1], ValuesOf(ParameterCatalog.Region, Uncertain), [])],
            [new InputCorrelation(NameOf(0), NameOf(1), 0.5)]
        );

    private static Strategy Opening(Channel channel) => new(channel.ToString(), [new Stage(channel, 0)]);

    private static string NameOf(int input) => ParameterCatalog.Region[input].InputName(RegionId);

    /// <summary>The first are uncertain, the rest 1.</summary>
    private static IReadOnlyList<ParameterValue> ValuesOf(
        IReadOnlyList<Parameter> parameters,
        IReadOnlyList<Distribution> uncertain
    )
    {
        var one = new ConstantDistribution(1);
        return [.. parameters.Select((_, i) => new ParameterValue(i < uncertain.Count ? uncertain[i] : one))];
    }
}
