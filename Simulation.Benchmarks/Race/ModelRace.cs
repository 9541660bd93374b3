extern alias Scalar;

using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;
using Simulation.Tests.Model;
using Simulation.Tests.Reference;
using ScalarPlan = Scalar::Simulation.Model.Strategies.StrategyPlan;
using ScalarRows = Scalar::Simulation.Model.Parameters.ParameterRows;
using ScalarShocks = Scalar::Simulation.Model.World.Shocks;
using ScalarWalk = Scalar::Simulation.Model.StrategyWalk;

namespace Simulation.Benchmarks.Race;

/// <summary>
/// The same trials of one region of the baseline, every strategy, three times over: in lanes, in the scalar instantiation of
/// the same sources, and in the plain reference of the tests. World and walk are timed; draws and shocks are made beforehand.
/// </summary>
internal sealed class ModelRace
{
    /// <summary>The shocks of so many trials fit the second-level cache.</summary>
    internal const int Trials = 128;

    private readonly StrategyWalk _lanes;
    private readonly StrategyPlan[] _plans;
    private readonly ParameterRows _rows;
    private readonly Shocks[] _shocks;
    private readonly ScalarWalk _scalar;
    private readonly ScalarPlan[] _scalarPlans;
    private readonly ScalarRows _scalarRows;
    private readonly ScalarShocks[] _scalarShocks;
    private readonly IReadOnlyList<ReferenceStage>[] _referenceStages;
    private readonly ReferenceInputs[] _referenceInputs;
    private readonly ReferenceShocks[] _referenceShocks;

    internal ModelRace(Study study, RegionPlan region)
    {
        var options = new RunOptions(Trials, study.Seed, Threads: 1);
        var settings = RegionPlans.SettingsOf(study, region);
        var trials = Enumerable.Range(0, Trials).ToArray();
        Quarters = settings.HorizonQuarters;
        _rows = new InputSampler(study, options)
            .Draw(region, TrialBatch.Whole(Trials), WorkSharing.OneAfterAnother)
            .Rows;
        _shocks = [.. trials.Where(trial => trial % Lanes.Count == 0).Select(Fill)];
        _lanes = new StrategyWalk(settings);
        _plans = [.. study.Strategies.Select(strategy => new StrategyPlan(strategy))];
        _scalar = new ScalarWalk(ScalarTrials.Settings(settings));
        _scalarPlans = [.. study.Strategies.Select(ScalarTrials.Plan)];
        _scalarRows = ScalarTrials.Rows(_rows, region.Carriers.Count, Trials);
        _scalarShocks = [.. trials.Select(trial => ScalarTrials.Shocks(ShocksOf(trial), trial % Lanes.Count))];
        _referenceStages = [.. study.Strategies.Select(ReferenceTrials.Stages)];
        _referenceInputs = [.. trials.Select(trial => ReferenceTrials.Inputs(settings, _rows, trial))];
        _referenceShocks = [.. trials.Select(trial => ReferenceTrials.Shocks(ShocksOf(trial), trial % Lanes.Count))];

        Shocks Fill(int trial)
        {
            var shocks = new Shocks(settings.HorizonQuarters, settings.CarrierShares.Length);
            new ShockSource(options.Seed, region).Fill(trial, shocks);
            return shocks;
        }
    }

    internal int Quarters { get; }

    internal int Strategies => _plans.Length;

    /// <summary>Trials · strategies · quarters of one call.</summary>
    internal int Operations => Trials * Strategies * Quarters;

    /// <returns>Sum of all values, USD.</returns>
    internal double InLanes()
    {
        var sum = Lanes.Zero;
        var recorder = default(NoQuarters);
        for (var trial = 0; trial < Trials; trial += StrategyWalk.VectorsMax * Lanes.Count)
        {
            for (var v = 0; v < StrategyWalk.VectorsMax; v++)
            {
                var first = trial + (v * Lanes.Count);
                _lanes.Prepare(v, _rows, first, ShocksOf(first));
            }

            foreach (var plan in _plans)
            {
                foreach (ref readonly var outcome in _lanes.Run(plan, StrategyWalk.VectorsMax, ref recorder))
                {
                    sum += outcome.Value;
                }
            }
        }

        return Lanes.Sum(sum);
    }

    /// <returns>The same sum.</returns>
    internal double InScalars()
    {
        var sum = 0.0;
        var recorder = default(Scalar::Simulation.Model.NoQuarters);
        for (var trial = 0; trial < Trials; trial += ScalarWalk.VectorsMax)
        {
            for (var v = 0; v < ScalarWalk.VectorsMax; v++)
            {
                _scalar.Prepare(v, _scalarRows, trial + v, _scalarShocks[trial + v]);
            }

            foreach (var plan in _scalarPlans)
            {
                foreach (ref readonly var outcome in _scalar.Run(plan, ScalarWalk.VectorsMax, ref recorder))
                {
                    sum += outcome.Value.Value;
                }
            }
        }

        return sum;
    }

    /// <summary>The reference makes a market for each strategy, as a plain program would.</summary>
    /// <returns>The same sum.</returns>
    internal double InReference()
    {
        var sum = 0.0;
        for (var trial = 0; trial < Trials; trial++)
        {
            foreach (var stages in _referenceStages)
            {
                sum += ReferenceModel.Run(_referenceInputs[trial], stages, _referenceShocks[trial]).Value;
            }
        }

        return sum;
    }

    /// <exception cref="InvalidOperationException">The three do not come to the same.</exception>
    internal void CheckAgreement()
    {
        const double RelativeTolerance = 1e-9;
        var lanes = InLanes();
        foreach (var other in new[] { InScalars(), InReference() })
        {
            if (Math.Abs(other - lanes) > RelativeTolerance * Math.Abs(lanes))
            {
                throw new InvalidOperationException($"Lanes come to {lanes:R} and another instantiation to {other:R}.");
            }
        }
    }

    private Shocks ShocksOf(int trial) => _shocks[trial / Lanes.Count];
}
