namespace Simulation.Model.Parameters;

/// <summary>Declares what one phone costs.</summary>
internal static class UnitParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: BrandParameters.List);

    internal static readonly Parameter CostUsd = List.Declare(
        "unit.costUsd",
        "USD per phone",
        ParameterRange.NotNegative,
        "Landed cost before duty."
    );

    internal static readonly Parameter Tariff = List.Declare(
        "unit.tariff",
        "fraction of cost",
        new ParameterRange(0, 2),
        "Import duty."
    );

    internal static readonly Parameter Royalty = List.Declare(
        "unit.royalty",
        "fraction of price",
        ParameterRange.Fraction,
        "Patent royalties."
    );

    internal static readonly Parameter ReturnCostUsd = List.Declare(
        "unit.returnCostUsd",
        "USD per returned phone",
        ParameterRange.NotNegative,
        "Cost of handling a return."
    );
}
