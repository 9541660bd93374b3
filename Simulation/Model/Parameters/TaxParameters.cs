namespace Simulation.Model.Parameters;

/// <summary>Declares the region's tax; the first of the region's groups.</summary>
internal static class TaxParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, firstRow: FirmParameters.List.Count);

    internal static readonly Parameter TaxRate = List.Declare(
        "taxRate",
        "fraction of profit",
        ParameterRange.Fraction,
        "Tax on operating profit, after losses carried forward."
    );
}
