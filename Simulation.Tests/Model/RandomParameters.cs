using Simulation.Model.Parameters;

namespace Simulation.Tests.Model;

/// <summary>Draws a parameter over all that a scenario may say, often at an edge of its range.</summary>
internal static class RandomParameters
{
    private const double EdgeProbability = 0.12;

    private static readonly Dictionary<string, (double Low, double High)> Scales = new(StringComparer.Ordinal)
    {
        // A tax of 1 brings cumulative cash back to exactly 0, where rounding decides what counts as paid back.
        ["taxRate"] = (0, 0.9),
        ["market.unitsPerYear"] = (1e5, 2e8),
        ["market.growthHalfLifeYears"] = (0.3, 8),
        ["market.growth"] = (-0.3, 0.6),
        ["market.matureGrowth"] = (-0.1, 0.2),
        ["market.volatility"] = (0, 0.4),
        ["market.fxVolatility"] = (0, 0.4),
        ["market.priceUsd"] = (50, 800),
        ["market.priceTrend"] = (-0.3, 0.2),
        ["market.carrierShareTrend"] = (-0.3, 0.3),
        ["grey.share"] = (0, 0.1),
        ["grey.marginUsd"] = (-10, 30),
        ["grey.awareness"] = (0, 0.5),
        ["grey.incidentRate"] = (0, 1),
        ["awareness.wordOfMouth"] = (0, 8),
        ["unit.costUsd"] = (40, 400),
        ["unit.tariff"] = (0, 0.4),
        ["unit.royalty"] = (0, 0.1),
        ["unit.returnCostUsd"] = (0, 80),
        ["certification.costUsd"] = (0, 1e6),
        ["certification.quarters"] = (0, 5),
        ["certification.engineerMonths"] = (0, 40),
        ["legal.litigationRate"] = (0, 3),
        ["legal.litigationCostUsd"] = (0, 2e7),
        ["legal.litigationSigma"] = (0, 1.5),
        ["legal.injunctionQuarters"] = (0, 5),
        ["legal.banRate"] = (0, 0.4),
        ["restOfFirmProfitUsd"] = (0, 3e9),
        ["brandRecovery"] = (0.05, 3),
        ["modelsPerYear"] = (0, 6),
        ["terminalMultiple"] = (0, 8),
        ["certificationQuarters"] = (1, 6),
        ["certificationCostUsd"] = (0, 1e6),
        ["passProbability"] = (0.01, 1),
        ["engineerMonths"] = (0, 30),
        ["signRate"] = (0, 8),
        ["dropRate"] = (0, 8),
        ["setupCostUsd"] = (0, 3e7),
        ["setupQuarters"] = (0, 4),
        ["fixedCostUsdPerYear"] = (0, 3e7),
        ["awarenessGain"] = (0, 1.5),
        ["incidentRate"] = (0, 2),
        ["revenueUsdPerYear"] = (0, 1e8),
        ["relationshipGrowth"] = (0, 3),
        ["directConflict"] = (0, 6),
    };

    internal static double Draw(Parameter parameter, TestNumbers numbers)
    {
        var (low, high) = ScaleOf(parameter);
        if (numbers.Happens(EdgeProbability))
        {
            return parameter.Range.ClampMinimum > double.NegativeInfinity ? parameter.Range.Clamp(low) : 0;
        }

        return numbers.Happens(EdgeProbability / 2) ? high : numbers.Between(low, high);
    }

    private static (double Low, double High) ScaleOf(Parameter parameter)
    {
        var leaf = parameter.Path[(parameter.Path.LastIndexOf('.') + 1)..];
        if (Scales.TryGetValue(parameter.Path, out var scale) || Scales.TryGetValue(leaf, out scale))
        {
            return scale;
        }

        return (parameter.Range.Minimum, parameter.Range.Maximum);
    }
}
