namespace Simulation.Tests.Scenarios;

/// <summary>A sound scenario that uses everything that a file may say.</summary>
internal static class RichScenario
{
    private const string Carrier = """
        "signRate": { "between": { "low": 0.5, "high": 2 } }, "dropRate": 1, "certificationCostUsd": 1e6, "certificationQuarters": 2,
              "passProbability": { "beta": { "alpha": 5, "beta": 2 } }, "engineerMonths": 3
        """;

    /// <summary>One text, in which the keys of the sound scenario come after those that stand here.</summary>
    internal static string Text { get; } =
        $$"""
            // Every form of a value, every kind of rule.
            {
              "$schema": "scenario.schema.json",
              "description": "All \u00e9 of it",
              "exit": { "graceQuarters": 4, "trailingLossUsd": 2e7, "costUsd": 0 },
              "archetypes": {
                "open": {
                  "taxRate": { "uniform": { "min": 0.1, "max": 0.3 }, "source": "a page", "grade": "A" },
                  "unit": { "costUsd": { "triangular": { "min": 80, "mode": 90, "max": 120 } },
                    "tariff": { "constant": 0.1, "note": "since 2016" } },
                  "market": { "seasonality": [0.8, 1, 1, 1.2] }
                },
                "closed": {
                  "taxRate": { "pert": { "min": 0.1, "mode": 0.2, "max": 0.3 }, "grade": "C" },
                  "market": { "growth": { "normal": { "mean": 0, "sd": 0.1 }, "truncate": { "min": -0.3, "max": 0.3 } } }
                }
              },
              /* The regions have carriers, archetypes and numbers of their own. */
              "regions": {
                "US": {
                  "name": "United States", "archetype": "closed",
                  "grey": { "marginUsd": { "empirical": [3.1, -2, 8] }, "awareness": { "lognormal": { "mean": 0.1, "sd": 0.05 } } },
                  "carriers": [
                    { "name": "Verizon", "share": 0.6, {{Carrier}} },
                    { "name": "AT&T Inc.", "share": 0.4, {{Carrier}}, },
                  ],
                },
                "IN": { "name": "India", "archetype": "open",
                  "certification": { "quarters": { "discrete": { "values": [1, 2, 3], "weights": [1, 2, 1] } } } },
                "R. of Côte": { "name": "Name with \"quotes\"",
                  "brand": { "severity": { "beta": { "alpha": 2, "beta": 5, "min": 0, "max": 0.5 } } } }
              },
              "correlations": [
                { "inputs": ["US.taxRate", "US.market.growth"], "rank": 0.4 },
                { "inputs": ["US.carriers.Verizon.signRate", "US.carriers.AT&T Inc..signRate"], "rank": -0.2 }
              ],
              "strategies": {
                "direct": { "stages": [ { "channel": "direct", "at": 0 } ] },
                "wait": { "stages": [] },
                "long": { "stages": [
                  { "channel": "accessories", "at": 0 },
                  { "channel": "direct", "from": 2, "until": 6 },
                  { "channel": "carrier", "from": 4, "until": 12, "when": { "awareness": 0.2, "relationship": 0.1 } },
                  { "channel": "retail", "from": 4, "when": { "awareness": 0.3 } } ] }
              },
              {{Rest()}}
            """;

    private static string Rest()
    {
        var sound = ScenarioFolder.Sound;
        var strategies = sound.IndexOf("\"strategies\"", StringComparison.Ordinal);
        var defaults = sound.IndexOf("\"defaults\"", StringComparison.Ordinal);
        var regions = sound.IndexOf("\"regions\"", StringComparison.Ordinal);
        return $"{sound[1..strategies]}{sound[defaults..regions].TrimEnd().TrimEnd(',')}\n}}";
    }
}
