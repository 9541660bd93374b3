using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>
/// The events that threaten a firm, as far as they are the same for every strategy: how bad an incident would be, whether
/// a suit, an injunction or a ban comes if phones are there to be hit.
/// </summary>
internal static class EventPath
{
    /// <summary>What stands for a w of 0, which is drawn once in 2⁵² incidents.</summary>
    private const double SmallestUniform = 1e-18;

    internal static void Fill(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        FillIncidents(trials, shocks, quarters);
        FillSuits(trials, shocks, quarters);
        FillBans(trials, shocks, quarters);
    }

    /// <summary>
    /// V = 1 − w^(1/b) with b = 1/m − 1, so V ~ Beta(1, b) with mean m. One over b is m/(1 − m), which is 0, and V with it,
    /// where m is 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillIncidents(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        var crisisProbability = trials[BrandParameters.CrisisProbability];
        var ordinary = Exponent(trials[BrandParameters.Severity]);
        var crisis = Exponent(trials[BrandParameters.CrisisSeverity]);
        // A hair above the sum, which every strategy adds up in its own order.
        var highestRate = HighestIncidentRate(trials) * (Time.QuarterYears * (1 + 1e-9));
        var incidents = shocks.Incident;
        var severities = shocks.Severity;
        for (var t = 0; t < quarters.Length; t++)
        {
            var exponential = -ReproducibleMath.LogOfUniform(1 - incidents[t]);
            quarters[t].IncidentExponential = exponential;
            quarters[t].Severity = Lanes.Zero;
            if ((exponential < highestRate).Any)
            {
                var u = severities[t];
                var isCrisis = u < crisisProbability;
                var w =
                    (u - Lanes.Select(isCrisis, Lanes.Zero, crisisProbability))
                    / Lanes.Select(isCrisis, crisisProbability, 1 - crisisProbability);
                var power =
                    Lanes.Select(isCrisis, crisis, ordinary)
                    * ReproducibleMath.LogOfUniform(Lanes.Max(w, SmallestUniform));
                quarters[t].Severity = 1 - ReproducibleMath.Exp(power);
            }
        }
    }

    private static Lanes Exponent(Lanes mean) => mean / (1 - mean);

    private static Lanes HighestIncidentRate(in EightTrials trials) =>
        trials[GreyParameters.IncidentRate]
        + trials[AccessoriesParameters.IncidentRate]
        + trials[DirectParameters.IncidentRate]
        + trials[RetailParameters.IncidentRate]
        + trials[CarrierChannelParameters.IncidentRate];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillSuits(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        var probability = QuarterlyProbability(trials[LegalParameters.LitigationRate]);
        var logCost = ReproducibleMath.Log(trials[LegalParameters.LitigationCostUsd]);
        var sigma = trials[LegalParameters.LitigationSigma];
        var injunctionProbability = trials[LegalParameters.InjunctionProbability];
        var injunctionQuarters = EightTrials.WholeQuarters(trials[LegalParameters.InjunctionQuarters]);
        var suits = shocks.Suit;
        var injunctions = shocks.Injunction;
        var costs = shocks.SuitCost;
        for (var t = 0; t < quarters.Length; t++)
        {
            quarters[t].SuitCostUsd = Lanes.Zero;
            quarters[t].InjunctionQuarters = Lanes.Zero;
            var suit = suits[t] < probability;
            quarters[t].HasSuit = suit.Any;
            if (quarters[t].HasSuit)
            {
                quarters[t].SuitCostUsd = Lanes.Where(suit, ReproducibleMath.Exp(logCost + (sigma * costs[t])));
                quarters[t].InjunctionQuarters = Lanes.Where(
                    suit & (injunctions[t] < injunctionProbability),
                    injunctionQuarters
                );
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillBans(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        var probability = QuarterlyProbability(trials[LegalParameters.BanRate]);
        var bans = shocks.Ban;
        for (var t = 0; t < quarters.Length; t++)
        {
            var ban = bans[t] < probability;
            quarters[t].Ban = ban;
            quarters[t].HasBan = ban.Any;
        }
    }

    private static Lanes QuarterlyProbability(Lanes ratePerYear) =>
        1 - ReproducibleMath.Exp(-Time.QuarterYears * ratePerYear);
}
