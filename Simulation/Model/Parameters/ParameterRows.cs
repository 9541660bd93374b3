using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model.Parameters;

/// <summary>
/// Every number of one region, trial by trial: firm parameters first, then the region's, then those of carrier after
/// carrier. A number known exactly is a column of eight that every trial reads; an uncertain one is a column of draws.
/// </summary>
internal sealed class ParameterRows
{
    private static readonly int CarrierStart = ParameterCatalog.Region[^1].Row + 1;
    private static readonly int CarrierRows = ParameterCatalog.Carrier.Count;

    private readonly double[] _constants;
    private readonly double[]?[] _columns;
    private readonly Uncertain[] _uncertain;

    /// <param name="constants">[rows]; what a row without a column holds.</param>
    /// <param name="columns">[rows][trials, padded to whole lanes]; none where the number is known exactly.</param>
    internal ParameterRows(double[] constants, double[]?[] columns)
    {
        _constants = constants;
        _columns = columns;
        _uncertain =
        [
            .. columns.Index().Where(row => row.Item is not null).Select(row => new Uncertain(row.Index, row.Item!)),
        ];
    }

    internal int Rows => _columns.Length;

    internal static int Count(int carriers) => StartOf(carriers);

    /// <summary>The row of a parameter; <paramref name="carrier"/> counts from 0 and only matters to carriers' parameters.</summary>
    internal static int RowOf(Parameter parameter, int carrier = 0) =>
        parameter.Scope == ParameterScope.Carrier ? StartOf(carrier) + parameter.Row : parameter.Row;

    /// <summary>The row in which a carrier's own begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int StartOf(int carrier) => CarrierStart + (carrier * CarrierRows);

    /// <summary>Eight trials of a row, from <paramref name="trial"/> on.</summary>
    internal Lanes Load(int row, int trial) =>
        _columns[row] is { } column ? Lanes.Load(column, trial) : _constants[row];

    /// <summary>Writes every row of eight trials, from <paramref name="trial"/> on.</summary>
    internal void LoadAll(int trial, Span<Lanes> rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = Load(row, trial);
        }
    }

    /// <summary>
    /// Writes the uncertain rows of eight trials, from <paramref name="trial"/> on, and asks for those of later trials to be
    /// brought near: a region has more columns than a processor foresees by itself.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal void LoadUncertain(int trial, int ahead, Span<Lanes> rows)
    {
        foreach (ref readonly var uncertain in _uncertain.AsSpan())
        {
            rows[uncertain.Row] = Lanes.Load(uncertain.Draws, trial);
            Lanes.Prefetch(uncertain.Draws, trial + ahead);
        }
    }

    private readonly record struct Uncertain(int Row, double[] Draws);
}
