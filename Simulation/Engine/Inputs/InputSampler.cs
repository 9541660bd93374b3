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
    private readonly Study _study;
    private readonly PhiloxKey _key;
    private readonly Dictionary<string, CorrelatedGroup> _groupOf = new(StringComparer.Ordinal);
    private readonly List<double[]> _columns = [];
    private ColumnPool? _lent;
    private RegionDraws? _last;

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

    /// <summary>Draws a region's inputs. The columns are used again for the next region or batch.</summary>
    /// <param name="region">The region.</param>
    /// <param name="batch">The trials.</param>
    /// <param name="forEach">Shares out work.</param>
    internal DrawnInputs Draw(RegionPlan region, TrialBatch batch, Action<int, Action<int>> forEach)
    {
        var (inputs, draws) = Begin(region, batch);
        draws.DrawAll(forEach);
        return inputs;
    }

    /// <summary>Draws what needs all trials at once, uniforms that correlations tie together, and leaves the rest to be drawn.</summary>
    /// <returns>The inputs, and who draws what they hold.</returns>
    internal (DrawnInputs Inputs, RegionDraws Draws) Begin(RegionPlan region, TrialBatch batch)
    {
        var space = new InputSpace(_study.Firm, region);
        var inputs = space.Uncertain;
        var columns = Columns(inputs.Count, batch);
        var length = new TrialChunks(batch.Count).PaddedTrials;
        _lent ??= new ColumnPool(length);
        var groups = inputs
            .Select(input => _groupOf.GetValueOrDefault(input.Name))
            .OfType<CorrelatedGroup>()
            .Distinct();
        // One after another: a group works in several columns, and those of two would be the most that a long run needs.
        foreach (var group in groups)
        {
            FillGroup(group, batch, inputs, columns, _lent);
        }

        var clamped = new long[inputs.Count];
        var kept = _last?.Batch == batch ? FirmInputsAlone(inputs) : 0;
        _last?.Clamped[..kept].CopyTo(clamped);
        DrawnColumn[] drawn =
        [
            .. inputs
                .Skip(kept)
                .Select((input, i) => ColumnOf(input, columns[kept + i], batch, clamped.AsMemory(kept + i, 1))),
        ];
        _last = new RegionDraws(batch, drawn, clamped, length);
        return (new DrawnInputs(inputs, columns, clamped, space.Rows(columns)), _last);
    }

    /// <summary>How many of the first inputs are the firm's and tied to nothing: their draws are the same for every region.</summary>
    private int FirmInputsAlone(IReadOnlyList<UncertainInput> inputs) =>
        inputs.TakeWhile(input => input.IsOfFirm && !_groupOf.ContainsKey(input.Name)).Count();

    private DrawnColumn ColumnOf(UncertainInput input, double[] column, TrialBatch batch, Memory<long> clamped) =>
        new(
            input,
            column,
            batch.Count,
            _groupOf.ContainsKey(input.Name) ? null : UniformSource.Of(_study.Sampling, _key, batch, input.Name),
            clamped
        );

    private double[][] Columns(int count, TrialBatch batch)
    {
        var length = new TrialChunks(batch.Count).PaddedTrials;
        if (_columns.Count > 0 && _columns[0].Length != length)
        {
            _columns.Clear();
            _last = null;
        }

        while (_columns.Count < count)
        {
            _columns.Add(new double[length]);
        }

        return [.. _columns.Take(count)];
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
            UniformSource.Of(_study.Sampling, _key, batch, group.Names[i]).Fill(0, members[i].Span);
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
