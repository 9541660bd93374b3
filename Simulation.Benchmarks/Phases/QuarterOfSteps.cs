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
/// One strategy's walk of eight trials, brought to a quarter in the middle of its horizon, from where a single step can be
/// called again and again. The steps are the model's own, in the order of its walk.
/// </summary>
internal sealed class QuarterOfSteps
{
    private const int Quarter = 12;

    private readonly RegionSettings _settings;
    private readonly StrategyPlan _plan;
    private readonly RegionWorld _world;
    private readonly AlignedBuffer<RegionTerms> _terms = new(1);
    private readonly AlignedBuffer<CarrierTerms> _carriers;
    private readonly AlignedBuffer<StrategyState> _state = new(1);
    private readonly AlignedBuffer<QuarterLedger> _ledger = new(1);
    private readonly AlignedBuffer<Lanes> _hazard = new(1);
    private readonly DiscountFactors _discount;
    private bool _exits;

    internal QuarterOfSteps(Study study, RegionPlan region, Strategy strategy)
    {
        var trials = TrialBatch.Whole(Lanes.Count);
        var sampler = new InputSampler(study, new RunOptions(trials.Count, study.Seed, Threads: 1));
        var eight = new EightTrials(sampler.Draw(region, trials, CancellationToken.None).Rows, 0);
        _settings = RegionPlans.SettingsOf(study, region);
        _plan = new StrategyPlan(strategy);
        _discount = new DiscountFactors(_settings.DiscountRate, _settings.HorizonQuarters);
        _terms.Single.Load(eight, _discount.LogRate);
        _carriers = new AlignedBuffer<CarrierTerms>(_settings.CarrierShares.Length);
        for (var k = 0; k < _carriers.Length; k++)
        {
            _carriers.Span[k].Load(eight, k, _settings.CarrierShares[k]);
        }

        var shocks = new Shocks(_settings.HorizonQuarters, _settings.CarrierShares.Length);
        new ShockSource(study.Seed, region).Fill(0, shocks);
        _world = new RegionWorld(_settings, vectors: 1);
        _world.Fill(0, eight, shocks);
    }

    /// <summary>Brings the walk to just before this step and calls it many times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Repeat(ModelStep step, int times)
    {
        BringTo(step);
        for (var i = 0; i < times; i++)
        {
            Run(step, Quarter);
        }
    }

    /// <summary>As <see cref="StrategyWalk.Run"/> goes.</summary>
    private void BringTo(ModelStep step)
    {
        _state.Single.Begin(_terms.Single, _carriers.Length);
        for (var t = 0; t <= Quarter; t++)
        {
            _ledger.Single.Begin(t, _discount);
            var end = t < Quarter ? ModelStep.Update + 1 : step;
            for (var earlier = ModelStep.Stages; earlier < end; earlier++)
            {
                Run(earlier, t);
            }

            if (t < Quarter && _exits)
            {
                UpdateStep.Close(_ledger.Single, _carriers.Span, ref _state.Single);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(ModelStep step, int t)
    {
        ref readonly var terms = ref _terms.Single;
        ref readonly var world = ref _world.Quarter(0, t);
        ref var state = ref _state.Single;
        ref var ledger = ref _ledger.Single;
        switch (step)
        {
            case ModelStep.Stages:
                StagesStep.Run(_plan.Stages, t, terms, ref state, ref ledger);
                break;
            case ModelStep.Readiness:
                _hazard.Single = ReadinessStep.Run(_plan, terms, ref state, ref ledger);
                break;
            case ModelStep.Incident:
                IncidentStep.Run(_hazard.Single, world, terms, ref state, ledger);
                break;
            case ModelStep.Law:
                LawStep.Run(_plan, world, ref state, ref ledger);
                break;
            case ModelStep.Carriers when _plan.OpensCarriers:
                ledger.LiveShare = state.Carriers.LiveShare;
                CarriersStep.Run(_carriers.Span, _world.CarrierExponentials(0, t), terms, ref state, ref ledger);
                break;
            case ModelStep.Sales:
                SalesStep.Run(_plan, world, terms, ref state, ref ledger);
                break;
            case ModelStep.OtherLines:
                OtherLinesStep.Run(_plan, world, terms, ref state, ref ledger);
                break;
            case ModelStep.Cash:
                _exits = CashStep.Run(_settings.Exit, terms, ref state, ref ledger);
                break;
            case ModelStep.Update:
                UpdateStep.Run(_plan, terms, ref state, ledger);
                break;
        }
    }
}
