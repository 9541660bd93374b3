namespace Simulation.Numerics;

/// <summary>Places in few bins of equal width: the tails keep bins of their own, however few places they hold.</summary>
/// <param name="Places">The mean of each bin that holds any, ascending.</param>
/// <param name="Weights">The share of places that it holds.</param>
internal sealed record PlaceBins(double[] Places, double[] Weights)
{
    /// <param name="places">Ascending, at least two different ones.</param>
    /// <param name="bins">How many at the most.</param>
    internal static PlaceBins Of(double[] places, int bins)
    {
        var (low, width) = (places[0], (places[^1] - places[0]) / bins);
        var cells = places
            .GroupBy(place => Math.Min((int)((place - low) / width), bins - 1))
            .Select(cell => (Mean: cell.Average(), Weight: cell.Count() / (double)places.Length))
            .ToList();
        return new PlaceBins([.. cells.Select(cell => cell.Mean)], [.. cells.Select(cell => cell.Weight)]);
    }
}
