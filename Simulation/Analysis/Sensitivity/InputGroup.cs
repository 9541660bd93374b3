using Simulation.Engine;
using Simulation.Engine.Inputs;

namespace Simulation.Analysis.Sensitivity;

/// <summary>Inputs that belong together: a group of parameters, one channel, one carrier, all carriers, the firm's.</summary>
/// <param name="Name">As a user names it: <c>legal</c>, <c>retail</c>, <c>Verizon</c>, <c>carriers</c>, <c>firm</c>.</param>
/// <param name="Inputs">Their places, in row order.</param>
internal sealed record InputGroup(string Name, IReadOnlyList<int> Inputs)
{
    private const string Carriers = "carriers";

    /// <summary>Every group that some uncertain input of the region belongs to, in order of first appearance.</summary>
    /// <param name="study">The study.</param>
    /// <param name="region">Whose inputs they are, beside the firm's.</param>
    /// <param name="inputs">Uncertain inputs in row order.</param>
    internal static IReadOnlyList<InputGroup> Of(
        StudyInputs study,
        RegionPlan region,
        IReadOnlyList<UncertainInput> inputs
    ) =>
        [
            .. inputs
                .SelectMany((input, i) => NamesOf(study, region, input).Select(name => (name, i)))
                .GroupBy(member => member.name, member => member.i, StringComparer.Ordinal)
                .Select(group => new InputGroup(group.Key, [.. group.Distinct()])),
        ];

    private static IReadOnlyList<string> NamesOf(StudyInputs study, RegionPlan region, UncertainInput input) =>
        study.Find(input.Name) switch
        {
            { Region: null } => [InputSpace.FirmOwner],
            { Carrier: { } carrier } => [Carriers, region.Carriers[carrier].Name],
            { Parameter.Path: var path } => path.Split('.')[..^1],
            null => [],
        };
}
