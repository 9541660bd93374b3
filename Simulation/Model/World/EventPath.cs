using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>
/// The events that threaten a firm, as far as they are the same for every strategy: how bad an incident would be, whether
/// a suit, an injunction or a ban comes if phones are there to be hit.
/// </summary>
/// <remarks>
/// Few trials and quarters have an event. They are worked out one beside the other, eight at a time, and then put where they belong.
/// </remarks>
internal sealed class EventPath(int quarters)
{
    /// <summary>What stands for a w of 0.</summary>
    private const double SmallestUniform = 1e-18;

    private const int Kinds = 3;

    private readonly RareEvents[] _found = [new(quarters), new(quarters), new(quarters)];
    private readonly AlignedBuffer<Lanes> _probabilities = new(Kinds);
    private readonly AlignedBuffer<double> _exponentials = new((quarters + 1) * Lanes.Count);
    private readonly AlignedBuffer<double> _severities = new((quarters + 1) * Lanes.Count);
    private readonly AlignedBuffer<double> _happens = new((quarters + 1) * Lanes.Count);
    private readonly AlignedBuffer<double> _costs = new((quarters + 1) * Lanes.Count);
    private readonly AlignedBuffer<double> _injunctions = new((quarters + 1) * Lanes.Count);

    [MethodImpl(Compile.Fully)]
    internal void Fill(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        for (var t = 0; t < quarters.Length; t++)
        {
            quarters[t].IncidentExponential = double.PositiveInfinity;
            quarters[t].HasSuit = false;
            quarters[t].HasBan = false;
        }

        // A probability is below its rate; and a hair above the sum, which every strategy adds up in its own order.
        var incident = HighestIncidentRate(trials) * (Time.QuarterYears * (1 + 1e-9));
        _probabilities[(int)EventKind.Incident] = Lanes.Min(incident, Lanes.One);
        _probabilities[(int)EventKind.Suit] = QuarterlyProbability(trials[LegalParameters.LitigationRate]);
        _probabilities[(int)EventKind.Ban] = QuarterlyProbability(trials[LegalParameters.BanRate]);
        shocks.FindAll(_probabilities.Span, _found);
        FillIncidents(trials, _found[(int)EventKind.Incident], quarters);
        FillSuits(trials, _found[(int)EventKind.Suit], quarters);
        FillBans(_probabilities[(int)EventKind.Ban], _found[(int)EventKind.Ban], quarters);
    }

    [MethodImpl(Compile.Fully)]
    private void FillIncidents(in EightTrials trials, RareEvents events, Span<QuarterWorld> quarters)
    {
        WorkOutIncidents(trials, events);
        var exponentials = _exponentials.Span;
        var severities = _severities.Span;
        for (var i = 0; i < events.Count; i++)
        {
            ref var quarter = ref quarters[events.QuarterOf(i)];
            Lanes.Set(ref quarter.IncidentExponential, events.LaneOf(i), exponentials[i]);
            Lanes.Set(ref quarter.Severity, events.LaneOf(i), severities[i]);
        }
    }

