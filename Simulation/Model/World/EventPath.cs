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

    private readonly RareEvents _events = new(quarters);
    private readonly AlignedBuffer<double> _exponentials = new((quarters + 1) * Lanes.Count);
    private readonly AlignedBuffer<double> _severities = new((quarters + 1) * Lanes.Count);
    private readonly AlignedBuffer<double> _happens = new((quarters + 1) * Lanes.Count);
    private readonly AlignedBuffer<double> _costs = new((quarters + 1) * Lanes.Count);
    private readonly AlignedBuffer<double> _injunctions = new((quarters + 1) * Lanes.Count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Fill(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        for (var t = 0; t < quarters.Length; t++)
        {
            quarters[t].IncidentExponential = double.PositiveInfinity;
            quarters[t].HasSuit = false;
            quarters[t].HasBan = false;
        }

        FillIncidents(trials, shocks, quarters);
        FillSuits(trials, shocks, quarters);
        FillBans(trials, shocks, quarters);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillIncidents(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        // A probability is below its rate; and a hair above the sum, which every strategy adds up in its own order.
        shocks.Find(
            EventKind.Incident,
            Lanes.Min(HighestIncidentRate(trials) * (Time.QuarterYears * (1 + 1e-9)), Lanes.One),
            _events
        );
        WorkOutIncidents(trials);
        var exponentials = _exponentials.Span;
        var severities = _severities.Span;
        for (var i = 0; i < _events.Count; i++)
        {
            ref var quarter = ref quarters[_events.QuarterOf(i)];
            Lanes.Set(ref quarter.IncidentExponential, _events.LaneOf(i), exponentials[i]);
            Lanes.Set(ref quarter.Severity, _events.LaneOf(i), severities[i]);
        }
    }

    /// <summary>
    /// V = 1 − w^(1/b) with b = 1/m − 1, so V ~ Beta(1, b) with mean m. One over b is m/(1 − m), which is 0, and V with it,
    /// where m is 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void WorkOutIncidents(in EightTrials trials)
    {
        var crisisProbability = trials[BrandParameters.CrisisProbability];
        var perCrisis = 1 / crisisProbability;
        var perOrdinary = 1 / (1 - crisisProbability);
        var ordinary = Exponent(trials[BrandParameters.Severity]);
        var crisis = Exponent(trials[BrandParameters.CrisisSeverity]);
        var places = _events.Places;
        var exponential = StandardExponential.Table;
        for (var i = 0; i < _events.Count; i += Lanes.Count)
        {
            exponential.Of(1 - Lanes.Load(_events.Uniforms, i)).Store(_exponentials.Span, i);
            var u = Lanes.Load(_events.FirstMarks, i);
            var p = crisisProbability.AtPlaces(places, i);
            var isCrisis = u < p;
            var w = Lanes.Select(
                isCrisis,
                u * perCrisis.AtPlaces(places, i),
                (u - p) * perOrdinary.AtPlaces(places, i)
            );
            var exponent = Lanes.Select(isCrisis, crisis.AtPlaces(places, i), ordinary.AtPlaces(places, i));
            var drawn = exponential.Of(Lanes.Max(w, SmallestUniform));
            (1 - ReproducibleMath.Exp(-exponent * drawn)).Store(_severities.Span, i);
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillSuits(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        var probability = QuarterlyProbability(trials[LegalParameters.LitigationRate]);
        shocks.Find(EventKind.Suit, probability, _events);
        WorkOutSuits(trials, probability);
        for (var i = 0; i < _events.Count; i++)
        {
            ref var quarter = ref quarters[_events.QuarterOf(i)];
            quarter.SuitCostUsd = Lanes.Zero;
            quarter.InjunctionQuarters = Lanes.Zero;
        }

        var happens = _happens.Span;
        var costs = _costs.Span;
        var injunctions = _injunctions.Span;
        for (var i = 0; i < _events.Count; i++)
        {
            ref var quarter = ref quarters[_events.QuarterOf(i)];
            quarter.HasSuit |= happens[i] > 0;
            Lanes.Set(ref quarter.SuitCostUsd, _events.LaneOf(i), costs[i]);
            Lanes.Set(ref quarter.InjunctionQuarters, _events.LaneOf(i), injunctions[i]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void WorkOutSuits(in EightTrials trials, in Lanes probability)
    {
        var median = trials[LegalParameters.LitigationCostUsd];
        var sigma = trials[LegalParameters.LitigationSigma];
        var injunctionProbability = trials[LegalParameters.InjunctionProbability];
        var injunctionQuarters = EightTrials.WholeQuarters(trials[LegalParameters.InjunctionQuarters]);
        var places = _events.Places;
        for (var i = 0; i < _events.Count; i += Lanes.Count)
        {
            var happens = Lanes.Load(_events.Uniforms, i) < probability.AtPlaces(places, i);
            Lanes.Where(happens, Lanes.One).Store(_happens.Span, i);
            var score = InverseNormal.Quantile(Lanes.Load(_events.SecondMarks, i));
            var cost = median.AtPlaces(places, i) * ReproducibleMath.Exp(sigma.AtPlaces(places, i) * score);
            Lanes.Where(happens, cost).Store(_costs.Span, i);
            var isEnjoined = Lanes.Load(_events.FirstMarks, i) < injunctionProbability.AtPlaces(places, i);
            Lanes.Where(happens & isEnjoined, injunctionQuarters.AtPlaces(places, i)).Store(_injunctions.Span, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillBans(in EightTrials trials, Shocks shocks, Span<QuarterWorld> quarters)
    {
        var probability = QuarterlyProbability(trials[LegalParameters.BanRate]);
        shocks.Find(EventKind.Ban, probability, _events);
        for (var i = 0; i < _events.Count; i++)
        {
            var lane = _events.LaneOf(i);
            if (_events.Uniforms[i] < probability[lane])
            {
                ref var quarter = ref quarters[_events.QuarterOf(i)];
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
