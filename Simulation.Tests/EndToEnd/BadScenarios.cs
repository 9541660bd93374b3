namespace Simulation.Tests.EndToEnd;

/// <summary>What people get wrong in a scenario file.</summary>
internal static class BadScenarios
{
    private const string Carrier =
        "\"signRate\": 1, \"dropRate\": 1, \"certificationCostUsd\": 1, "
        + "\"certificationQuarters\": 1, \"passProbability\": 1, \"engineerMonths\": 1";

    private const string NoRegion = """
        { "name": "None", "start": "2017Q3", "horizonQuarters": 8, "trials": 10, "seed": 1, "sampling": "random",
          "firm": { "discountRate": 0.1, "modelsPerYear": 2, "restOfFirmProfitUsd": 1e9, "spillover": 0.1,
                    "brandRecovery": 0.7, "marketCorrelation": 0.3, "fxCorrelation": 0.4, "terminalMultiple": 3,
                    "engineerMonthsPerQuarter": 300 },
          "strategies": { "direct": { "stages": [{ "channel": "direct", "at": 0 }] } },
          "regions": §{} }
        """;

    internal static IReadOnlyList<BadScenario> All { get; } =
    [.. Unreadable(), .. WrongKeys(), .. WrongNumbers(), .. WrongDistributions(), .. WrongPlans()];

