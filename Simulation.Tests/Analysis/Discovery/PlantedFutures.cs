using Simulation.Analysis.Discovery;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Tests.Analysis.Discovery;

/// <summary>Uniform inputs, and futures that are so with one chance inside a planted corner and another outside of it.</summary>
internal sealed class PlantedFutures
{
    private const int Stride = 16;
    private readonly PhiloxKey _key;

    /// <param name="seed">Of all draws.</param>
    /// <param name="trials">Any number.</param>
    /// <param name="inputs">How many, the planted ones first.</param>
    internal PlantedFutures(long seed, int trials, int inputs)
    {
        _key = new PhiloxKey(seed);
        Inputs = [.. Enumerable.Range(0, inputs).Select(input => Column($"input {input}", trials))];
        Luck = Column("luck", trials)[..trials];
    }

    internal double[][] Inputs { get; }

    /// <summary>[trials] uniform.</summary>
    internal double[] Luck { get; }

    /// <summary>The corner in which input i lies between Low[i] and High[i].</summary>
    internal Futures In((double Low, double High)[] corner, double inside, double outside)
    {
        var hits = new bool[Luck.Length];
        for (var trial = 0; trial < hits.Length; trial++)
        {
            var t = trial;
            var isInside = corner
                .Select((side, i) => Inputs[i][t] >= side.Low && Inputs[i][t] <= side.High)
                .All(x => x);
            hits[trial] = Luck[trial] < (isInside ? inside : outside);
        }

        return new Futures(Inputs, hits);
    }

    /// <summary>Futures in which no input plays a part.</summary>
    internal Futures Noise(double chance) => In([(2, 3)], chance, chance);

    /// <summary>The true density and coverage of a box, by volumes.</summary>
    internal static (double Density, double Coverage) Truth(
        Box box,
        (double Low, double High)[] corner,
        double inside,
        double outside
    )
    {
        var (volume, common, planted) = (1.0, 1.0, 1.0);
        for (var input = 0; input < box.Inputs; input++)
        {
            var (low, high) = (Math.Max(0, box.Low(input)), Math.Min(1, box.High(input)));
            var side = input < corner.Length ? corner[input] : (Low: 0.0, High: 1.0);
            volume *= high - low;
            common *= Math.Max(0, Math.Min(high, side.High) - Math.Max(low, side.Low));
            planted *= side.High - side.Low;
        }

        var hits = (common * inside) + ((volume - common) * outside);
        return (hits / volume, hits / ((planted * inside) + ((1 - planted) * outside)));
    }

    private double[] Column(string name, int trials)
    {
        var column = new double[(trials + Stride - 1) / Stride * Stride];
        PlainRandom.Fill(_key, StreamName.Hash(name), 0, column);
        return column;
    }
}
