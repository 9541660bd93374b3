using System.Globalization;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>Something that might be known, and what it seems to be worth.</summary>
/// <param name="Label">For messages.</param>
/// <param name="Level">0: inputs; 1: every input; 2: luck too.</param>
/// <param name="Known">Which inputs; of no account above level 0.</param>
/// <param name="Figure">As estimated, USD.</param>
internal sealed record VoiClaim(string Label, int Level, IReadOnlySet<string> Known, VoiFigure Figure)
{
    /// <summary>
    /// What the figure may be off by beyond its standard error, as one more, USD: asked only where the order seems to be broken.
    /// </summary>
    internal Func<double> Doubt { get; init; } = () => 0;

    /// <summary>Whether who knows the other thing knows this too.</summary>
    internal bool IsPartOf(VoiClaim other) =>
        Level < other.Level || (Level == 0 && other.Level == 0 && Known.IsSubsetOf(other.Known));
}

/// <summary>
/// Who knows more is never worse off: 0 ≤ EVPPI(A) ≤ EVPPI(A ∪ B) ≤ EVPI ≤ clairvoyance. Estimates may break this by their
/// sampling errors. They are then moved just as far as they must be, the surest first, so that the least sure one gives way;
/// what no sampling error can explain is a defect.
/// </summary>
internal static class VoiOrder
{
    /// <summary>Standard errors: in thousands of comparisons chance alone goes this far in less than one of a thousand runs.</summary>
    private const double BeyondError = 5;

    /// <summary>Rounding, as a part of the larger figure.</summary>
    private const double Rounding = 1e-9;

    /// <summary>One value for each claim, in their order.</summary>
    internal static double[] Values(IReadOnlyList<VoiClaim> claims)
    {
        var values = new double?[claims.Count];
        foreach (var i in Enumerable.Range(0, claims.Count).OrderBy(i => claims[i].Figure.StandardError))
        {
            var (low, high) = (0.0, double.PositiveInfinity);
            for (var j = 0; j < claims.Count; j++)
            {
                if (values[j] is { } other && double.IsFinite(other))
                {
                    low = claims[j].IsPartOf(claims[i]) ? Math.Max(low, other) : low;
                    high = claims[i].IsPartOf(claims[j]) ? Math.Min(high, other) : high;
                }
            }

            values[i] = Math.Min(Math.Max(claims[i].Figure.Value, low), Math.Max(low, high));
        }

        return [.. values.Select(value => value ?? 0)];
    }

    /// <summary>A sentence for each pair whose order sampling error cannot explain.</summary>
    internal static IReadOnlyList<string> Violations(IReadOnlyList<VoiClaim> claims) =>
        [
            .. claims
                .Where(claim => IsBeyond(-claim.Figure.Value, [claim.Figure.StandardError], claim.Figure.Value))
                .Select(claim => $"{Told(claim)} is below 0"),
            .. from part in claims
            from whole in claims
            where part != whole && part.IsPartOf(whole) && IsAbove(part, whole)
            select $"{Told(part)} is above {Told(whole)}, which includes it",
        ];

    private static bool IsAbove(VoiClaim part, VoiClaim whole)
    {
        var excess = part.Figure.Value - whole.Figure.Value;
        var (partError, wholeError) = (part.Figure.StandardError, whole.Figure.StandardError);
        return IsBeyond(excess, [partError, wholeError], part.Figure.Value)
            && IsBeyond(excess, [partError, wholeError, part.Doubt(), whole.Doubt()], part.Figure.Value);
    }

    private static bool IsBeyond(double excess, ReadOnlySpan<double> errors, double scale)
    {
        var variance = 0.0;
        foreach (var error in errors)
        {
            variance += error * error;
        }

        return excess > (BeyondError * Math.Sqrt(variance)) + (Rounding * Math.Abs(scale));
    }

    private static string Told(VoiClaim claim) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{claim.Label} ({claim.Figure.Value:0} ± {claim.Figure.StandardError:0} USD)"
        );
}
