using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Engine.Inputs;

/// <summary>One input's draws, of which any piece can be made.</summary>
internal sealed class DrawnColumn
{
    /// <summary>16 KB: all steps are done for so many trials before the next, so that they stay in the first-level cache.</summary>
    private const int BlockTrials = 2048;

    private readonly UncertainInput _input;
    private readonly double[] _column;
    private readonly int _trials;
    private readonly UniformSource? _uniforms;
    private readonly Memory<long> _clamped;

    /// <param name="input">What is drawn.</param>
    /// <param name="column">Written.</param>
    /// <param name="trials">How many of the column count.</param>
    /// <param name="uniforms">Where its uniforms come from; null where the column holds them already.</param>
    /// <param name="clamped">One number, to which draws outside the parameter's range are counted.</param>
    internal DrawnColumn(
        UncertainInput input,
        double[] column,
        int trials,
        UniformSource? uniforms,
        Memory<long> clamped
    )
    {
        _input = input;
        _column = column;
        _trials = trials;
        _uniforms = uniforms;
        _clamped = clamped;
    }

    /// <summary>Draws trials that nobody has drawn yet; several threads may draw their own.</summary>
    /// <param name="start">A multiple of sixteen.</param>
    /// <param name="end">After the last; the column's end, or a multiple of sixteen.</param>
    internal void Draw(int start, int end)
    {
        for (; start < end; start += BlockTrials)
        {
            var block = _column.AsSpan(start, Math.Min(BlockTrials, end - start));
            _uniforms?.Fill(start, block);
            var clamped = _input.Transform(block, _trials - start);
            if (clamped > 0)
            {
                Interlocked.Add(ref _clamped.Span[0], clamped);
            }
        }
    }
}

/// <summary>The uniforms of one input, as the study says.</summary>
/// <param name="Key">The seed.</param>
/// <param name="Stream">Hash of the input's name.</param>
/// <param name="Strata">The order in which strata are visited; null in plain random sampling.</param>
internal sealed record UniformSource(PhiloxKey Key, ulong Stream, KeyedPermutation? Strata)
{
    internal static UniformSource Of(SamplingMethod sampling, PhiloxKey key, TrialBatch batch, string input)
    {
        var stream = StreamName.Hash(batch.StreamOf(input));
        return new(
            key,
            stream,
            sampling == SamplingMethod.LatinHypercube ? KeyedPermutation.Create(key, stream, batch.Count) : null
        );
    }

    internal void Fill(int start, Span<double> uniforms)
    {
        if (Strata is { } strata)
        {
            LatinHypercube.Fill(Key, Stream, strata, start, uniforms);
        }
        else
        {
            PlainRandom.Fill(Key, Stream, start, uniforms);
        }
    }
}
