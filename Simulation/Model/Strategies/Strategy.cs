namespace Simulation.Model.Strategies;

/// <summary>A plan for a region: stages that open one channel each, in order. No stages: wait.</summary>
/// <param name="Name">The name in the scenario file.</param>
/// <param name="Stages">At most one a channel; the first quarters never fall from stage to stage.</param>
internal sealed record Strategy(string Name, IReadOnlyList<Stage> Stages)
{
    /// <summary>The strategy that every other is measured against; it is in every study.</summary>
    internal const string WaitName = "wait";

    internal static readonly Strategy Wait = new(WaitName, []);

    internal bool IsWait => string.Equals(Name, WaitName, StringComparison.Ordinal);

    internal bool Opens(Channel channel) => Stages.Any(stage => stage.Channel == channel);
}
