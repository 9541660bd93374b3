using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model.Parameters;

/// <summary>
/// Every number of one region, trial by trial: firm parameters first, then the region's, then those of carrier after
/// carrier. A number known exactly is kept once; an uncertain one is a column of draws.
/// </summary>
/// <param name="constants">[rows]; what a row without a column holds.</param>
/// <param name="columns">[rows][trials, padded to whole lanes]; none where the number is known exactly.</param>
internal sealed class ParameterRows(double[] constants, double[]?[] columns)
{
    private static readonly int RegionStart = ParameterCatalog.Firm.Count;
    private static readonly int CarrierStart = RegionStart + ParameterCatalog.Region.Count;
    private static readonly int CarrierRows = ParameterCatalog.Carrier.Count;

    internal static int Count(int carriers) => CarrierStart + (carriers * CarrierRows);

    /// <summary>The row of a parameter; <paramref name="carrier"/> counts from 0 and only matters to carriers' parameters.</summary>
    internal static int RowOf(Parameter parameter, int carrier = 0) =>
        parameter.Scope switch
        {
            ParameterScope.Firm => parameter.Index,
            ParameterScope.Region => RegionStart + parameter.Index,
            _ => CarrierStart + (carrier * CarrierRows) + parameter.Index,
        };

    /// <summary>Eight trials of one parameter, from <paramref name="trial"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes Load(Parameter parameter, int trial, int carrier = 0)
    {
        var row = RowOf(parameter, carrier);
        return columns[row] is { } column ? Lanes.Load(column, trial) : constants[row];
    }

    /// <summary>One trial of one parameter.</summary>
    internal double Number(Parameter parameter, int trial, int carrier = 0)
    {
        var row = RowOf(parameter, carrier);
        return columns[row] is { } column ? column[trial] : constants[row];
    }
}
