using Simulation.Engine;
using Simulation.Model.Parameters;

namespace Simulation.Scenarios.Shapes;

/// <summary>What a region's list of mobile operators says.</summary>
internal static class CarrierShape
{
    internal const string Name = "name";
    internal const string Share = "share";

    /// <summary>What rounding in a file may add to shares that sum to 1.</summary>
    internal const double ShareSumTolerance = 1e-9;

    internal static ObjectShape Item { get; } =
        new(
            "One mobile operator.",
            [
                new ShapeKey(Name, new TextShape("Name, unique in its region.")),
                new ShapeKey(
                    Share,
                    new NumberShape(
                        "Share of the region's carrier sales; a region's shares sum to 1 at most.",
                        ParameterRange.Fraction
                    )
                ),
                .. ParameterCatalog.Carrier.Select(parameter => new ShapeKey(
                    parameter.Path,
                    new ValueShape(parameter)
                )),
            ]
        );

    internal static ListShape List { get; } =
        new("The region's mobile operators.", Item, MaximumCount: Limits.CarriersMax);
}
