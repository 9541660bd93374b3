using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Engine.Inputs;

/// <summary>
/// Draws a region's uncertain inputs, a column each: uniforms from their addresses, dependence where the study says so,
/// quantile functions, clamping. Inputs that correlations tie together are drawn together, those of regions that do not
/// run included, so that a region gets the same draws alone as among thirty.
/// </summary>
internal sealed class InputSampler
{
    /// <summary>16 KB of an input.</summary>
    private const int BlockTrials = 2048;

    private readonly Study _study;
    private readonly PhiloxKey _key;
    private readonly Dictionary<string, CorrelatedGroup> _groupOf = new(StringComparer.Ordinal);
    private readonly List<double[]> _columns = [];

    internal InputSampler(Study study, RunOptions options)
    {
        _study = study;
        _key = new PhiloxKey((ulong)options.Seed);
        foreach (var group in CorrelatedGroup.Of(study.Correlations))
        {
            foreach (var name in group.Names)
            {
                _groupOf[name] = group;
            }
        }
    }

    /// <summary>The columns are used again for the next region or batch.</summary>
    /// <param name="region">The region.</param>
    /// <param name="batch">The trials.</param>
    /// <param name="forEach">Shares out work.</param>
    internal DrawnInputs Draw(RegionPlan region, TrialBatch batch, Action<int, Action<int>> forEach)
    {
        var space = new InputSpace(_study.Firm, region);
        var inputs = space.Uncertain;
        var columns = Columns(inputs.Count, batch);
        var clamped = new long[inputs.Count];
        var groups = inputs
            .Select(input => _groupOf.GetValueOrDefault(input.Name))
            .OfType<CorrelatedGroup>()
            .Distinct()
            .ToArray();
        forEach(groups.Length, group => FillGroup(groups[group], batch, inputs, columns));
        forEach(
            inputs.Count,
            i =>
            {
                var isTied = _groupOf.ContainsKey(inputs[i].Name);
                clamped[i] = DrawInput(inputs[i], batch, columns[i], isTied);
            }
        );
        return new DrawnInputs(inputs, columns, clamped, space.Rows(columns));
    }

    private double[][] Columns(int count, TrialBatch batch)
    {
        var length = new TrialChunks(batch.Count).PaddedTrials;
        if (_columns.Count > 0 && _columns[0].Length != length)
        {
            _columns.Clear();
        }

        while (_columns.Count < count)
        {
            _columns.Add(new double[length]);
        }

        return [.. _columns.Take(count)];
    }

    /// <summary>All of an input's steps for a block of trials before the next, so that its numbers stay in the first-level cache.</summary>
    /// <returns>How many draws lay outside the parameter's range.</returns>
    private long DrawInput(UncertainInput input, TrialBatch batch, double[] column, bool hasUniforms)
    {
        var stream = StreamName.Hash(batch.StreamOf(input.Name));
        var clamped = 0L;
        for (var start = 0; start < column.Length; start += BlockTrials)
        {
            var block = column.AsSpan(start, Math.Min(BlockTrials, column.Length - start));
            if (!hasUniforms)
            {
                FillUniforms(stream, batch, start, block);
            }

            clamped += input.Transform(block, batch.Count - start);
        }

        return clamped;
    }

    private void FillUniforms(ulong stream, TrialBatch batch, int start, Span<double> uniforms)
    {
        if (_study.Sampling == SamplingMethod.LatinHypercube)
        {
            LatinHypercube.Fill(_key, stream, batch.Count, start, uniforms);
        }
        else
        {
            PlainRandom.Fill(_key, stream, start, uniforms);
        }
    }

    /// <summary>Draws every input of a group, and keeps those that are this region's.</summary>
    private void FillGroup(
        CorrelatedGroup group,
        TrialBatch batch,
        IReadOnlyList<UncertainInput> inputs,
        double[][] columns
    )
    {
        var own = inputs.Select((input, i) => (input.Name, Column: columns[i])).ToDictionary(StringComparer.Ordinal);
        var members = group
            .Names.Select(name => own.GetValueOrDefault(name) ?? new double[new TrialChunks(batch.Count).PaddedTrials])
            .ToArray();
        for (var i = 0; i < members.Length; i++)
        {
            FillUniforms(StreamName.Hash(batch.StreamOf(group.Names[i])), batch, 0, members[i]);
        }

        if (_study.Sampling == SamplingMethod.LatinHypercube)
        {
            group.Copula.Reorder(members, batch.Count);
        }
        else
        {
            group.Copula.Correlate(members);
        }
    }
}
