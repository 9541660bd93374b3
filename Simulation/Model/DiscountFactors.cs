using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>d(τ) = (1 + ρ)^(−τ), the same bits on every machine.</summary>
internal sealed class DiscountFactors
{
    private readonly double[] _midQuarters;

    internal DiscountFactors(double ratePerYear, int quarters)
    {
        LogRate = ReproducibleMath.Log(1 + ratePerYear);
        _midQuarters = new double[quarters];
        for (var t = 0; t < quarters; t++)
        {
            _midQuarters[t] = At((t + 0.5) * Time.QuarterYears);
        }

        Horizon = At(quarters * Time.QuarterYears);
    }

    /// <summary>ln(1 + ρ).</summary>
    internal double LogRate { get; }

    /// <summary>d(TΔ).</summary>
    internal double Horizon { get; }

    /// <summary>d((t + ½)Δ): a quarter's cash comes in its middle.</summary>
    internal ReadOnlySpan<double> MidQuarters => _midQuarters;

    private double At(double years) => ReproducibleMath.Exp(-years * LogRate);
}