    private static IEnumerable<BadScenario> Unreadable() =>
        [
            new("empty file", "§", "empty: a JSON value is expected"),
            new("no JSON", "§regions: US", "not JSON: 'r' is an invalid start of a value"),
            new("cut off", "{ \"name\": §", "not JSON: the text ends before everything"),
            new("missing comma", "{ \"name\": \"a\"\n  §\"start\": 1 }", "not JSON: '\"' is invalid after a value"),
            new("a list", "§[1, 2]", "a scenario, which is an object, is expected"),
            new("10⁶ nested brackets", $"{Repeat("[", 64)}§{Repeat("[", 999_936)}", "nested more than 64 levels deep"),
            new(
                "10⁶ nested objects",
                $"{Repeat("{\"a\":", 64)}§{Repeat("{\"a\":", 999_936)}",
                "nested more than 64 levels deep"
            ),
            new(
                "extends itself",
                "{\n  \"extends\": §\"overlay.json\" }",
                "extends: 'overlay.json' extends, in the end,"
            ),
            new(
                "extends nothing",
                "{ \"extends\": §\"none.json\" }",
                "none.json' cannot be read: there is no such file"
            ),
            new(
                "extends a number",
                "{ \"extends\": §3 }",
                "extends: the number 3 where the path of a file is expected"
            ),
        ];

    private static IEnumerable<BadScenario> WrongKeys() =>
        [
            Over("unknown key", "§\"trails\": 10", "trails: unknown key 'trails'; did you mean 'trials'?"),
            Region(
                "unknown key, deep",
                "\"market\": { §\"carierShare\": 0.4 }",
                "regions.XX.market.carierShare: unknown key 'carierShare'; did you mean 'carrierShare'?"
            ),
            Over("key twice", "\"seed\": 1,\n  §\"seed\": 2", "seed: the key 'seed' is given twice, first in line 2"),
            Over(
                "region twice",
                "\"regions\": { \"XX\": {},\n §\"XX\": {} }",
                "regions.XX: the key 'XX' is given twice"
            ),
            new("no region at all", NoRegion, "regions: at least one region is needed"),
        ];

    private static IEnumerable<BadScenario> WrongNumbers() =>
        [
            Over("text for a number", "\"horizonQuarters\": §\"ten\"", "horizonQuarters: the text 'ten' where a whole"),
            Over("a fraction for a whole number", "\"trials\": §10.5", "trials: 10.5"),
            Over(
                "no quarter",
                "\"horizonQuarters\": §0",
                "horizonQuarters: 0 is out of range: a whole number from 1 to 80"
            ),
            Over("too many trials", "\"trials\": §10000001", "trials: 10000001 is out of range"),
            Over("no such quarter", "\"start\": §\"2017Q5\"", "start: '2017Q5' is not a quarter"),
            Region(
                "a boolean for a value",
                "\"taxRate\": §true",
                "regions.XX.taxRate: true where a number or a distribution"
            ),
            Region("a number for an object", "\"market\": §3", "regions.XX.market: the number 3 where an object"),
            Region("out of range", "\"taxRate\": §1.5", "regions.XX.taxRate: 1.5 is out of range: between 0 and 1"),
            Region(
                "open end of a range",
                "\"market\": { \"priceUsd\": §0 }",
                "priceUsd: 0 is out of range: greater than 0"
            ),
            Region("NaN", "\"taxRate\": §NaN", "not JSON: NaN is not a number"),
            Region("infinity", "\"taxRate\": §-Infinity", "not JSON: -Infinity is not a number"),
            Region("beyond doubles", "\"taxRate\": §1e999", "regions.XX.taxRate: 1e999 is too large"),
            Region(
                "seasons off 1",
                "\"market\": { \"seasonality\": §[1, 1, 1, 1.1] }",
                "regions.XX.market.seasonality: "
            ),
        ];

    private static IEnumerable<BadScenario> WrongDistributions() =>
        [
            TaxRate(
                "unknown distribution",
                "{ §\"trianglar\": { \"min\": 0, \"max\": 0.2 } }",
                "did you mean 'triangular'?"
            ),
            TaxRate(
                "two distributions",
                "{ \"constant\": 0.1, §\"uniform\": { \"min\": 0, \"max\": 0.2 } }",
                "regions.XX.taxRate"
            ),
            TaxRate(
                "min above max",
                "{ \"uniform\": { \"min\": §0.5, \"max\": 0.2 } }",
                "regions.XX.taxRate.uniform.min: min 0.5 must be below max 0.2"
            ),
            TaxRate(
                "mode above max",
                "{ \"pert\": { \"min\": 0.1, \"mode\": §0.4, \"max\": 0.2 } }",
                "regions.XX.taxRate.pert.mode: mode 0.4 is above max 0.2"
            ),
            TaxRate(
                "zero weights",
                "{ \"discrete\": { \"values\": [0.1, 0.2], \"weights\": §[0, 0] } }",
                "regions.XX.taxRate.discrete.weights: all weights are 0"
            ),
            TaxRate(
                "fewer weights than values",
                "{ \"discrete\": { \"values\": [0.1, 0.2], \"weights\": §[1] } }",
                "regions.XX.taxRate.discrete.weights"
            ),
            TaxRate("negative sd", "{ \"normal\": { \"mean\": 0.1, \"sd\": §-1 } }", "regions.XX.taxRate.normal.sd"),
            TaxRate("no observations", "{ \"empirical\": §[] }", "regions.XX.taxRate.empirical"),
            TaxRate("no such grade", "{ \"constant\": 0.1, \"grade\": §\"D\" }", "regions.XX.taxRate.grade"),
            Over(
                "correlated with nothing",
                "\"correlations\": [{ \"inputs\": [\"XX.adoption.ceiling\", §\"XX.adoption.imitaton\"], \"rank\": 0.4 }]",
                "did you mean 'XX.adoption.imitation'?"
            ),
            Over(
                "correlation beyond 1",
                "\"correlations\": [{ \"inputs\": [\"XX.adoption.ceiling\", \"XX.adoption.imitation\"], \"rank\": §1.4 }]",
                "correlations[0].rank"
            ),
        ];

    private static IEnumerable<BadScenario> WrongPlans() =>
        [
            Region(
                "carriers' shares over 1",
                $"\"carriers\": §[{CarrierOf("A", 0.7)}, {CarrierOf("B", 0.7)}]",
                "regions.XX.carriers: the carriers' shares sum to 1.4"
            ),
            Region(
                "carrier twice",
                $"\"carriers\": [{CarrierOf("A", 0.2)},\n{{ \"name\": §\"A\", \"share\": 0.2, {Carrier} }}]",
                "regions.XX.carriers[1].name"
            ),
            Region(
                "nine carriers",
                $"\"carriers\": §[{string.Join(", ", Enumerable.Range(1, 9).Select(k => CarrierOf($"{k}", 0.1)))}]",
                "regions.XX.carriers"
            ),
            Stages(
                "stages fall back",
                "{ \"channel\": \"direct\", \"at\": 4 },\n{ \"channel\": \"retail\", \"at\": §2 }",
                "strategies.odd.stages[1].at: quarter 2 is before quarter 4"
            ),
            Stages(
                "channel twice",
                "{ \"channel\": \"direct\", \"at\": 4 },\n{ \"channel\": §\"direct\", \"at\": 4 }",
                "strategies.odd.stages[1].channel: 'direct' is opened twice"
            ),
            Stages(
                "until before from",
                "{ \"channel\": \"direct\", \"from\": 4, \"until\": §3 }",
                "strategies.odd.stages[0].until: until 3 is before from 4"
            ),
            Stages("no such channel", "{ \"channel\": §\"drect\", \"at\": 0 }", "did you mean 'direct'?"),
            Over(
                "wait with stages",
                "\"strategies\": { \"wait\": { \"stages\": §[{ \"channel\": \"direct\", \"at\": 0 }] } }",
                "'wait'"
            ),
        ];

    private static string CarrierOf(string name, double share) =>
        $"{{ \"name\": \"{name}\", \"share\": {share}, {Carrier} }}";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static BadScenario Over(string mistake, string keys, string sentence) =>
        new(mistake, Desk.OverlayText(keys), sentence);

    private static BadScenario Region(string mistake, string keys, string sentence) =>
        Over(mistake, $"\"regions\": {{ \"XX\": {{ {keys} }} }}", sentence);

    private static BadScenario TaxRate(string mistake, string value, string sentence) =>
        Region(mistake, $"\"taxRate\": {value}", sentence);

    private static BadScenario Stages(string mistake, string stages, string sentence) =>
        Over(mistake, $"\"strategies\": {{ \"odd\": {{ \"stages\": [{stages}] }} }}", sentence);
}
