using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model.Parameters;

/// <summary>Eight neighbouring trials of a region's numbers.</summary>
internal readonly ref struct EightTrials(ParameterRows rows, int trial)
{
    private readonly ParameterRows _rows = rows;
    private readonly int _trial = trial;

    /// <summary>A parameter of the firm or the region.</summary>
    internal Lanes this[Parameter parameter]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _rows.Load(parameter.Row, _trial);
    }

    internal Lanes this[Parameter parameter, int carrier]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _rows.Load(ParameterRows.RowOf(parameter, carrier), _trial);
    }

    /// <summary>Brings the numbers of later trials near.</summary>
    internal void Prefetch(int ahead) => _rows.Prefetch(_trial + ahead);

    /// <summary>A duration as the model uses it: whole quarters, halves up, at least <paramref name="least"/>.</summary>
    internal static Lanes WholeQuarters(Lanes drawn, double least = 0) => Lanes.Max(Lanes.RoundHalfUp(drawn), least);
}
