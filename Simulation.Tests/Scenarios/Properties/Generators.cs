using FsCheck;
using FsCheck.Fluent;
using Simulation.Engine;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Sampling.Distributions;

namespace Simulation.Tests.Scenarios.Properties;

/// <summary>Studies of every kind: any form of value in any place, odd names, any number of stages and carriers.</summary>
internal static class Generators
{
    private const int Steps = 1_000_000;

    private static readonly string[] OddNames =
    [
        "a",
        "US",
        "Côte d'Ivoire",
        "U.K.",
        "x y",
        "\"quoted\"",
        "back\\slash",
        "line\nfeed",
        "😀",
        "[0]",
        "…",
        "//",
    ];

    internal static Gen<Study> Studies =>
        from firm in Firms
        from strategies in Strategies
        from exit in Maybe(
            from grace in Gen.Choose(0, 40)
            from loss in Within(0, 1e9)
            from cost in Within(0, 1e9)
            select new ExitRule(grace, loss, cost)
        )
        from regions in Regions
        from sizes in (
            from h in Gen.Choose(1, 80)
            from t in Gen.Choose(1, 10_000_000)
            from y in Gen.Choose(1, 9999)
            from q in Gen.Choose(1, 4)
            select (h, t, y, q)
        )
        from seed in from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        select ((long)high << 32) | (uint)low
        from sampling in Gen.Elements(SamplingMethod.LatinHypercube, SamplingMethod.Random)
        from name in Gen.Elements(OddNames)
        from description in Maybe(Gen.Elements(OddNames))
        from rank in Within(-0.99, 0.99)
        let study = new Study(
            name,
            description,
            new YearQuarter(sizes.y, sizes.q),
            sizes.h,
            sizes.t,
            seed,
            sampling,
            firm,
            strategies,
            exit,
            regions,
            []
        )
        select study with
        {
            Correlations = Pairs(study, rank),
        };

    private static Gen<FirmPlan> Firms =>
        from fractions in Within(0, 1).Three()
        from engineers in Within(0, 1e4)
        from funding in MaybeNumber(Within(0, 1e12))
        from values in Values(ParameterCatalog.Firm)
        select new FirmPlan(fractions.Item1, fractions.Item2, fractions.Item3, engineers, funding, values);

    private static Gen<IReadOnlyList<Strategy>> Strategies =>
        from names in Names
        from stages in Gen.ArrayOf(Stages, names.Count)
        from place in Gen.Choose(0, names.Count)
        let named = names.Select((name, i) => new Strategy(name, stages[i])).ToList()
        select (IReadOnlyList<Strategy>)[.. named.Take(place), Strategy.Wait, .. named.Skip(place)];

    private static Gen<IReadOnlyList<Stage>> Stages =>
        from channels in Gen.Shuffle(Enum.GetValues<Channel>())
        from count in Gen.Choose(0, channels.Length)
        from waits in Gen.ArrayOf(Gen.Choose(0, 5), count)
        from windows in Gen.ArrayOf(MaybeNumber(Gen.Choose(0, 5)), count)
        from awareness in Gen.ArrayOf(MaybeNumber(Within(0, 1)), count)
        from relationship in Gen.ArrayOf(MaybeNumber(Within(0, 1)), count)
        select (IReadOnlyList<Stage>)
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => (Index: i, From: waits.Take(i + 1).Sum()))
                    .Select(s => new Stage(
                        channels[s.Index],
                        s.From,
                        s.From + windows[s.Index],
                        awareness[s.Index],
                        relationship[s.Index]
                    )),
            ];

    private static Gen<IReadOnlyList<RegionPlan>> Regions =>
        from ids in Names
        from regions in Gen.CollectToList(ids.Count == 0 ? ["only"] : ids, Region)
        select (IReadOnlyList<RegionPlan>)[.. regions];

    private static Gen<IReadOnlyList<string>> Names =>
        from names in Gen.Shuffle(OddNames)
        from count in Gen.Choose(0, 3)
        select (IReadOnlyList<string>)[.. names.Take(count)];

    private static Gen<RegionPlan> Region(string id) =>
        from name in Gen.Elements(OddNames)
        from tilt in Within(-0.5, 0.5)
        from values in Values(ParameterCatalog.Region)
        from names in Names
        from carriers in Gen.CollectToList(names, carrier => Carrier(carrier, names.Count))
        select new RegionPlan(id, name, null, [1 + tilt, 1 - tilt, 1, 1], values, [.. carriers]);

    private static Gen<CarrierPlan> Carrier(string name, int count) =>
        from share in Within(0, 1.0 / count)
        from values in Values(ParameterCatalog.Carrier)
        select new CarrierPlan(name, share, values);

    private static Gen<IReadOnlyList<ParameterValue>> Values(IReadOnlyList<Parameter> parameters) =>
        from values in Gen.CollectToList(parameters, Value)
        select (IReadOnlyList<ParameterValue>)[.. values];

    private static Gen<ParameterValue> Value(Parameter parameter)
    {
        var low = Math.Max(parameter.Range.Minimum, -1e6);
        var high = Math.Min(parameter.Range.Maximum, 1e9);
        return from distribution in DistributionGenerators.Inside(low, high)
            from grade in MaybeNumber(Gen.Elements('A', 'B', 'C'))
            from source in Maybe(Gen.Elements([.. OddNames, ""]))
            from note in Maybe(Gen.Elements(OddNames))
            select new ParameterValue(distribution, grade, source, note);
    }

    /// <summary>Pairs that share no input, so that no matrix can fail.</summary>
    private static IReadOnlyList<InputCorrelation> Pairs(Study study, double rank)
    {
        var region = study.Regions[0];
        var uncertain = ParameterCatalog
            .Region.Where(p => !region.Values[p.Index].Distribution.IsConstant)
            .Select(p => p.InputName(region.Id))
            .ToList();
        return
        [
            .. uncertain
                .Chunk(2)
                .Where(pair => pair.Length == 2)
                .Take(3)
                .Select(pair => new InputCorrelation(pair[0], pair[1], rank)),
        ];
    }

    /// <summary>A number between two ends, the lower of which may not belong to the range.</summary>
    internal static Gen<double> Within(double low, double high) =>
        from step in Gen.Choose(1, Steps)
        select Math.Min(low + ((high - low) * step / Steps), high);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(x => (T?)x));

    private static Gen<T?> MaybeNumber<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(x => (T?)x));
}
