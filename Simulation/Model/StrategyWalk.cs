using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Model.Steps;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>
/// Walks strategies through the quarters of one region, a few vectors of eight trials side by side: each step is done for
/// all of them before the next, so that one vector's arithmetic fills the other's waits. Owns the scratch memory of one
/// thread: <see cref="Prepare"/> once for each vector, then <see cref="Run"/> for each strategy.
/// </summary>
internal sealed class StrategyWalk
{
    /// <summary>Vectors that are walked side by side.</summary>
    internal const int VectorsMax = 4;

    private readonly RegionSettings _settings;
    private readonly DiscountFactors _discount;
    private readonly RegionWorld _world;
    private readonly AlignedBuffer<RegionTerms> _terms = new(VectorsMax);
    private readonly AlignedBuffer<CarrierTerms> _carriers;
    private readonly AlignedBuffer<StrategyState> _states = new(VectorsMax);
    private readonly AlignedBuffer<QuarterLedger> _ledgers = new(VectorsMax);
    private readonly AlignedBuffer<TrialOutcome> _outcomes = new(VectorsMax);

    internal StrategyWalk(RegionSettings settings)
    {
        _settings = settings;
        _discount = new DiscountFactors(settings.DiscountRate, settings.HorizonQuarters);
        _world = new RegionWorld(settings, VectorsMax);
        _carriers = new AlignedBuffer<CarrierTerms>(settings.CarrierShares.Length * VectorsMax);
    }

    /// <summary>How many vectors to walk of trials that are left: whole ones, or the last by itself if it is not full.</summary>
    internal static int VectorsOf(int trials) => Math.Clamp(trials / Lanes.Count, 1, VectorsMax);

    /// <summary>Forms everything that strategies share, for one of the vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Prepare(int vector, in EightTrials trials, Shocks shocks)
    {
        _terms[vector].Load(trials, _discount.LogRate);
        var carriers = CarriersOf(vector);
        for (var k = 0; k < carriers.Length; k++)
        {
            carriers[k].Load(trials, k, _settings.CarrierShares[k]);
        }

        _world.Fill(vector, trials, shocks);
    }

    /// <summary>Runs one strategy through every quarter; the answer, one a vector, is overwritten by the next run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal ReadOnlySpan<TrialOutcome> Run<TRecorder>(StrategyPlan plan, int vectors, ref TRecorder recorder)
        where TRecorder : struct, IQuarterRecorder
    {
        var states = _states.Span[..vectors];
        var ledgers = _ledgers.Span[..vectors];
        for (var v = 0; v < vectors; v++)
        {
            states[v].Begin(_terms[v], CarriersOf(plan, v));
        }

        var isPending = !plan.Stages.IsEmpty;
        for (var t = 0; t < _settings.HorizonQuarters; t++)
        {
            for (var v = 0; v < vectors; v++)
            {
                ledgers[v].Begin(t, _discount);
            }

            if (isPending)
            {
                isPending = OpenStages(plan, t, vectors);
            }

            MeetEvents(plan, t, vectors);
            if (plan.OpensCarriers)
            {
                MeetCarriers(t, vectors);
            }

            Sell(plan, t, vectors);
            var exits = Settle(plan, vectors);
            recorder.Record(t, ledgers, states);
            if (exits)
            {
                Close(plan, vectors);
            }
        }

        for (var v = 0; v < vectors; v++)
        {
            Finish(plan, v);
        }

        return _outcomes.Span[..vectors];
    }

    /// <summary>Step 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool OpenStages(StrategyPlan plan, int quarter, int vectors)
    {
        var isPending = false;
        for (var v = 0; v < vectors; v++)
        {
            isPending |= StagesStep.Run(plan.Stages, quarter, _terms[v], ref _states[v], ref _ledgers[v]);
        }

        return isPending;
    }

