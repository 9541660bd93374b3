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
    private readonly AlignedBuffer<CarrierTerms> _carrierTerms;
    private readonly AlignedBuffer<CarrierState> _carriers;
    private readonly AlignedBuffer<MarketPresence> _presences = new(StrategyWalk.VectorsMax);
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
        _carrierTerms = new AlignedBuffer<CarrierTerms>(_settings.CarrierShares.Length * StrategyWalk.VectorsMax);
        _carriers = new AlignedBuffer<CarrierState>(_settings.CarrierShares.Length * StrategyWalk.VectorsMax);
        var shocks = new Shocks(_settings.HorizonQuarters, _settings.CarrierShares.Length);
        var source = new ShockSource(study.Seed, region);
        for (var v = 0; v < StrategyWalk.VectorsMax; v++)
        {
            source.Fill(v * Lanes.Count, shocks);
            Prepare(v, rows, v * Lanes.Count, shocks);
        }
    }

    /// <summary>Brings the walk to just before this step and calls it many times.</summary>
    internal void Repeat(ModelStep step, int times)
    {
        var repeats = new Repeats(this, step, times);
        ChannelSets.Do(_plan, ref repeats);
    }

    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private void Repeat<TChannels>(ModelStep step, int times)
        where TChannels : struct, IChannelSet
    {
        BringTo<TChannels>(step);
        for (var i = 0; i < times; i++)
        {
            for (var v = 0; v < StrategyWalk.VectorsMax; v++)
            {
                Run<TChannels>(step, v, Quarter);
            }
        }
    }

    private void Prepare(int vector, ParameterRows rows, int trial, Shocks shocks)
    {
        var trials = new TrialWindow().Of(rows, trial, 0);
        _terms[vector].Load(trials, _discount.LogRate);
        var carriers = CarriersOf(vector);
        for (var k = 0; k < carriers.Terms.Length; k++)
        {
            _carrierTerms[(vector * carriers.Terms.Length) + k].Load(trials, k, _settings.CarrierShares[k]);
        }

        _world.Fill(vector, trials, shocks);
    }

    private CarrierBook CarriersOf(int vector)
    {
        var count = _settings.CarrierShares.Length;
        return new CarrierBook(
            _carrierTerms.Span.Slice(vector * count, count),
            _carriers.Span.Slice(vector * count, count)
        );
    }

    /// <summary>As a walk goes.</summary>
    private void BringTo<TChannels>(ModelStep step)
        where TChannels : struct, IChannelSet
    {
        for (var v = 0; v < StrategyWalk.VectorsMax; v++)
        {
            _presences[v].Begin();
            _states[v] = default;
            _states[v].Begin(_terms[v]);
            CarriersOf(v).Begin();
            for (var t = 0; t <= Quarter; t++)
            {
                _ledgers[v].Begin(_discount.Quarter(t));
                var end = t < Quarter ? ModelStep.Update + 1 : step;
                for (var earlier = ModelStep.Stages; earlier < end; earlier++)
                {
                    Run<TChannels>(earlier, v, t);
                }

                if (t < Quarter)
                {
                    ExitStep.Run<TChannels>(CarriersOf(v), ref _presences[v], ref _states[v], _ledgers[v]);
                }
            }
        }
    }

    /// <summary>In two parts: a method that holds every step is too long for all its calls to be inlined.</summary>
    private void Run<TChannels>(ModelStep step, int vector, int t)
        where TChannels : struct, IChannelSet
    {
        if (step < ModelStep.Sales)
        {
            RunEarly<TChannels>(step, vector, t);
        }
        else
        {
            RunLate<TChannels>(step, vector, t);
        }
    }

    [MethodImpl(Compile.Fully)]
    private void RunEarly<TChannels>(ModelStep step, int vector, int t)
        where TChannels : struct, IChannelSet
    {
        ref readonly var terms = ref _terms[vector];
        ref readonly var world = ref _world.Quarter(vector, t);
        ref var presence = ref _presences[vector];
        ref var state = ref _states[vector];
        ref var ledger = ref _ledgers[vector];
        switch (step)
        {
            case ModelStep.Stages:
                OpenStages(vector, t);
                break;
            case ModelStep.Readiness:
                _hazards[vector] = ReadinessStep.Run<TChannels>(terms, presence, state, ref ledger);
                break;
            case ModelStep.Incident:
                IncidentStep.Run(_hazards[vector], world, terms, ref state, ledger);
                break;
            case ModelStep.Law:
                LawStep.Run<TChannels>(world, ref presence, ref ledger);
                break;
            case ModelStep.Carriers when TChannels.Carrier:
                var carriers = CarriersOf(vector);
                CarriersStep.Run(carriers, in _world.CarrierExponentials(vector, t), terms, ref state, ref ledger);
                break;
        }
    }

    private void OpenStages(int vector, int t)
    {
        ref readonly var state = ref _states[vector];
        var now = new QuarterStart(_discount.Quarter(t), state.Awareness, state.Relationship);
        StagesStep.Run(_plan.Stages, now, _terms[vector], ref _presences[vector]);
        _ledgers[vector].Charge(ref _presences[vector]);
    }

    [MethodImpl(Compile.Fully)]
    private void RunLate<TChannels>(ModelStep step, int vector, int t)
        where TChannels : struct, IChannelSet
    {
        ref readonly var terms = ref _terms[vector];
        ref readonly var world = ref _world.Quarter(vector, t);
        ref var presence = ref _presences[vector];
        ref var state = ref _states[vector];
        ref var ledger = ref _ledgers[vector];
        switch (step)
        {
            case ModelStep.Sales:
                SalesStep.Run<TChannels>(world, terms, ref state, ref ledger);
                break;
            case ModelStep.OtherLines:
                OtherLinesStep.Run<TChannels>(world, terms, ref presence, ref state, ref ledger);
                break;
            case ModelStep.Cash:
                CashStep.Run(_settings.Exit, terms, ref presence, ref state, ref ledger);
                break;
            case ModelStep.Update:
                UpdateStep.Run<TChannels>(_plan, terms, presence, ref state, ledger);
                break;
        }
    }

    private readonly struct Repeats(QuarterOfSteps walk, ModelStep step, int times) : IForChannelSet
    {
        public void Do<TChannels>()
            where TChannels : struct, IChannelSet
        {
            walk.Repeat<TChannels>(step, times);
        }
    }
}
