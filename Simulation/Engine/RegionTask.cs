using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
using Simulation.Model;
using Simulation.Model.Strategies;

namespace Simulation.Engine;

/// <summary>What the threads that simulate one region share.</summary>
internal sealed record RegionTask(
    RegionPlan Region,
    RegionSettings Settings,
    IReadOnlyList<Strategy> Strategies,
    TrialBatch Batch,
    DrawnInputs Inputs,
    ShockSource Shocks,
    RegionColumns Columns
)
{
    /// <summary>Draws the inputs, where they are not drawn yet.</summary>
    internal RegionDraws? Draws { get; init; }

    /// <summary>Trials a batch, where the trials so far are several batches.</summary>
    internal int? BatchTrials { get; init; }
}
