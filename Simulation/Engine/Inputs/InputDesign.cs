namespace Simulation.Engine.Inputs;

/// <summary>
/// Turns uniforms of somebody's choosing into draws of a region's inputs, dependent where the study ties them together.
/// What is tied to inputs of other regions only is independent here.
/// </summary>
internal sealed class InputDesign
{
    private readonly IReadOnlyList<UncertainInput> _inputs;
    private readonly IReadOnlyList<(CorrelatedGroup Group, int[] Members)> _groups;

    /// <param name="study">Its correlations.</param>
    /// <param name="inputs">Of the firm and one region, in row order.</param>
    internal InputDesign(Study study, IReadOnlyList<UncertainInput> inputs)
    {
        _inputs = inputs;
        var places = inputs.Select((input, i) => (input.Name, i)).ToDictionary(StringComparer.Ordinal);
        var own = study.Correlations.Where(pair => places.ContainsKey(pair.First) && places.ContainsKey(pair.Second));
        _groups =
        [
            .. CorrelatedGroup
                .Of([.. own])
                .Select(group => (group, group.Names.Select(name => places[name]).ToArray())),
        ];
    }

    /// <summary>Places of the inputs that are tied together, set by set; each in row order.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Tied => [.. _groups.Select(group => group.Members.Order().ToArray())];

    /// <summary>Puts draws in place of independent uniforms.</summary>
    /// <param name="columns">[inputs][points, padded as <see cref="TrialChunks.PaddedTrials"/> says], on (0, 1).</param>
    /// <param name="points">How many points count.</param>
    /// <param name="work">Shares out the inputs.</param>
    internal void ToDraws(double[][] columns, int points, WorkSharing work)
    {
        work.ForEach(
            _groups.Count,
            g => _groups[g].Group.Copula.Correlate([.. _groups[g].Members.Select(member => columns[member].AsMemory())])
        );
        work.ForEach(_inputs.Count, i => _inputs[i].Transform(columns[i], points));
    }
}
