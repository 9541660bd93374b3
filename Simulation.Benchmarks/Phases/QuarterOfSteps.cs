using System.Runtime.CompilerServices;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Steps;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Benchmarks.Phases;

/// <summary>
/// One strategy's walk of a few vectors side by side, brought to a quarter in the middle of its horizon, from where a single
/// step can be called again and again. The steps are the model's own, in the order of its walk.
/// </summary>
internal sealed class QuarterOfSteps
{
    internal const int Trials = StrategyWalk.VectorsMax * Lanes.Count;

    private const int Quarter = 12;

    private readonly RegionSettings _settings;
    private readonly StrategyPlan _plan;
    private readonly RegionWorld _world;
    private readonly AlignedBuffer<RegionTerms> _terms = new(StrategyWalk.VectorsMax);
    private readonly AlignedBuffer<CarrierTerms> _carriers;
    private readonly AlignedBuffer<StrategyState> _states = new(StrategyWalk.VectorsMax);
    private readonly AlignedBuffer<QuarterLedger> _ledgers = new(StrategyWalk.VectorsMax);
    private readonly AlignedBuffer<Lanes> _hazards = new(StrategyWalk.VectorsMax);
    private readonly DiscountFactors _discount;

    internal QuarterOfSteps(Study study, RegionPlan region, Strategy strategy)
    {
        var sampler = new InputSampler(study, new RunOptions(Trials, study.Seed, Threads: 1));
        var rows = sampler.Draw(region, TrialBatch.Whole(Trials), WorkSharing.OneAfterAnother).Rows;
        _settings = RegionPlans.SettingsOf(study, region);
        _plan = new StrategyPlan(strategy);
        _discount = new DiscountFactors(_settings.DiscountRate, _settings.HorizonQuarters);
        _world = new RegionWorld(_settings, StrategyWalk.VectorsMax);
        _carriers = new AlignedBuffer<CarrierTerms>(_settings.CarrierShares.Length * StrategyWalk.VectorsMax);
        var shocks = new Shocks(_settings.HorizonQuarters, _settings.CarrierShares.Length);
        var source = new ShockSource(study.Seed, region);
        for (var v = 0; v < StrategyWalk.VectorsMax; v++)
        {
            source.Fill(v * Lanes.Count, shocks);
            Prepare(v, new EightTrials(rows, v * Lanes.Count), shocks);
        }
    }

    /// <summary>Brings the walk to just before this step and calls it many times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Repeat(ModelStep step, int times)
    {
        BringTo(step);
        for (var i = 0; i < times; i++)
        {
            for (var v = 0; v < StrategyWalk.VectorsMax; v++)
            {
                Run(step, v, Quarter);
            }
        }
    }

    private void Prepare(int vector, in EightTrials trials, Shocks shocks)
    {
        _terms[vector].Load(trials, _discount.LogRate);
        var carriers = CarriersOf(vector);
        for (var k = 0; k < carriers.Length; k++)
        {
            carriers[k].Load(trials, k, _settings.CarrierShares[k]);
        }

        _world.Fill(vector, trials, shocks);
    }

    private Span<CarrierTerms> CarriersOf(int vector)
    {
        var count = _settings.CarrierShares.Length;
        return _carriers.Span.Slice(vector * count, count);
    }

    /// <summary>As <see cref="StrategyWalk.Run"/> goes.</summary>
    private void BringTo(ModelStep step)
    {
        for (var v = 0; v < StrategyWalk.VectorsMax; v++)
        {
            _states[v].Begin(_terms[v], CarriersOf(v));
            for (var t = 0; t <= Quarter; t++)
            {
                _ledgers[v].Begin(t, _discount);
                var end = t < Quarter ? ModelStep.Update + 1 : step;
                for (var earlier = ModelStep.Stages; earlier < end; earlier++)
                {
                    Run(earlier, v, t);
                }

                if (t < Quarter && _ledgers[v].Exits.Any)
                {
                    UpdateStep.Close(_ledgers[v], CarriersOf(v), ref _states[v]);
                }
            }
        }
    }

    /// <summary>Parted like the walk's own methods: one that holds every step is too long for its calls to be inlined.</summary>
    private void Run(ModelStep step, int vector, int t)
    {
        if (step < ModelStep.Sales)
        {
            RunEarly(step, vector, t);
        }
        else
        {
            RunLate(step, vector, t);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunEarly(ModelStep step, int vector, int t)
    {
        ref readonly var terms = ref _terms[vector];
        ref readonly var world = ref _world.Quarter(vector, t);
        ref var state = ref _states[vector];
        ref var ledger = ref _ledgers[vector];
        switch (step)
        {
            case ModelStep.Stages:
                StagesStep.Run(_plan.Stages, t, terms, ref state, ref ledger);
                break;
            case ModelStep.Readiness:
                _hazards[vector] = ReadinessStep.Run(_plan, terms, ref state, ref ledger);
                break;
            case ModelStep.Incident:
                IncidentStep.Run(_hazards[vector], world, terms, ref state, ledger);
                break;
            case ModelStep.Law:
                LawStep.Run(_plan, world, ref state, ref ledger);
                break;
            case ModelStep.Carriers when _plan.OpensCarriers:
                ledger.LiveShare = state.Carriers.Live.Share;
                CarriersStep.Run(
                    CarriersOf(vector),
                    _world.CarrierExponentials(vector, t),
                    terms,
                    ref state,
                    ref ledger
                );
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunLate(ModelStep step, int vector, int t)
    {
        ref readonly var terms = ref _terms[vector];
        ref readonly var world = ref _world.Quarter(vector, t);
        ref var state = ref _states[vector];
        ref var ledger = ref _ledgers[vector];
        switch (step)
        {
            case ModelStep.Sales:
                SalesStep.Run(_plan, world, terms, ref state, ref ledger);
                break;
            case ModelStep.OtherLines:
                OtherLinesStep.Run(_plan, world, terms, ref state, ref ledger);
                break;
            case ModelStep.Cash:
                CashStep.Run(_settings.Exit, terms, ref state, ref ledger);
                break;
            case ModelStep.Update:
                RunUpdate(vector);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunUpdate(int vector) => UpdateStep.Run(_plan, _terms[vector], ref _states[vector], _ledgers[vector]);
}
