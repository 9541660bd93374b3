using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine.Inputs;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Tests.Analysis.ValueOfInformation;

/// <summary>
/// Take it or leave it: to leave it is worth 0, to take it a·p1 + b·p2 and luck. The inputs are p1 ~ N(m1, s1) and
/// p2 ~ N(m2 + c·p1, s2), in standard deviations.
/// </summary>
internal sealed record GaussianDecision(double A, double B)
{
    internal double Mean1 { get; init; }

    internal double Sd1 { get; init; } = 1;

    internal double Mean2 { get; init; }

    internal double Sd2 { get; init; } = 1;

    /// <summary>How much of p1 is in p2.</summary>
    internal double Link { get; init; }

    internal double LuckSd { get; init; }

    internal VoiQuestion Question(long seed, int trials, NestedPlan plan)
    {
        var z1 = Normals(seed, "p1", trials);
        var z2 = Normals(seed, "p2", trials);
        var luck = Normals(seed, "luck", trials);
        var p1 = z1.Select(First).ToArray();
        var p2 = p1.Zip(z2, Second).ToArray();
        return new VoiQuestion
        {
            Region = "XX",
            RegionName = "XX",
            Strategies = ["leave", "take"],
            Values = [new double[trials], [.. Enumerable.Range(0, trials).Select(i => Worth(p1[i], p2[i], luck[i]))]],
            Inputs = [new VoiInput("p1", p1), new VoiInput("p2", p2)],
            Own = new HashSet<string> { "p1", "p2" },
            Groups = Link == 0 ? [FirstGroup, SecondGroup, BothGroup] : [FirstGroup, BothGroup],
            Nested = known => slab => Nested(seed, known, slab),
            Plan = plan,
            IsStratified = false,
            Seed = seed,
        };
    }

    internal NestedRun Run(long seed, params string[] known) => slab => Nested(seed, known.ToHashSet(), slab);

    private static InputGroup FirstGroup => Group("first", "p1");

    private static InputGroup SecondGroup => Group("second", "p2");

    private static InputGroup BothGroup => Group("both", "p1", "p2");

    private static InputGroup Group(string name, params string[] members) => new(name, members.ToHashSet());

    /// <summary>Draws p2 given p1, so p2 can be what is known only where the two are independent.</summary>
    private IReadOnlyList<double[]> Nested(long seed, IReadOnlySet<string> known, NestedSlab slab)
    {
        var p1 = Column(seed, "p1", known.Contains("p1"), slab).Select(First).ToArray();
        var p2 = p1.Zip(Column(seed, "p2", known.Contains("p2"), slab), Second).ToArray();
        var luck = Column(seed, "luck", isOuter: false, slab);
        return [new double[slab.Points], [.. p1.Select((_, i) => Worth(p1[i], p2[i], luck[i]))]];
    }

    private double First(double z) => Mean1 + (Sd1 * z);

    private double Second(double p1, double z) => Mean2 + (Link * p1) + (Sd2 * z);

    private double Worth(double p1, double p2, double luck) => (A * p1) + (B * p2) + (LuckSd * luck);

    private static double[] Column(long seed, string name, bool isOuter, NestedSlab slab)
    {
        var (first, count) = isOuter ? (slab.FirstOuter, slab.Outers) : (slab.FirstPoint, slab.Points);
        var normals = Normals(seed, $"{name}#{isOuter}{slab.Level}", count, first);
        return isOuter ? [.. normals.SelectMany(z => Enumerable.Repeat(z, slab.Inner))] : normals;
    }

    private static double[] Normals(long seed, string stream, int count, int first = 0)
    {
        var uniforms = new double[(count + 15) / 16 * 16];
        PlainRandom.Fill(new PhiloxKey((ulong)seed), StreamName.Hash(stream), first, uniforms);
        return [.. uniforms.Take(count).Select(u => InverseNormal.Quantile(u))];
    }
}
