using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Model.Steps;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>
/// Walks strategies through the quarters of one region, a vector of eight trials at a time. For each set of channels a
/// walk is compiled by itself, with every step inlined, so that what moves stays in registers from quarter to quarter. Owns the
/// scratch memory of one thread: <see cref="Prepare"/> once for each vector, then <see cref="Run"/> for each strategy.
/// </summary>
internal sealed class StrategyWalk
{
    /// <summary>Vectors that are prepared before strategies walk them.</summary>
    internal const int VectorsMax = 8;

    private readonly RegionSettings _settings;
    private readonly DiscountFactors _discount;
    private readonly TrialWindow _window = new();
    private readonly RegionWorld _world;
    private readonly AlignedBuffer<RegionTerms> _terms = new(VectorsMax);
    private readonly AlignedBuffer<CarrierTerms> _carrierTerms;
    private readonly AlignedBuffer<CarrierState> _carriers;
    private readonly AlignedBuffer<MarketPresence> _presence = new(1);
    private readonly AlignedBuffer<StrategyState> _state = new(1);
    private readonly AlignedBuffer<TrialOutcome> _outcomes = new(VectorsMax);

    internal StrategyWalk(RegionSettings settings)
    {
        _settings = settings;
        _discount = new DiscountFactors(settings.DiscountRate, settings.HorizonQuarters);
        _world = new RegionWorld(settings, VectorsMax);
        _carrierTerms = new AlignedBuffer<CarrierTerms>(settings.CarrierShares.Length * VectorsMax);
        _carriers = new AlignedBuffer<CarrierState>(settings.CarrierShares.Length);
    }

    /// <summary>How many vectors to walk of trials that are left: whole ones, or the last by itself if it is not full.</summary>
    internal static int VectorsOf(int trials) => Math.Clamp(trials / Lanes.Count, 1, VectorsMax);

    /// <summary>Forms everything that strategies share, for one of the vectors.</summary>
    /// <param name="vector">Which.</param>
    /// <param name="rows">The region's numbers.</param>
    /// <param name="trial">The first of eight trials.</param>
    /// <param name="shocks">Theirs.</param>
    [MethodImpl(Compile.Fully)]
    internal void Prepare(int vector, ParameterRows rows, int trial, Shocks shocks)
    {
        var trials = _window.Of(rows, trial, VectorsMax * Lanes.Count);
        _terms[vector].Load(trials, _discount.LogRate);
        var carriers = CarrierTermsOf(vector);
        for (var k = 0; k < carriers.Length; k++)
        {
            carriers[k].Load(trials, k, _settings.CarrierShares[k]);
        }

        _world.Fill(vector, trials, shocks);
    }

    /// <summary>Runs one strategy through every quarter; the answer, one a vector, is overwritten by the next run.</summary>
    internal ReadOnlySpan<TrialOutcome> Run<TRecorder>(StrategyPlan plan, int vectors, ref TRecorder recorder)
        where TRecorder : struct, IQuarterRecorder
    {
        var walk = new Walks<TRecorder>(this, plan, vectors, recorder);
        ChannelSets.Do(plan, ref walk);
        return _outcomes.Span[..vectors];
    }

    [MethodImpl(Compile.Fully)]
    private unsafe void Walk<TChannels, TRecorder>(StrategyPlan plan, int vector, ref TRecorder recorder)
        where TChannels : struct, IChannelSet
        where TRecorder : struct, IQuarterRecorder
    {
        // The compiler places vectors of a method as if the stack began on a cache line, which only its caller can see to:
        // otherwise each that registers have no room for lies on two lines. A size that is known in advance would be no part of
        // what the stack ends with.
        var top = stackalloc byte[plan.Stages.Length + 1];
        _ = stackalloc byte[64 + (int)((nuint)top % 64)];
        Begin<TChannels>(vector);
        var arePending = TChannels.Any;
        for (var t = 0; t < _settings.HorizonQuarters; )
        {
            var stretch = new Stretch(vector, t, _settings.HorizonQuarters, Awaits: false);
            if (arePending)
            {
                arePending = OpenStages(plan, t, vector);
                stretch = stretch with
                {
                    End = Math.Min(plan.NextOpening(t), stretch.End),
                    Awaits = _presence.Single.IsAnythingAwaited,
                };
            }

            t = WalkQuarters<TChannels, TRecorder>(stretch, plan, ref recorder);
        }

        Finish<TChannels>(vector);
    }

    [MethodImpl(Compile.Fully)]
    private void Begin<TChannels>(int vector)
        where TChannels : struct, IChannelSet
    {
        _presence.Single.Begin();
        // Stages look at these two before a walk begins.
        _state.Single.Awareness = _terms[vector].AwarenessInitial;
        _state.Single.Relationship = _terms[vector].RelationshipInitial;
        if (TChannels.Carrier)
        {
            CarriersOf(vector).Begin();
        }
    }

    /// <summary>Step 1.</summary>
    /// <returns>False where all stages have opened, or the region is given up, in every trial.</returns>
    private bool OpenStages(StrategyPlan plan, int quarter, int vector)
    {
        ref readonly var state = ref _state.Single;
        var now = new QuarterStart(_discount.Quarter(quarter), state.Awareness, state.Relationship);
        return StagesStep.Run(plan.Stages, now, _terms[vector], ref _presence.Single);
    }

