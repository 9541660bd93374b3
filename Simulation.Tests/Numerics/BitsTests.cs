using System.Runtime.Intrinsics;
using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

/// <summary>
/// One checksum over the bits of 80,000 results a function. The numbers themselves are held against true values elsewhere; here the
/// point is that every machine must give the same bits. The suite can be run as a machine with 256-bit vectors
/// (DOTNET_EnableAVX512=0) and as one with none (DOTNET_EnableHWIntrinsic=0).
/// </summary>
public sealed class BitsTests
{
    [Theory]
    [InlineData("uniform", 0xE81BD57B057E1062UL)]
    [InlineData("normal", 0x6D80EED48134407FUL)]
    [InlineData("exp", 0x57409D0F0EDE2245UL)]
    [InlineData("log", 0x4DED4AEB9F2C1E95UL)]
    [InlineData("sin and cos", 0x45293F93C5646654UL)]
    [InlineData("normal quantile", 0x13C8C629D81928B3UL)]
    [InlineData("normal cdf", 0x3EB9376445CAE002UL)]
    [InlineData("moments", 0xD3BE27FAD75293D5UL)]
    [InlineData("mean of lowest", 0xD4F17C681C3C4F05UL)]
    public void Every_machine_gives_the_same_bits(string function, ulong expected) =>
        Checksum(Functions[function])
            .Should()
            .Be(expected, "vectors are {0}", Vector512.IsHardwareAccelerated ? "512 bits wide" : "narrower");

    private static readonly Dictionary<string, Func<Lanes, Lanes, Lanes>> Functions = new(StringComparer.Ordinal)
    {
        ["uniform"] = (uniform, _) => uniform,
        ["normal"] = (_, normal) => normal,
        ["exp"] = (_, normal) => ReproducibleMath.Exp(normal * normal * normal * 20),
        ["log"] = (_, normal) => ReproducibleMath.Log(ReproducibleMath.Exp(normal * normal * normal * 20)),
        ["sin and cos"] = (uniform, _) =>
        {
            ReproducibleMath.SinCosOfTurns(uniform, out Lanes sin, out Lanes cos);
            return sin + 2 * cos;
        },
        ["normal quantile"] = (uniform, _) => InverseNormal.Quantile(uniform * uniform * uniform * uniform),
        ["normal cdf"] = (_, normal) => ReproducibleMath.NormalCdf(normal * 9),
        ["moments"] = (uniform, normal) => Moments.Of([.. Numbers(uniform), .. Numbers(normal)]).StandardDeviation ?? 0,
        ["mean of lowest"] = (uniform, normal) =>
            Quantiles.MeanOfLowest([.. Numbers(uniform), .. Numbers(normal), 0.1, -0.7, 1.3], 14),
    };

    private static double[] Numbers(Lanes lanes)
    {
        double[] numbers = new double[Lanes.Count];
        lanes.Store(numbers, 0);
        return numbers;
    }

    /// <summary>Fowler-Noll-Vo over the bits, word by word.</summary>
    private static ulong Checksum(Func<Lanes, Lanes, Lanes> function)
    {
        ulong checksum = 14695981039346656037;
        Lanes[] uniforms = new Lanes[25];
        Lanes[] normals = new Lanes[25];
        for (uint trial = 0; trial < 3200; trial += Lanes.Count)
        {
            Philox4x32.FillUniforms(new PhiloxKey(1L), trial, 2, uniforms);
            BoxMuller.FillNormals(new PhiloxKey(1L), trial, 3, normals);
            for (int quarter = 0; quarter < uniforms.Length; quarter++)
            {
                foreach (double number in Numbers(function(uniforms[quarter], normals[quarter])))
                    checksum = unchecked((checksum ^ BitConverter.DoubleToUInt64Bits(number)) * 1099511628211);
            }
        }
        return checksum;
    }
}
