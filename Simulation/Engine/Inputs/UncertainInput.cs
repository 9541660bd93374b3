using Simulation.Model.Parameters;

namespace Simulation.Engine.Inputs;

/// <summary>A parameter that is not known exactly.</summary>
/// <param name="Name">In full: <c>US.market.growth</c>, <c>firm.spillover</c>, <c>US.carriers.Verizon.signRate</c>.</param>
/// <param name="Row">Its row in <see cref="ParameterRows"/>.</param>
/// <param name="Range">What its draws are clamped to.</param>
/// <param name="Value">What the scenario says of it.</param>
internal sealed record UncertainInput(string Name, int Row, ParameterRange Range, ParameterValue Value);
