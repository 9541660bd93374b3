using System.Globalization;
using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model.Parameters;

/// <summary>The numbers that a parameter may take: closed ends, except that <paramref name="Minimum"/> may be left out.</summary>
internal sealed record ParameterRange(double Minimum, double Maximum, bool MinimumExcluded = false)
{
    /// <summary>What an open lower end is clamped to: the smallest number that still counts as "greater than".</summary>
    private const double AboveOpenEnd = 1e-12;

    internal static readonly ParameterRange Any = new(double.NegativeInfinity, double.PositiveInfinity);
    internal static readonly ParameterRange NotNegative = new(0, double.PositiveInfinity);
    internal static readonly ParameterRange Positive = new(0, double.PositiveInfinity, MinimumExcluded: true);
    internal static readonly ParameterRange Fraction = new(0, 1);

    /// <summary>The lowest number that a draw is clamped to.</summary>
    internal double ClampMinimum => MinimumExcluded ? Minimum + AboveOpenEnd : Minimum;

    internal bool Contains(double value) => (MinimumExcluded ? value > Minimum : value >= Minimum) && value <= Maximum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal LaneMask Contains(Lanes values) =>
        (MinimumExcluded ? values > Minimum : values >= Minimum) & (values <= Maximum);

    internal double Clamp(double value) => Math.Min(Math.Max(value, ClampMinimum), Maximum);

    /// <summary>The rule in words: "between 0 and 1", "greater than 0", "any number".</summary>
    public override string ToString()
    {
        var minimum = Minimum.ToString(CultureInfo.InvariantCulture);
        var maximum = Maximum.ToString(CultureInfo.InvariantCulture);
        return (double.IsFinite(Minimum), double.IsFinite(Maximum)) switch
        {
            (true, true) => $"between {minimum} and {maximum}",
            (true, false) => MinimumExcluded ? $"greater than {minimum}" : $"{minimum} or more",
            (false, true) => $"at most {maximum}",
            _ => "any number",
        };
    }
}
