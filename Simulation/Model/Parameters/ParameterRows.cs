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

    private readonly double[][] _columns;

    private readonly double[][] _uncertain;

    /// <summary>By row: keeps the trial's index of a column of draws, and nothing of it for a number known exactly.</summary>
    private readonly int[] _indexMasks;

    /// <param name="constants">[rows]; what a row without a column holds.</param>
    /// <param name="columns">[rows][trials, padded to whole lanes]; none where the number is known exactly.</param>
    internal ParameterRows(double[] constants, double[]?[] columns)
    {
        _uncertain = [.. columns.OfType<double[]>()];
        _columns = new double[columns.Length][];
        _indexMasks = new int[columns.Length];
        for (var row = 0; row < columns.Length; row++)
        {
            _columns[row] = columns[row] ?? [.. Enumerable.Repeat(constants[row], Lanes.Count)];
            _indexMasks[row] = columns[row] is null ? 0 : -1;
        }
    }

    internal static int Count(int carriers) => CarrierStart + (carriers * CarrierRows);

    /// <summary>The row of a parameter; <paramref name="carrier"/> counts from 0 and only matters to carriers' parameters.</summary>
    internal static int RowOf(Parameter parameter, int carrier = 0) =>
        parameter.Scope == ParameterScope.Carrier
            ? CarrierStart + (carrier * CarrierRows) + parameter.Row
            : parameter.Row;

    /// <summary>
    /// Asks for the draws of eight trials to be brought near: a region has more columns than a processor foresees by itself.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Prefetch(int trial)
    {
        foreach (var column in _uncertain)
        {
            Lanes.Prefetch(column, trial);
        }
    }

    /// <summary>Eight trials of a row, from <paramref name="trial"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes Load(int row, int trial) => Lanes.Load(_columns[row], trial & _indexMasks[row]);
}
