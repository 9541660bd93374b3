using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>d(τ) = (1 + ρ)^(−τ), the same bits on every machine.</summary>
internal sealed class DiscountFactors
{
    private readonly double[] _midQuarters;
    private readonly double[] _toEnd;

    internal DiscountFactors(double ratePerYear, int quarters)
    {
        LogRate = ReproducibleMath.Log(1 + ratePerYear);
        _midQuarters = new double[quarters];
        for (var t = 0; t < quarters; t++)
        {
            _midQuarters[t] = At((t + 0.5) * Time.QuarterYears);
        }

        _toEnd = new double[quarters + 1];
        for (var t = quarters - 1; t >= 0; t--)
        {
            _toEnd[t] = _toEnd[t + 1] + _midQuarters[t];
        }

        Horizon = At(quarters * Time.QuarterYears);
    }

    /// <summary>ln(1 + ρ).</summary>
    internal double LogRate { get; }

    /// <summary>d(TΔ).</summary>
    internal double Horizon { get; }

    /// <summary>d((t + ½)Δ): a quarter's cash comes in its middle.</summary>
    internal ReadOnlySpan<double> MidQuarters => _midQuarters;

    /// <summary>What a dollar in each quarter from this one to the last is worth; one more for the end, where it is 0.</summary>
    internal ReadOnlySpan<double> ToEnd => _toEnd;

    private double At(double years) => ReproducibleMath.Exp(-years * LogRate);
}
