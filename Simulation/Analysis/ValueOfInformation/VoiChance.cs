using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>Random numbers that belong to no input: curves drawn from a fit, and inputs that have nothing to do with a region.</summary>
/// <param name="seed">Of the run.</param>
internal sealed class VoiChance(long seed)
{
    private readonly PhiloxKey _key = new((ulong)seed);
    private double[] _normals = [];

    /// <summary>The first so many of one sequence of standard normals.</summary>
    internal double[] Normals(int count)
    {
        if (_normals.Length < count)
        {
            _normals = Uniforms("voi#curves", count);
            for (var i = 0; i < _normals.Length; i += Lanes.Count)
            {
                InverseNormal.Quantile(Lanes.Load(_normals, i)).Store(_normals, i);
            }
        }

        return _normals;
    }

    /// <summary>Draws of an input that is independent of everything.</summary>
    internal ReadOnlySpan<double> Stranger(string region, int number, int trials) =>
        Uniforms($"{region}#stranger{number}", trials).AsSpan(0, trials);

    private double[] Uniforms(string name, int count)
    {
        var uniforms = new double[(count + PlainRandom.Stride - 1) / PlainRandom.Stride * PlainRandom.Stride];
        PlainRandom.Fill(_key, StreamName.Hash(name), 0, uniforms);
        return uniforms;
    }
}