    /// <summary>
    /// V = 1 − w^(1/b) with b = 1/m − 1, so V ~ Beta(1, b) with mean m. One over b is m/(1 − m), which is 0, and V with it,
    /// where m is 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private void WorkOutIncidents(in EightTrials trials, RareEvents events)
    {
        var crisisProbability = trials[BrandParameters.CrisisProbability];
        var perCrisis = 1 / crisisProbability;
        var perOrdinary = 1 / (1 - crisisProbability);
        var ordinary = Exponent(trials[BrandParameters.Severity]);
        var crisis = Exponent(trials[BrandParameters.CrisisSeverity]);
        var places = events.Places;
        var exponential = StandardExponential.Table;
        for (var i = 0; i < events.Count; i += Lanes.Count)
        {
            exponential.Of(1 - Lanes.Load(events.Uniforms, i)).Store(_exponentials.Span, i);
            var u = Lanes.Load(events.FirstMarks, i);
            var p = crisisProbability.AtPlaces(places, i);
            var isCrisis = u < p;
            var w = Lanes.Select(
                isCrisis,
                u * perCrisis.AtPlaces(places, i),
                (u - p) * perOrdinary.AtPlaces(places, i)
            );
            var exponent = Lanes.Select(isCrisis, crisis.AtPlaces(places, i), ordinary.AtPlaces(places, i));
            (1 - ReproducibleMath.Exp(-exponent * exponential.Of(Lanes.Max(w, SmallestUniform)))).Store(
                _severities.Span,
                i
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Exponent(Lanes mean) => mean / (1 - mean);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes HighestIncidentRate(in EightTrials trials) =>
        trials[GreyParameters.IncidentRate]
        + trials[AccessoriesParameters.IncidentRate]
        + trials[DirectParameters.IncidentRate]
        + trials[RetailParameters.IncidentRate]
        + trials[CarrierChannelParameters.IncidentRate];

    /// <summary>Gives each suit its cost and the injunction that it may bring.</summary>
    [MethodImpl(Compile.Fully)]
    private void FillSuits(in EightTrials trials, RareEvents events, Span<QuarterWorld> quarters)
    {
        WorkOutSuits(trials, events);
        for (var i = 0; i < events.Count; i++)
        {
            ref var quarter = ref quarters[events.QuarterOf(i)];
            quarter.SuitCostUsd = Lanes.Zero;
            quarter.InjunctionQuarters = Lanes.Zero;
        }

        var happens = _happens.Span;
        var costs = _costs.Span;
        var injunctions = _injunctions.Span;
        for (var i = 0; i < events.Count; i++)
        {
            ref var quarter = ref quarters[events.QuarterOf(i)];
            quarter.HasSuit |= happens[i] > 0;
            Lanes.Set(ref quarter.SuitCostUsd, events.LaneOf(i), costs[i]);
            Lanes.Set(ref quarter.InjunctionQuarters, events.LaneOf(i), injunctions[i]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private void WorkOutSuits(in EightTrials trials, RareEvents events)
    {
        var probability = _probabilities[(int)EventKind.Suit];
        var median = trials[LegalParameters.LitigationCostUsd];
        var sigma = trials[LegalParameters.LitigationSigma];
        var injunctionProbability = trials[LegalParameters.InjunctionProbability];
        var injunctionQuarters = EightTrials.WholeQuarters(trials[LegalParameters.InjunctionQuarters]);
        var places = events.Places;
        for (var i = 0; i < events.Count; i += Lanes.Count)
        {
            var happens = Lanes.Load(events.Uniforms, i) < probability.AtPlaces(places, i);
            Lanes.Where(happens, Lanes.One).Store(_happens.Span, i);
            var score = InverseNormal.Quantile(Lanes.Load(events.SecondMarks, i));
            var cost = median.AtPlaces(places, i) * ReproducibleMath.Exp(sigma.AtPlaces(places, i) * score);
            Lanes.Where(happens, cost).Store(_costs.Span, i);
            var isEnjoined = Lanes.Load(events.FirstMarks, i) < injunctionProbability.AtPlaces(places, i);
            Lanes.Where(happens & isEnjoined, injunctionQuarters.AtPlaces(places, i)).Store(_injunctions.Span, i);
        }
    }

    [MethodImpl(Compile.Fully)]
    private static void FillBans(in Lanes probability, RareEvents events, Span<QuarterWorld> quarters)
    {
        for (var i = 0; i < events.Count; i++)
        {
            var lane = events.LaneOf(i);
            if (events.Uniforms[i] < probability[lane])
            {
                ref var quarter = ref quarters[events.QuarterOf(i)];
                if (!quarter.HasBan)
                {
                    quarter.Ban = LaneMask.None;
                }

                quarter.HasBan = true;
                LaneMask.Set(ref quarter.Ban, lane);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes QuarterlyProbability(Lanes ratePerYear) =>
        1 - ReproducibleMath.Exp(-Time.QuarterYears * ratePerYear);
}
