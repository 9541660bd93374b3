using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>
/// The events that threaten a firm, as far as they are the same for every strategy: how bad an incident would be, whether
/// a suit, an injunction or a ban comes if phones are there to be hit.
/// </summary>
/// <remarks>
/// Severities and the costs of suits need logarithms and exponentials, and few trials and quarters have one: those that do are put
/// side by side, worked out eight at a time and put back.
/// </remarks>
internal sealed class EventPath(int quarters)
{
    /// <summary>What stands for a w of 0.</summary>
    private const double SmallestUniform = 1e-18;

    /// <summary>Uniforms of the rare events of all quarters, side by side, and then what came of them.</summary>
    private readonly AlignedBuffer<double> _rare = new((quarters + 1) * Lanes.Count);

    private readonly AlignedBuffer<double> _exponents = new((quarters + 1) * Lanes.Count);

    internal void Fill(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        FillIncidents(trials, shocks, quarters);
        FillSuits(trials, shocks, quarters);
        FillBans(trials, shocks, quarters);
    }

    /// <summary>
    /// V = 1 − w^(1/b) with b = 1/m − 1, so V ~ Beta(1, b) with mean m. One over b is m/(1 − m), which is 0, and V with it,
    /// where m is 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void FillIncidents(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        // A hair above the sum, which every strategy adds up in its own order.
        var highestRate = HighestIncidentRate(trials) * (Time.QuarterYears * (1 + 1e-9));
        var incidents = shocks.Incident;
        for (var t = 0; t < quarters.Length; t++)
        {
            quarters[t].IncidentExponential = -ReproducibleMath.LogOfUniform(1 - incidents[t]);
        }

        var candidates = CollectSeverities(trials, shocks.Severity, quarters, highestRate);
        var severities = _rare.Span;
        var exponents = _exponents.Span;
        for (var i = 0; i < candidates; i += Lanes.Count)
        {
            var logarithm = ReproducibleMath.LogOfUniform(Lanes.Load(severities, i));
            (1 - ReproducibleMath.Exp(Lanes.Load(exponents, i) * logarithm)).Store(severities, i);
        }

        var next = 0;
        for (var t = 0; t < quarters.Length; t++)
        {
            var isPossible = quarters[t].IncidentExponential < highestRate;
            quarters[t].Severity = Lanes.LoadWhere(isPossible, severities, next);
            next += isPossible.Count;
        }
    }

    /// <summary>Puts w and 1/b side by side of those incidents that some strategy can have.</summary>
    /// <returns>How many.</returns>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private int CollectSeverities(
        in EightTrials trials,
        ReadOnlySpan<Lanes> uniforms,
        ReadOnlySpan<QuarterWorld> quarters,
        Lanes highestRate
    )
    {
        var crisisProbability = trials[BrandParameters.CrisisProbability];
        var perCrisis = 1 / crisisProbability;
        var perOrdinary = 1 / (1 - crisisProbability);
        var ordinary = Exponent(trials[BrandParameters.Severity]);
        var crisis = Exponent(trials[BrandParameters.CrisisSeverity]);
        var events = _rare.Span;
        var exponents = _exponents.Span;
        var count = 0;
        for (var t = 0; t < quarters.Length; t++)
        {
            var isPossible = quarters[t].IncidentExponential < highestRate;
            var u = uniforms[t];
            var isCrisis = u < crisisProbability;
            var w = Lanes.Select(isCrisis, u * perCrisis, (u - crisisProbability) * perOrdinary);
            Lanes.Max(w, SmallestUniform).StoreWhere(isPossible, events, count);
            Lanes.Select(isCrisis, crisis, ordinary).StoreWhere(isPossible, exponents, count);
            count += isPossible.Count;
        }

        return count;
    }

    private static Lanes Exponent(Lanes mean) => mean / (1 - mean);

    private static Lanes HighestIncidentRate(in EightTrials trials) =>
        trials[GreyParameters.IncidentRate]
        + trials[AccessoriesParameters.IncidentRate]
        + trials[DirectParameters.IncidentRate]
        + trials[RetailParameters.IncidentRate]
        + trials[CarrierChannelParameters.IncidentRate];

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void FillSuits(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        var probability = QuarterlyProbability(trials[LegalParameters.LitigationRate]);
        var sigma = trials[LegalParameters.LitigationSigma];
        var suits = shocks.Suit;
        var uniforms = shocks.SuitCost;
        var events = _rare.Span;
        var costs = _exponents.Span;
        var count = 0;
        for (var t = 0; t < quarters.Length; t++)
        {
            var suit = suits[t] < probability;
            quarters[t].HasSuit = suit.Any;
            uniforms[t].StoreWhere(suit, events, count);
            sigma.StoreWhere(suit, costs, count);
            count += suit.Count;
        }

        for (var i = 0; i < count; i += Lanes.Count)
        {
            var score = InverseNormal.Quantile(Lanes.Load(events, i));
            ReproducibleMath.Exp(Lanes.Load(costs, i) * score).Store(costs, i);
        }

        PlaceSuits(trials, shocks, quarters, probability);
    }

    /// <summary>Gives each suit its cost and the injunction that it may bring.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void PlaceSuits(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters, Lanes probability)
    {
        var median = trials[LegalParameters.LitigationCostUsd];
        var injunctionProbability = trials[LegalParameters.InjunctionProbability];
        var injunctionQuarters = EightTrials.WholeQuarters(trials[LegalParameters.InjunctionQuarters]);
        var suits = shocks.Suit;
        var injunctions = shocks.Injunction;
        var costs = _exponents.Span;
        var next = 0;
        for (var t = 0; t < quarters.Length; t++)
        {
            if (quarters[t].HasSuit)
            {
                var suit = suits[t] < probability;
                var enjoined = suit & (injunctions[t] < injunctionProbability);
                quarters[t].SuitCostUsd = median * Lanes.LoadWhere(suit, costs, next);
                quarters[t].InjunctionQuarters = Lanes.Where(enjoined, injunctionQuarters);
                next += suit.Count;
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
            quarters[t].HasBan = ban.Any;
            if (quarters[t].HasBan)
            {
                quarters[t].Ban = ban;
            }
        }
    }

    private static Lanes QuarterlyProbability(Lanes ratePerYear) =>
        1 - ReproducibleMath.Exp(-Time.QuarterYears * ratePerYear);
}
