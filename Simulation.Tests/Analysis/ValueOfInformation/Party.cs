using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine.Inputs;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Tests.Analysis.ValueOfInformation;

/// <summary>Howard's party: sun in 4 of 10 futures; outdoors is worth 100 or 0, the porch 90 or 20, indoors 40 or 50.</summary>
internal static class Party
{
    private const int Trials = 1000;
    private const double Sun = 0.4;
    private static readonly (double Sun, double Rain)[] Worth = [(100, 0), (90, 20), (40, 50)];

    internal static RegionVoi Estimate()
    {
        double[] weather = [.. Enumerable.Range(0, Trials).Select(i => i % 10 < 10 * Sun ? 1.0 : 0)];
        return new RegionVoiEstimator(
            new VoiQuestion
            {
                Region = "garden",
                RegionName = "garden",
                Strategies = ["outdoors", "porch", "indoors"],
                Values = Values(weather),
                Inputs = [new VoiInput("weather", weather)],
                Own = new HashSet<string> { "weather" },
                Groups = [],
                Nested = known => slab => Values(Nested(known.Count > 0, slab)),
                Plan = new NestedPlan(Outer: 5000, Inner: 64),
                IsStratified = true,
                Seed = 1,
            }
        ).Estimate();
    }

    private static double[][] Values(double[] weather) =>
        [.. Worth.Select(worth => weather.Select(sun => sun > 0 ? worth.Sun : worth.Rain).ToArray())];

    private static double[] Nested(bool isKnown, NestedSlab slab)
    {
        var (first, count) = isKnown ? (slab.FirstOuter, slab.Outers) : (slab.FirstPoint, slab.Points);
        var uniforms = new double[(count + 15) / 16 * 16];
        PlainRandom.Fill(new PhiloxKey(1), StreamName.Hash($"{isKnown}{slab.Level}"), first, uniforms);
        var weather = uniforms.Take(count).Select(u => u < Sun ? 1.0 : 0);
        return isKnown ? [.. weather.SelectMany(sun => Enumerable.Repeat(sun, slab.Inner))] : [.. weather];
    }
}
