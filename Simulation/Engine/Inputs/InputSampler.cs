using Simulation.Engine.Columns;
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
    private ColumnPool? _lent;

    /// <param name="study">What is drawn, and how.</param>
    /// <param name="options">The seed.</param>
    /// <param name="lent">Columns to work in, as long as any batch; null: its own.</param>
    internal InputSampler(Study study, RunOptions options, ColumnPool? lent = null)
    {
        _lent = lent;
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
        _lent ??= new ColumnPool(new TrialChunks(batch.Count).PaddedTrials);
        var groups = inputs
            .Select(input => _groupOf.GetValueOrDefault(input.Name))
            .OfType<CorrelatedGroup>()
            .Distinct();
        // One after another: a group works in several columns, and those of two would be the most that a long run needs.
        foreach (var group in groups)
        {
            FillGroup(group, batch, inputs, columns, _lent);
        }

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
        double[][] columns,
        ColumnPool lent
    )
    {
        var own = inputs.Select((input, i) => (input.Name, Column: columns[i])).ToDictionary(StringComparer.Ordinal);
        var length = new TrialChunks(batch.Count).PaddedTrials;
        var borrowed = new List<LentColumn>();
        Memory<double> Borrow()
        {
            borrowed.Add(lent.Lend(length));
            return borrowed[^1].Memory;
        }

        Memory<double>[] members =
        [
            .. group.Names.Select(name => own.TryGetValue(name, out var column) ? column : Borrow()),
        ];
        for (var i = 0; i < members.Length; i++)
        {
            FillUniforms(StreamName.Hash(batch.StreamOf(group.Names[i])), batch, 0, members[i].Span);
        }

        if (_study.Sampling == SamplingMethod.LatinHypercube)
        {
            var scratch = Enumerable.Range(0, group.Copula.ScratchColumns).Select(_ => Borrow()).ToArray();
            group.Copula.Reorder(members, batch.Count, scratch);
        }
        else
        {
            group.Copula.Correlate(members);
        }

        borrowed.ForEach(column => column.Dispose());
    }
}