    /// <summary>Steps 2 to 9. Nothing is called from here, for no register outlives a call: every step is inlined.</summary>
    /// <returns>The quarter that comes next.</returns>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private int WalkQuarters<TChannels, TRecorder>(Stretch stretch, StrategyPlan plan, ref TRecorder recorder)
        where TChannels : struct, IChannelSet
        where TRecorder : struct, IQuarterRecorder
    {
        var vector = stretch.Vector;
        ref readonly var terms = ref _terms[vector];
        ref var presence = ref _presence.Single;
        var carriers = TChannels.Carrier ? CarriersOf(vector) : default;
        ref readonly var exponentials = ref ExponentialsOf<TChannels>(vector, stretch.Start);
        var rule = TChannels.Any ? _settings.Exit : null;
        var ledger = default(QuarterLedger);
        var state = default(StrategyState);
        state.Resume<TChannels>(stretch.Start, terms, _state.Single);
        var end = stretch.End;
        ref readonly var world = ref _world.Quarter(vector, stretch.Start);
        ref readonly var quarter = ref _discount.Quarter(stretch.Start);
        for (var t = stretch.Start; t < end; t++)
        {
            ledger.Begin(quarter);
            if (t == stretch.Start)
            {
                ledger.Charge(ref presence);
            }

            MeetEvents<TChannels>(world, terms, ref presence, ref state, ref ledger);
            if (TChannels.Carrier)
            {
                CarriersStep.Run(carriers, in exponentials, terms, ref state, ref ledger);
                exponentials = ref Following.Of(in exponentials, carriers.Terms.Length);
            }

            SalesStep.Run<TChannels>(world, terms, ref state, ref ledger);
            OtherLinesStep.Run<TChannels>(world, terms, ref presence, ref state, ref ledger);
            CashStep.Run(rule, terms, ref presence, ref state, ref ledger);
            UpdateStep.Run<TChannels>(plan, terms, presence, ref state, ledger);
            recorder.Record(vector, t, ledger, state);
            ExitStep.Run<TChannels>(carriers, ref presence, ref state, ledger);
            if (TChannels.Any && stretch.Awaits && StagesStep.IsReached(presence, state))
            {
                end = t + 1;
            }

            world = ref Following.Of(in world);
            quarter = ref Following.Of(in quarter);
        }

        state.CopyTo<TChannels>(ref _state.Single);
        _outcomes[vector].FinalShare = ledger.MarketShare;
        return end;
    }

    /// <summary>The carriers' of one quarter and of those that follow, where a strategy asks for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly Lanes ExponentialsOf<TChannels>(int vector, int quarter)
        where TChannels : struct, IChannelSet =>
        ref TChannels.Carrier ? ref _world.CarrierExponentials(vector, quarter) : ref Unsafe.NullRef<Lanes>();

    /// <summary>Steps 2 and 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MeetEvents<TChannels>(
        in QuarterWorld world,
        in RegionTerms terms,
        ref MarketPresence presence,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
        where TChannels : struct, IChannelSet
    {
        var hazard = ReadinessStep.Run<TChannels>(terms, presence, state, ref ledger);
        IncidentStep.Run(hazard, world, terms, ref state, ledger);
        LawStep.Run<TChannels>(world, ref presence, ref ledger);
    }

    [MethodImpl(Compile.Fully)]
    private void Finish<TChannels>(int vector)
        where TChannels : struct, IChannelSet
    {
        ref readonly var terms = ref _terms[vector];
        ref readonly var presence = ref _presence.Single;
        ref readonly var state = ref _state.Single;
        ref var outcome = ref _outcomes[vector];
        outcome.PeakFundingUsd = Lanes.Zero - state.LowestCash;
        outcome.PaybackQuarter = Lanes.Where(state.LowestCash < 0, state.PaybackQuarter);
        outcome.LowestBrand = state.LowestBrand;
        outcome.FirstQuarter = presence.FirstQuarter;
        outcome.ExitQuarter = presence.ExitQuarter;
        ProfitLines.Fill<TChannels>(terms, presence, state, ref outcome.Drivers);
        outcome.Drivers[(int)Driver.Terminal] =
            terms.TerminalMultiple * Lanes.Max(state.TrailingCash, 0) * _discount.Horizon;
        var value = Lanes.Zero;
        for (var driver = 0; driver < DriverLanes.Count; driver++)
        {
            value += outcome.Drivers[driver];
        }

        outcome.Value = value;
    }

    [MethodImpl(Compile.Fully)]
    private CarrierBook CarriersOf(int vector) => new(CarrierTermsOf(vector), _carriers.Span);

    private Span<CarrierTerms> CarrierTermsOf(int vector)
    {
        var count = _settings.CarrierShares.Length;
        return _carrierTerms.Span.Slice(vector * count, count);
    }

    /// <summary>One strategy's walk of some vectors, to be compiled for its set of channels.</summary>
    private readonly struct Walks<TRecorder>(StrategyWalk walk, StrategyPlan plan, int vectors, TRecorder recorder)
        : IForChannelSet
        where TRecorder : struct, IQuarterRecorder
    {
        public void Do<TChannels>()
            where TChannels : struct, IChannelSet
        {
            // A local is handed on by reference; from a field each walk would copy it.
            var own = recorder;
            for (var v = 0; v < vectors; v++)
            {
                walk.Walk<TChannels, TRecorder>(plan, v, ref own);
            }
        }
    }

    /// <summary>Quarters of one vector in which no stage opens but in the first of them.</summary>
    /// <param name="Vector">Which.</param>
    /// <param name="Start">The first.</param>
    /// <param name="End">After the last, unless a stage is awaited and its conditions are met before.</param>
    /// <param name="Awaits">Whether a stage is.</param>
    private readonly record struct Stretch(int Vector, int Start, int End, bool Awaits);
}
