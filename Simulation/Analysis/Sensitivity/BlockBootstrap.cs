using System.Diagnostics;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Analysis.Sensitivity;

/// <summary>A number made of sums over trials.</summary>
internal delegate double StatisticOf(double[] sums);

/// <summary>
/// The bootstrap (Efron 1979) with blocks of trials for observations: trials are independent, so their order means nothing
/// and sums over equal blocks of them are as good as independent. What is resampled are the sums of 128 blocks and not the
/// trials, so a replicate costs the same for a thousand trials and for a million; the price is a standard error that is
/// itself 6% uncertain for there being no more blocks, besides 7% for there being 100 replicates.
/// </summary>
internal sealed class BlockBootstrap
{
    private const int BlocksMax = 128;
    private const int Replicates = 100;

    private static readonly ulong Stream = StreamName.Hash("sensitivity.bootstrap");

    private readonly int _count;
    private readonly double[][] _multiplicities;

    /// <param name="count">Trials.</param>
    /// <param name="key">The seed.</param>
    internal BlockBootstrap(int count, PhiloxKey key)
    {
        _count = count;
        Blocks = Math.Min(BlocksMax, count);
        _multiplicities = [.. Enumerable.Range(0, Replicates).Select(replicate => Draw(key, replicate, Blocks))];
    }

    internal int Blocks { get; }

    /// <summary>The first trial of a block; of the one after the last: how many trials there are.</summary>
    internal int Start(int block) => (int)((long)block * _count / Blocks);

    /// <summary>Room for the sums of every block: [blocks][sums, padded to a multiple of eight].</summary>
    internal double[][] Sums(int sums)
    {
        var padded = (sums + Lanes.Count - 1) / Lanes.Count * Lanes.Count;
        return [.. Enumerable.Range(0, Blocks).Select(_ => new double[padded])];
    }

    /// <summary>The sums over all trials.</summary>
    internal static double[] Total(double[][] sums)
    {
        var total = new double[sums[0].Length];
        foreach (var block in sums)
        {
            ColumnAlgebra.AddMultiple(block, 1, total);
        }

        return total;
    }

    /// <summary>The spread of a statistic over the replicates.</summary>
    /// <param name="sums">[blocks][sums], as <see cref="Sums"/> made them.</param>
    /// <param name="statistic">Of the sums over all trials.</param>
    internal double StandardError(double[][] sums, StatisticOf statistic)
    {
        Debug.Assert(sums.Length == Blocks, "A row of sums a block.");
        var values = new double[Replicates];
        var total = new double[sums[0].Length];
        for (var replicate = 0; replicate < Replicates; replicate++)
        {
            Array.Clear(total);
            for (var block = 0; block < Blocks; block++)
            {
                if (_multiplicities[replicate][block] > 0)
                {
                    ColumnAlgebra.AddMultiple(sums[block], _multiplicities[replicate][block], total);
                }
            }

            values[replicate] = statistic(total);
        }

        return Moments.Of(values).StandardDeviation ?? 0;
    }

    /// <summary>How often each block is drawn when as many are drawn as there are.</summary>
    private static double[] Draw(PhiloxKey key, int replicate, int blocks)
    {
        var multiplicities = new double[blocks];
        for (var draw = 0; draw < blocks; draw += 4)
        {
            var (first, second, third, fourth) = Philox4x32.Block(
                (uint)draw,
                (uint)replicate,
                (uint)Stream,
                (uint)(Stream >> 32),
                key.Low,
                key.High
            );
            ReadOnlySpan<uint> words = [first, second, third, fourth];
            for (var i = 0; i < words.Length && draw + i < blocks; i++)
            {
                multiplicities[(int)(((ulong)words[i] * (ulong)blocks) >> 32)]++;
            }
        }

        return multiplicities;
    }
}
