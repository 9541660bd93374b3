using Simulation.Model.Parameters;

namespace Simulation.Engine.Inputs;

/// <summary>One region's inputs as they were drawn.</summary>
/// <param name="Uncertain">In row order.</param>
/// <param name="Columns">[inputs][trials, padded]; belongs to the run and is overwritten by the next region.</param>
/// <param name="Clamped">[inputs] trials in which the draw lay outside its range.</param>
/// <param name="Rows">All parameters, certain ones included, as the model reads them.</param>
internal sealed record DrawnInputs(
    IReadOnlyList<UncertainInput> Uncertain,
    IReadOnlyList<double[]> Columns,
    IReadOnlyList<long> Clamped,
    ParameterRows Rows
);
