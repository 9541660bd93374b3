using Simulation.Analysis.Sensitivity;
using Simulation.Engine;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Tests.Analysis.Sensitivity;

/// <summary>Functions whose indices are known in closed form, in the shape in which the verb hands a region in.</summary>
internal static class KnownFunctions
{
    private static readonly double[] GShape = [0, 1, 4.5, 9, 99, 99, 99, 99];

    /// <summary>Ishigami and Homma (1990) with a = 7, b = 0.1.</summary>
    internal static ExplainedQuantity Ishigami { get; } = Of(3, x => IshigamiOf(x[0], x[1], x[2]), ToAngles);

    /// <summary>Sobol's g with a = 0, 1, 4.5, 9, 99, 99, 99, 99 (Saltelli and Sobol 1995).</summary>
    internal static ExplainedQuantity G { get; } = Of(8, GOf, _ => { });

    internal static WorkSharing Work { get; } = new(Threads: 2, CancellationToken.None);

    internal static double IshigamiOf(double x1, double x2, double x3)
    {
        var (first, second) = (Math.Sin(x1), Math.Sin(x2));
        return first + (7 * second * second) + (0.1 * x3 * x3 * x3 * x3 * first);
    }

    private static double GOf(double[] x)
    {
        var product = 1.0;
        for (var i = 0; i < x.Length; i++)
        {
            product *= (Math.Abs((4 * x[i]) - 2) + GShape[i]) / (1 + GShape[i]);
        }

        return product;
    }

    /// <summary>A function of inputs alone; the shocks change nothing.</summary>
    internal static ExplainedQuantity Of(int inputs, Func<double[], double> function, Action<double[]> transform) =>
        new(
            inputs,
            (columns, _) =>
            {
                foreach (var column in columns)
                {
                    transform(column);
                }
            },
            (draws, points, _, values) =>
            {
                var point = new double[inputs];
                for (var i = 0; i < points; i++)
                {
                    for (var j = 0; j < inputs; j++)
                    {
                        point[j] = draws[j][i];
                    }

                    values[i] = function(point);
                }
            }
        );

    /// <summary>Uniforms on (−π, π).</summary>
    internal static void ToAngles(double[] uniforms)
    {
        for (var i = 0; i < uniforms.Length; i++)
        {
            uniforms[i] = Math.PI * ((2 * uniforms[i]) - 1);
        }
    }

    internal static void ToNormals(double[] uniforms)
    {
        for (var i = 0; i < uniforms.Length; i += Lanes.Count)
        {
            InverseNormal.Quantile(Lanes.Load(uniforms, i)).Store(uniforms, i);
        }
    }

    /// <summary>Independent uniforms, [columns][count].</summary>
    internal static double[][] Uniforms(int columns, int count, long seed) =>
        [
            .. Enumerable
                .Range(0, columns)
                .Select(column =>
                {
                    var uniforms = new double[new TrialChunks(count).PaddedTrials];
                    PlainRandom.Fill(new PhiloxKey(seed), StreamName.Hash($"column {column}"), 0, uniforms);
                    return uniforms;
                }),
        ];

    internal static double[][] Normals(int columns, int count, long seed)
    {
        var normals = Uniforms(columns, count, seed);
        Array.ForEach(normals, ToNormals);
        return normals;
    }
}
