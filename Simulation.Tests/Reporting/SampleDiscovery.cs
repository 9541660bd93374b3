using Simulation.Analysis.Discovery;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Model.Parameters;
using Simulation.Reporting;
using Simulation.Sampling.Distributions;

namespace Simulation.Tests.Reporting;

/// <summary>Searches among futures that a test plants.</summary>
internal static class SampleDiscovery
{
    /// <param name="futures">In which the strategy beats waiting, or does not.</param>
    /// <param name="strategy">Its name.</param>
    internal static DiscoveryReport Report(Futures futures, string strategy = "direct") =>
        new()
        {
            Name = "Howard",
            Region = SampleRun.Plan("US", "United States"),
            Strategies = ["wait", strategy],
            Recommended = 1,
            Condition = new FutureCondition.Against(1, Relation.Above, 0),
            Choice = new BoxChoice.BestAgreement(),
            Inputs =
            [
                .. futures.Inputs.Select(
                    (_, i) =>
                        new StudyInput(
                            i == 0 ? "US.market.carrierShare" : $"US.other{i}",
                            MarketParameters.CarrierShare,
                            0,
                            null,
                            new ParameterValue(new UniformDistribution(0, 1))
                        )
                ),
            ],
            Result = new BoxSearch(new BoxChoice.BestAgreement(), 3).Find(futures),
        };
}
