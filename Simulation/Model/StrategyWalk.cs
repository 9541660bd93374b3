using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Model.Steps;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>
/// Walks strategies through the quarters of one region, eight trials at a time. Owns the scratch memory of one thread:
/// <see cref="Prepare"/> once for eight trials, then <see cref="Run"/> for each strategy.
/// </summary>
internal sealed class StrategyWalk
{
    private readonly RegionSettings _settings;
    private readonly DiscountFactors _discount;
    private readonly RegionWorld _world;
    private readonly AlignedBuffer<RegionTerms> _terms = new(1);
    private readonly AlignedBuffer<CarrierTerms> _carriers;
    private readonly AlignedBuffer<StrategyState> _state = new(1);
    private readonly AlignedBuffer<QuarterLedger> _ledger = new(1);
    private readonly AlignedBuffer<TrialOutcome> _outcome = new(1);

    internal StrategyWalk(RegionSettings settings)
    {
        _settings = settings;
        _discount = new DiscountFactors(settings.DiscountRate, settings.HorizonQuarters);
        _world = new RegionWorld(settings);
        _carriers = new AlignedBuffer<CarrierTerms>(settings.CarrierShares.Length);
    }

    /// <summary>Forms everything that strategies share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Prepare(in EightTrials trials, Shocks shocks)
    {
        _terms.Single.Load(trials, _discount.LogRate);
        var carriers = _carriers.Span;
        for (var k = 0; k < carriers.Length; k++)
        {
            carriers[k].Load(trials, k, _settings.CarrierShares[k]);
        }

        _world.Fill(trials, shocks);
    }

    /// <summary>Runs one strategy through every quarter; the answer is overwritten by the next run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal ref readonly TrialOutcome Run<TRecorder>(StrategyPlan plan, ref TRecorder recorder)
        where TRecorder : struct, IQuarterRecorder
    {
        ref readonly var terms = ref _terms.Single;
        ref var state = ref _state.Single;
        ref var ledger = ref _ledger.Single;
        ReadOnlySpan<CarrierTerms> carriers = _carriers.Span;
        var discounts = _discount.MidQuarters;
        var quarters = _world.Quarters;
        state.Begin(terms);
        var isPending = !plan.Stages.IsEmpty;
        for (var t = 0; t < quarters.Length; t++)
        {
            ref readonly var world = ref quarters[t];
            ledger.Begin(t, discounts[t]);
            if (isPending)
            {
                isPending = StagesStep.Run(plan.Stages, t, terms, ref state, ref ledger);
            }

            var hazard = ReadinessStep.Run(plan, terms, ref state, ref ledger);
            IncidentStep.Run(hazard, world, terms, ref state, ledger);
            LawStep.Run(plan, world, ref state, ref ledger);
            var liveShare = state.Carriers.LiveShare;
            if (plan.OpensCarriers)
            {
                CarriersStep.Run(carriers, _world.CarrierExponentials(t), terms, ref state, ref ledger);
            }

            SalesStep.Run(plan, world, terms, liveShare, ref state, ref ledger);
            OtherLinesStep.Run(plan, world, terms, ref state, ref ledger);
            var exits = CashStep.Run(_settings.Exit, terms, ref state, ref ledger);
            UpdateStep.Run(plan, terms, ref state, ledger);
            recorder.Record(t, ledger, state);
            if (exits.Any)
            {
                UpdateStep.Close(exits, t, carriers, ref state);
            }
        }

        Finish(plan);
        return ref _outcome.Single;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Finish(StrategyPlan plan)
    {
        ref readonly var terms = ref _terms.Single;
        ref readonly var state = ref _state.Single;
        ref var outcome = ref _outcome.Single;
        outcome.PeakFundingUsd = state.PeakFundingUsd;
        outcome.PaybackQuarter = Lanes.Where(state.PeakFundingUsd > 0, state.PaybackQuarter);
        outcome.FinalShare = _ledger.Single.MarketShare;
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
