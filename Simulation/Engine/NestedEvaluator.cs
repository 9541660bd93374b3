using Simulation.Engine.Inputs;
using Simulation.Model.Strategies;

namespace Simulation.Engine;

/// <summary>Values of strategies in one region at the points of nested designs, with fresh shocks at every point.</summary>
internal sealed class NestedEvaluator
{
    private readonly RegionEvaluator _evaluator;
    private readonly NestedSampler _sampler;
    private readonly int _strategies;
    private double[][] _draws = [];
    private double[][] _values = [];

    /// <param name="study">The firm, the horizon, the exit rule and the correlations.</param>
    /// <param name="region">The region.</param>
    /// <param name="strategies">Those to be valued.</param>
    /// <param name="options">Seed and threads.</param>
    internal NestedEvaluator(Study study, RegionPlan region, IReadOnlyList<Strategy> strategies, RunOptions options)
    {
        _evaluator = new RegionEvaluator(study, region, strategies, options);
        _sampler = new NestedSampler(study, _evaluator.Inputs, options);
        _strategies = strategies.Count;
    }

    /// <summary>
    /// Net present values, USD: [strategies][points, and padding after them], the inner points of an outer point together.
    /// The arrays are used again by the next call.
    /// </summary>
    internal IReadOnlyList<double[]> Evaluate(
        IReadOnlySet<string> known,
        NestedSlab slab,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        Resize(new TrialChunks(slab.Points).PaddedTrials);
        _sampler.Fill(known, slab, _draws);
        _evaluator.Evaluate(_draws, slab.Points, slab.FirstShockTrial, _values, cancellation);
        return _values;
    }

    private void Resize(int length)
    {
        if (_values.Length == 0 || _values[0].Length != length)
        {
            _draws = Columns(_evaluator.Inputs.Count, length);
            _values = Columns(_strategies, length);
        }
    }

    private static double[][] Columns(int count, int length) =>
        [.. Enumerable.Range(0, count).Select(_ => new double[length])];
}
