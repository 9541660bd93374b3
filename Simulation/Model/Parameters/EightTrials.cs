using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model.Parameters;

/// <summary>Every number of a region in eight neighbouring trials.</summary>
/// <param name="rows">Of a <see cref="TrialWindow"/>.</param>
internal readonly ref struct EightTrials(ReadOnlySpan<Lanes> rows)
{
    private readonly ReadOnlySpan<Lanes> _rows = rows;

    /// <summary>A parameter of the firm or the region.</summary>
    internal Lanes this[Parameter parameter]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _rows[parameter.Row];
    }

    internal Lanes this[Parameter parameter, int carrier]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _rows[ParameterRows.StartOf(carrier) + parameter.Row];
    }

    /// <summary>A duration as the model uses it: whole quarters, halves up, at least <paramref name="least"/>.</summary>
    internal static Lanes WholeQuarters(Lanes drawn, double least = 0) => Lanes.Max(Lanes.RoundHalfUp(drawn), least);
}
