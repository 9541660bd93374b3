namespace Simulation.Benchmarks.Phases;

/// <summary>What a walk does in a quarter, in order; first nothing, which is what timing a step costs itself.</summary>
internal enum ModelStep
{
    Nothing,
    Stages,
    Readiness,
    Incident,
    Law,
    Carriers,
    Sales,
    OtherLines,
    Cash,
    Update,
}
