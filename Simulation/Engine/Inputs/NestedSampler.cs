using System.Diagnostics;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Engine.Inputs;

/// <summary>
/// Draws a region's inputs for nested designs: what is known is drawn once for each outer point, everything else once for
/// each inner point, given what is known. Where correlations tie inputs together, the normals of the known ones come first
/// in the copula's triangular factor, so the others are drawn from their distribution given them. Plain random: strata have
/// no place within an outer point. The same numbers are used whatever is known, so that two sets are compared on common
/// random numbers.
/// </summary>
internal sealed class NestedSampler
{
    private readonly Study _study;
    private readonly PhiloxKey _key;
    private readonly ParallelOptions _parallel;
    private readonly IReadOnlyList<UncertainInput> _inputs;
    private readonly Dictionary<string, int> _own;
    private readonly IReadOnlyList<CorrelatedGroup> _groups;

    /// <param name="study">Whose correlations count.</param>
    /// <param name="inputs">The region's uncertain inputs.</param>
    /// <param name="options">Seed and threads.</param>
    internal NestedSampler(Study study, IReadOnlyList<UncertainInput> inputs, RunOptions options)
    {
        _study = study;
        _key = new PhiloxKey((ulong)options.Seed);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads };
        _inputs = inputs;
        _own = inputs.Select((input, i) => (input.Name, i)).ToDictionary(StringComparer.Ordinal);
        _groups = [.. CorrelatedGroup.Of(study.Correlations).Where(group => group.Names.Any(_own.ContainsKey))];
    }

    /// <summary>Inputs of the region, and those elsewhere that correlations tie to them.</summary>
    internal IReadOnlyList<string> Telling => [.. _own.Keys.Union(_groups.SelectMany(group => group.Names))];

    /// <summary>Writes the draws of a slab.</summary>
    /// <param name="known">Names; those that <see cref="Telling"/> does not have say nothing.</param>
    /// <param name="slab">What to draw.</param>
    /// <param name="columns">[inputs][points, padded as <see cref="TrialChunks.PaddedTrials"/> says].</param>
    internal void Fill(IReadOnlySet<string> known, NestedSlab slab, IReadOnlyList<double[]> columns)
    {
        Debug.Assert(slab.FirstOuter % PlainRandom.Stride == 0, "Sixteen outer points share their numbers.");
        Debug.Assert((long)slab.FirstPoint + slab.Points <= NestedSlab.PointsMax, "A level's points have addresses.");
        var tied = _groups.SelectMany(group => group.Names).ToHashSet(StringComparer.Ordinal);
        Parallel.ForEach(_groups, _parallel, group => FillGroup(group, known, slab, columns));
        Parallel.For(
            0,
            _inputs.Count,
            _parallel,
            i =>
            {
                if (tied.Contains(_inputs[i].Name))
                {
                    _inputs[i].Transform(columns[i], slab.Points);
                }
                else
                {
                    FillAlone(_inputs[i], known.Contains(_inputs[i].Name), slab, columns[i]);
                }
            }
        );
    }

    /// <summary>Uniforms of inputs that belong together; unknown ones of other regions are of no account.</summary>
    private void FillGroup(
        CorrelatedGroup group,
        IReadOnlySet<string> known,
        NestedSlab slab,
        IReadOnlyList<double[]> columns
    )
    {
        string[] names =
        [
            .. group.Names.Where(known.Contains),
            .. group.Names.Where(name => _own.ContainsKey(name) && !known.Contains(name)),
        ];
        var members = names
            .Select(name => _own.TryGetValue(name, out var i) ? columns[i] : new double[columns[0].Length])
            .ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            FillUniforms(names[i], known.Contains(names[i]), slab, members[i]);
        }

        CorrelatedGroup
            .InOrder(names, _study.Correlations)
            .Copula.Correlate([.. members.Select(member => member.AsMemory())]);
    }

    /// <summary>Draws of an input that nothing is tied to; what is known is drawn once for each outer point.</summary>
    private void FillAlone(UncertainInput input, bool isKnown, NestedSlab slab, double[] column)
    {
        if (isKnown)
        {
            var outer = Outer(input.Name, slab);
            input.Transform(outer, slab.Outers);
            Repeat(outer, slab, column);
        }
        else
        {
            FillUniforms(input.Name, isKnown: false, slab, column);
            input.Transform(column, slab.Points);
        }
    }

    private void FillUniforms(string input, bool isKnown, NestedSlab slab, double[] column)
    {
        if (isKnown)
        {
            Repeat(Outer(input, slab), slab, column);
        }
        else
        {
            PlainRandom.Fill(_key, Stream(input, "inner", slab), slab.FirstPoint, column);
        }
    }

    private double[] Outer(string input, NestedSlab slab)
    {
        var outer = new double[new TrialChunks(slab.Outers).PaddedTrials];
        PlainRandom.Fill(_key, Stream(input, "outer", slab), slab.FirstOuter, outer);
        return outer;
    }

    private static ulong Stream(string input, string place, NestedSlab slab) =>
        StreamName.Hash($"{input}#{place}{slab.Level}");

    /// <summary>Padding takes the last outer point's number.</summary>
    private static void Repeat(double[] outer, NestedSlab slab, double[] column)
    {
        for (var k = 0; k < slab.Outers; k++)
        {
            column.AsSpan(k * slab.Inner, slab.Inner).Fill(outer[k]);
        }

        column.AsSpan(slab.Points).Fill(outer[slab.Outers - 1]);
    }
}
