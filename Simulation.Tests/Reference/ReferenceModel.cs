namespace Simulation.Tests.Reference;

/// <summary>
/// A second, slow implementation of docs/model.md: one region, one strategy, one trial, in the order and the words of
/// that page. It shares no code with the engine, so that a slip in either shows as a difference between the two.
/// </summary>
internal static class ReferenceModel
{
    internal static ReferenceOutcome Run(
        ReferenceInputs inputs,
        IReadOnlyList<ReferenceStage> stages,
        ReferenceShocks shocks
    ) => new ReferenceTrial(inputs, stages, shocks).Run();
}
