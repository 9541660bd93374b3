using System.Runtime.Intrinsics.X86;
using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

/// <summary>
/// One checksum over the bits of 80,000 results a function. The numbers themselves are held against true values elsewhere; here the
/// point is that every machine must give the same bits, and the program for 256-bit vectors too. The suite can be run as a machine
/// with such vectors (DOTNET_EnableAVX512=0) and as one with none (DOTNET_EnableHWIntrinsic=0).
/// </summary>
public sealed class BitsTests
{
    [Theory]
    [InlineData("uniform", 0x4306B63461594D25UL)]
    [InlineData("normal", 0x25970470B61337A0UL)]
    [InlineData("exp", 0x4DC3D92F6832D8C5UL)]
    [InlineData("log", 0x16A07049629EF6EAUL)]
    [InlineData("standard exponential", 0x90430EAD586D555BUL)]
    [InlineData("sin and cos", 0x522A90952C70C79EUL)]
    [InlineData("normal quantile", 0x064EABB7D5190DDDUL)]
    [InlineData("normal cdf", 0x73BC3E346730165DUL)]
    [InlineData("moments", 0x317B75CBE9043445UL)]
    [InlineData("mean of lowest", 0x35443A6CABDD7C15UL)]
    public void Every_machine_gives_the_same_bits(string function, ulong expected) =>
        Checksum(Functions[function])
            .Should()
            .Be(expected, "the processor has {0}", Avx512F.IsSupported ? "512-bit vectors" : "narrower vectors");

    private static readonly Dictionary<string, Func<Lanes, Lanes, Lanes>> Functions = new(StringComparer.Ordinal)
    {
        ["uniform"] = (uniform, _) => uniform,
        ["normal"] = (_, normal) => normal,
        ["exp"] = (_, normal) => ReproducibleMath.Exp(normal * normal * normal * 20),
        ["log"] = (_, normal) => ReproducibleMath.Log(ReproducibleMath.Exp(normal * normal * normal * 20)),
        ["standard exponential"] = (uniform, _) => StandardExponential.Table.Of(uniform),
        ["sin and cos"] = (uniform, _) =>
        {
            ReproducibleMath.SinCosOfTurns(uniform, out Lanes sin, out Lanes cos);
            return sin + 2 * cos;
        },
        ["normal quantile"] = (uniform, _) => InverseNormal.Quantile(uniform * uniform * uniform * uniform),
        ["normal cdf"] = (_, normal) => ReproducibleMath.NormalCdf(normal * 9),
        ["moments"] = (uniform, normal) => Moments.Of([.. Numbers(uniform), .. Numbers(normal)]).StandardDeviation ?? 0,
        ["mean of lowest"] = (uniform, normal) =>
            Quantiles.LowestPart([.. Numbers(uniform), .. Numbers(normal), 0.1, -0.7, 1.3], 14).Mean,
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
        PhiloxRounds rounds = new(new PhiloxKey(1L));
        for (uint trial = 0; trial < 3200; trial += Lanes.Count)
        {
            PhiloxWords.FillUniforms(rounds, trial, 2, uniforms);
            BoxMuller.FillNormals(rounds, trial, 3, normals);
            for (int quarter = 0; quarter < uniforms.Length; quarter++)
            {
                foreach (double number in Numbers(function(uniforms[quarter], normals[quarter])))
                    checksum = unchecked((checksum ^ BitConverter.DoubleToUInt64Bits(number)) * 1099511628211);
            }
        }
        return checksum;
    }
}
