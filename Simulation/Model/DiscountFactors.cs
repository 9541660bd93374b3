using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>d(τ) = (1 + ρ)^(−τ), the same bits on every machine.</summary>
internal sealed class DiscountFactors
{
    private readonly DiscountedQuarter[] _quarters;

    internal DiscountFactors(double ratePerYear, int quarters)
    {
        LogRate = ReproducibleMath.Log(1 + ratePerYear);
        _quarters = new DiscountedQuarter[quarters];
        var toEnd = 0.0;
        for (var t = quarters - 1; t >= 0; t--)
        {
            var factor = At((t + 0.5) * Time.QuarterYears);
            toEnd += factor;
            _quarters[t] = new DiscountedQuarter(t, factor, toEnd);
        }

        Horizon = At(quarters * Time.QuarterYears);
    }

    /// <summary>ln(1 + ρ).</summary>
    internal double LogRate { get; }

    /// <summary>d(TΔ).</summary>
    internal double Horizon { get; }

    internal ref readonly DiscountedQuarter Quarter(int quarter) => ref _quarters[quarter];

    private double At(double years) => ReproducibleMath.Exp(-years * LogRate);
}

/// <summary>A quarter, and what money in it is worth.</summary>
/// <param name="Number">t, from 0.</param>
/// <param name="Discount">d((t + ½)Δ): a quarter's cash comes in its middle.</param>
/// <param name="DiscountToEnd">The same of this quarter and all later ones, added up.</param>
internal readonly record struct DiscountedQuarter(double Number, double Discount, double DiscountToEnd);