    /// <summary>Steps 2 and 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MeetEvents(StrategyPlan plan, int quarter, int vectors)
    {
        for (var v = 0; v < vectors; v++)
        {
            ref readonly var terms = ref _terms[v];
            ref readonly var world = ref _world.Quarter(v, quarter);
            ref var state = ref _states[v];
            ref var ledger = ref _ledgers[v];
            var hazard = ReadinessStep.Run(plan, terms, ref state, ref ledger);
            IncidentStep.Run(hazard, world, terms, ref state, ledger);
            LawStep.Run(plan, world, ref state, ref ledger);
        }
    }

    /// <summary>Step 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MeetCarriers(int quarter, int vectors)
    {
        for (var v = 0; v < vectors; v++)
        {
            ref var state = ref _states[v];
            _ledgers[v].LiveShare = state.Carriers.Live.Share;
            CarriersStep.Run(
                CarriersOf(v),
                _world.CarrierExponentials(v, quarter),
                _terms[v],
                ref state,
                ref _ledgers[v]
            );
        }
    }

    /// <summary>Steps 5 and 6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sell(StrategyPlan plan, int quarter, int vectors)
    {
        for (var v = 0; v < vectors; v++)
        {
            ref readonly var terms = ref _terms[v];
            ref readonly var world = ref _world.Quarter(v, quarter);
            ref var state = ref _states[v];
            ref var ledger = ref _ledgers[v];
            SalesStep.Run(plan, world, terms, ref state, ref ledger);
            OtherLinesStep.Run(plan, world, terms, ref state, ref ledger);
        }
    }

    /// <summary>Steps 7 to 9.</summary>
    /// <returns>Whether the region is given up in any trial.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Settle(StrategyPlan plan, int vectors)
    {
        var exits = false;
        var rule = plan.OpensAnything ? _settings.Exit : null;
        for (var v = 0; v < vectors; v++)
        {
            ref readonly var terms = ref _terms[v];
            ref var state = ref _states[v];
            ref var ledger = ref _ledgers[v];
            exits |= CashStep.Run(rule, terms, ref state, ref ledger);
            UpdateStep.Run(plan, terms, ref state, ledger);
        }

        return exits;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Close(StrategyPlan plan, int vectors)
    {
        for (var v = 0; v < vectors; v++)
        {
            if (_ledgers[v].Exits.Any)
            {
                UpdateStep.Close(_ledgers[v], CarriersOf(plan, v), ref _states[v]);
            }
        }
    }

    /// <summary>None where the strategy never goes to them.</summary>
    private ReadOnlySpan<CarrierTerms> CarriersOf(StrategyPlan plan, int vector) =>
        plan.OpensCarriers ? CarriersOf(vector) : [];

    private Span<CarrierTerms> CarriersOf(int vector)
    {
        var count = _settings.CarrierShares.Length;
        return _carriers.Span.Slice(vector * count, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Finish(StrategyPlan plan, int vector)
    {
        ref readonly var terms = ref _terms[vector];
        ref readonly var state = ref _states[vector];
        ref var outcome = ref _outcomes[vector];
        outcome.PeakFundingUsd = state.PeakFundingUsd;
        outcome.PaybackQuarter = Lanes.Where(state.PeakFundingUsd > 0, state.PaybackQuarter);
        outcome.FinalShare = _ledgers[vector].MarketShare;
        outcome.LowestBrand = state.LowestBrand;
        outcome.FirstQuarter = state.FirstQuarter;
        outcome.ExitQuarter = state.ExitQuarter;
        outcome.Drivers = state.Drivers;
        foreach (var phone in plan.PhoneChannels)
        {
            PhoneDrivers.Add(state.Phones[(int)phone], terms.Phones[(int)phone], terms, ref outcome.Drivers);
        }

        outcome.Drivers[(int)Driver.Terminal] =
            terms.TerminalMultiple * Lanes.Max(state.TrailingCash, 0) * _discount.Horizon;
        outcome.Value = Lanes.Zero;
        for (var driver = 0; driver < DriverLanes.Count; driver++)
        {
            outcome.Value += outcome.Drivers[driver];
        }
    }
}
