namespace Simulation.Analysis.Deciding;

/// <summary>Numbers from one to another; none: any beyond.</summary>
internal readonly record struct ValueRange(double? Low, double? High);

/// <summary>An input that, if it were known, might turn the recommendation.</summary>
/// <param name="Input">Index among the region's uncertain inputs.</param>
/// <param name="Name">In full: <c>US.market.growth</c>.</param>
/// <param name="Unit">In words.</param>
/// <param name="Grade">What the scenario says of it; none given.</param>
/// <param name="Strategy">Index of the strategy that would then be recommended, where it is several the most likely one.</param>
/// <param name="Chance">That knowing it would turn the recommendation.</param>
/// <param name="ChanceLow">Lower end of its 95% interval.</param>
/// <param name="ChanceHigh">Upper end.</param>
/// <param name="Turning">Where it would, in ascending order; at least one range.</param>
/// <param name="MarginDrop">
/// By how much the mean lead of the recommended strategy over the best other one varies between the input's 10% and 90%
/// points, USD.
/// </param>
internal sealed record DecidingInput(
    int Input,
    string Name,
    string Unit,
    char? Grade,
    int Strategy,
    double Chance,
    double ChanceLow,
    double ChanceHigh,
    IReadOnlyList<ValueRange> Turning,
    double MarginDrop
);
