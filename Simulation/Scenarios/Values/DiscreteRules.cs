namespace Simulation.Scenarios.Values;

/// <summary>What lists of numbers and weights must fulfil.</summary>
internal static class DiscreteRules
{
    private const string Values = "values";
    private const string Weights = "weights";

    internal static IReadOnlyList<FormRule> All { get; } =
    [new FormRule(Weights, LengthFault), new FormRule(Weights, SumFault), FiniteSpan(Values)];

    internal static FormRule FiniteSpan(string list) =>
        new(
            list,
            f => double.IsFinite(f.List(list).Max() - f.List(list).Min()) ? null : "the numbers are too far apart"
        );

    private static string? LengthFault(FormFields fields)
    {
        var (values, weights) = (fields.List(Values).Count, fields.List(Weights).Count);
        return values == weights
            ? null
            : FormattableString.Invariant($"{weights} weights for {values} values: each value needs one weight");
    }

    private static string? SumFault(FormFields fields)
    {
        var sum = fields.List(Weights).Sum();
        if (sum <= 0)
        {
            return "all weights are 0: at least one must be above 0";
        }

        return double.IsFinite(sum) ? null : "the sum of the weights is too large";
    }
}
