namespace Simulation.Model.Strategies;

/// <summary>A way to sell in a region, in the order of the scenario file.</summary>
internal enum Channel
{
    Accessories,
    Direct,
    Retail,
    Carrier,
}
