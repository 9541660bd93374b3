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
    [InlineData("normal", 0x75A7E5618F69DA18UL)]
    [InlineData("exp", 0x7502D299E0E27AE4UL)]
    [InlineData("log", 0x4380C9CDEC00F96AUL)]
    [InlineData("sin and cos", 0xFAE2AADAFE32B5D5UL)]
    [InlineData("normal quantile", 0x13C8C629D81928B3UL)]
    [InlineData("normal cdf", 0x3CFF06F718F6D3C6UL)]
    [InlineData("moments", 0xDF51BD46C13E3A0DUL)]
    [InlineData("mean of lowest", 0xE61CAF3E3B14F4BDUL)]
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
