using System.Numerics;
using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Engine.Inputs;

/// <summary>A parameter that is not known exactly.</summary>
/// <param name="Name">In full: <c>US.market.growth</c>, <c>firm.spillover</c>, <c>US.carriers.Verizon.signRate</c>.</param>
/// <param name="Row">Its row in <see cref="ParameterRows"/>.</param>
/// <param name="Range">What its draws are clamped to.</param>
/// <param name="Value">What the scenario says of it.</param>
internal sealed record UncertainInput(string Name, int Row, ParameterRange Range, ParameterValue Value)
{
    /// <summary>In words, as its parameter declares it.</summary>
    internal string Unit { get; init; } = "";

    /// <summary>Whether it is the firm's, and so every region's.</summary>
    internal bool IsOfFirm { get; init; }

    /// <summary>Turns uniforms into draws, in place, and moves those outside the range to its edge.</summary>
    /// <param name="column">Uniforms on (0, 1), padding included.</param>
    /// <param name="count">How many of them count.</param>
    /// <returns>How many of those that count lay outside.</returns>
    [MethodImpl(Compile.Fully)]
    internal long Transform(Span<double> column, int count)
    {
        Value.Distribution.Transform(column);
        var (low, high) = (Range.ClampMinimum, Range.Maximum);
        var clamped = 0L;
        for (var trial = 0; trial < column.Length; trial += Lanes.Count)
        {
            var drawn = Lanes.Load(column, trial);
            var inside = Range.Contains(drawn);
            if (!inside.IsAll)
            {
                Lanes.Select(inside, drawn, Lanes.Min(Lanes.Max(drawn, low), high)).Store(column, trial);
                clamped += BitOperations.PopCount(LaneMask.Except(LaneMask.First(count - trial), inside).Bits);
            }
        }

        return clamped;
    }
}
