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
        _carriers = new AlignedBuffer<CarrierTerms>(settings.CarrierShares.Count);
    }

    /// <summary>Forms everything that strategies share.</summary>
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
    internal ref readonly TrialOutcome Run<TRecorder>(StrategyPlan plan, ref TRecorder recorder)
        where TRecorder : struct, IQuarterRecorder
    {
        ref readonly var terms = ref _terms.Single;
        ref var state = ref _state.Single;
        ref var ledger = ref _ledger.Single;
        ref var outcome = ref _outcome.Single;
        ReadOnlySpan<CarrierTerms> carriers = _carriers.Span;
        var discounts = _discount.MidQuarters;
        var quarters = _world.Quarters;
        state.Begin(terms);
        ledger.Begin();
        outcome.Begin();
        var isPending = !plan.Stages.IsEmpty;
        for (var t = 0; t < quarters.Length; t++)
        {
            ref readonly var world = ref quarters[t];
            ledger.BeginQuarter(t, discounts[t]);
            if (isPending)
            {
                isPending = StagesStep.Run(plan.Stages, t, terms, ref state, ref ledger);
            }

            ReadinessStep.Run(plan, terms, ref state, ref ledger);
            IncidentStep.Run(plan, world, terms, ref state, ref ledger);
            outcome.LowestBrand = Lanes.Min(outcome.LowestBrand, state.Brand);
            LawStep.Run(plan, world, ref state, ref ledger);
            var liveShare = state.Carriers.LiveShare;
            if (plan.OpensCarriers)
            {
                CarriersStep.Run(carriers, _world.CarrierExponentials(t), terms, ref state, ref ledger);
                outcome.CarriersLive = state.Carriers.LiveCount;
            }

            SalesStep.Run(plan, world, terms, liveShare, ref state, ref ledger);
            var exits = CashStep.Run(_settings.Exit, terms, ref state, ref ledger);
            UpdateStep.Run(plan, terms, ref state, ledger);
            Keep(ledger, ref state, ref outcome);
            recorder.Record(t, ledger, state);
            if (exits.Any)
            {
                outcome.ExitQuarter = Lanes.Select(exits, ledger.Quarter, outcome.ExitQuarter);
                UpdateStep.Close(exits, carriers, ref state);
            }
        }

        Finish(plan, ref outcome);
        return ref outcome;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(in QuarterLedger ledger, ref StrategyState state, ref TrialOutcome outcome)
    {
        outcome.Value = Lanes.FusedMultiplyAdd(ledger.Cash - ledger.Spillover, ledger.Discount, outcome.Value);
        outcome.Units += ledger.Units;
        outcome.EngineerMonths += ledger.EngineerMonths;
        outcome.FinalShare = ledger.MarketShare;

        var below = state.CumulativeCash < 0;
        var returns = LaneMask.Except(state.WasBelowZero, below) & (outcome.PaybackQuarter > ledger.Quarter);
        outcome.PaybackQuarter = Lanes.Select(returns, ledger.Quarter, outcome.PaybackQuarter);
        state.WasBelowZero |= below;
        outcome.PeakFundingUsd = Lanes.Max(outcome.PeakFundingUsd, -state.CumulativeCash);
    }

    private void Finish(StrategyPlan plan, ref TrialOutcome outcome)
    {
        ref readonly var terms = ref _terms.Single;
        ref readonly var state = ref _state.Single;
        outcome.PaybackQuarter = Lanes.Where(state.WasBelowZero, outcome.PaybackQuarter);
        outcome.Drivers = _ledger.Single.Drivers;
        foreach (var phone in plan.PhoneChannels)
        {
            PhoneDrivers.Add(state.Phones[(int)phone], terms.Phones[(int)phone], terms, ref outcome.Drivers);
        }

        var terminal = terms.TerminalMultiple * Lanes.Max(state.TrailingCash, 0) * _discount.Horizon;
        outcome.Drivers[(int)Driver.Terminal] = terminal;
        outcome.Value += terminal;
    }
}
