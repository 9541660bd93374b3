using Simulation.Model.Parameters;
using Simulation.Sampling.Distributions;

namespace Simulation.Engine.Inputs;

/// <summary>Every parameter of one region, row by row, and which of them are uncertain.</summary>
internal sealed class InputSpace
{
    /// <summary>Whose inputs the firm's own are.</summary>
    internal const string FirmOwner = "firm";

    private readonly List<UncertainInput> _uncertain = [];

    internal InputSpace(FirmPlan firm, RegionPlan region)
    {
        Constants = new double[ParameterRows.Count(region.Carriers.Count)];
        Add(FirmOwner, ParameterCatalog.Firm, firm.Values);
        Add(region.Id, ParameterCatalog.Region, region.Values);
        for (var k = 0; k < region.Carriers.Count; k++)
        {
            var carrier = region.Carriers[k];
            Add(CarrierOwner(region.Id, carrier.Name), ParameterCatalog.Carrier, carrier.Values, k);
        }
    }

    /// <summary>[rows]; 0 in the rows of uncertain inputs.</summary>
    internal double[] Constants { get; }

    /// <summary>In row order.</summary>
    internal IReadOnlyList<UncertainInput> Uncertain => _uncertain;

    /// <summary>All parameters, certain ones included, as the model reads them.</summary>
    /// <param name="draws">[uncertain inputs][trials, padded to whole lanes].</param>
    internal ParameterRows Rows(IReadOnlyList<double[]> draws)
    {
        var rows = new double[]?[Constants.Length];
        for (var i = 0; i < draws.Count; i++)
        {
            rows[Uncertain[i].Row] = draws[i];
        }

        return new ParameterRows(Constants, rows);
    }

    internal static int UncertainCount(IEnumerable<ParameterValue> values) =>
        values.Count(value => value.Distribution is not ConstantDistribution);

    internal static string CarrierOwner(string region, string carrier) => $"{region}.carriers.{carrier}";

    private void Add(
        string owner,
        IReadOnlyList<Parameter> parameters,
        IReadOnlyList<ParameterValue> values,
        int carrier = 0
    )
    {
        foreach (var parameter in parameters)
        {
            var value = values[parameter.Index];
            var row = ParameterRows.RowOf(parameter, carrier);
            if (value.Distribution is ConstantDistribution constant)
            {
                Constants[row] = constant.Value;
            }
            else
            {
                _uncertain.Add(
                    new UncertainInput(parameter.InputName(owner), row, parameter.Range, value)
                    {
                        Unit = parameter.Unit,
                        IsOfFirm = parameter.Scope == ParameterScope.Firm,
                    }
                );
            }
        }
    }
}
