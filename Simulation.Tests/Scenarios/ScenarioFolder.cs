using System.Globalization;
using System.Text;
using Simulation.Model.Parameters;
using Simulation.Scenarios;

namespace Simulation.Tests.Scenarios;

/// <summary>A folder of its own for the scenario files of one test, and a sound scenario to spoil.</summary>
internal sealed class ScenarioFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("market-entry-test-");

    /// <summary>A sound scenario whose regions get everything from the defaults. Lines and columns are what they look like.</summary>
    internal static string Sound { get; } =
        $$"""
            {
              "name": "Test",
              "start": "2017Q3", "horizonQuarters": 20, "trials": 1000, "seed": 7, "sampling": "latin-hypercube",
              "firm": { {{Firm()}} },
              "strategies": { "direct": { "stages": [ { "channel": "direct", "at": 0 } ] } },
              "defaults": { {{Region()}} },
              "regions": {
                "US": { "name": "United States", "market": { "growth": 0.1 } },
                "IN": { "name": "India" }
              }
            }
            """;

    /// <summary>The values of a carrier, beside which name and share are to be given.</summary>
    internal static string CarrierValues { get; } =
        string.Join(", ", ParameterCatalog.Carrier.Select(p => $"\"{p.Path}\": {(p.Range.Contains(1) ? "1" : "0")}"));

    internal string PathOf(string name) => Path.Combine(_folder.FullName, name);

    internal ScenarioFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    internal ScenarioFolder With(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    internal LoadedScenario Load(string name, params string[] sets) => ScenarioLoader.Load(PathOf(name), sets);

    /// <summary>Loads one text on its own.</summary>
    internal static LoadedScenario LoadText(string text, params string[] sets)
    {
        using var folder = new ScenarioFolder();
        return folder.With("scenario.json", text).Load("scenario.json", sets);
    }

    /// <summary>Loads the sound scenario under an overlay of these keys.</summary>
    internal static LoadedScenario LoadOverlay(string keys, params string[] sets)
    {
        using var folder = new ScenarioFolder();
        folder.With("sound.json", Sound).With("overlay.json", $"{{ \"extends\": \"sound.json\",\n{keys} }}");
        return folder.Load("overlay.json", sets);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Firm() =>
        "\"discountRate\": 0.1, \"marketCorrelation\": 0.3, \"fxCorrelation\": 0.4, \"engineerMonthsPerQuarter\": 300, "
        + string.Join(", ", ParameterCatalog.Firm.Select(p => $"\"{p.Path}\": {Inside(p)}"));

    private static string Region()
    {
        var text = Nested("", ParameterCatalog.Region);
        return text.Replace(
            "\"market\": {",
            "\"market\": { \"seasonality\": [0.9, 1, 0.9, 1.2],",
            StringComparison.Ordinal
        );
    }

    private static string Nested(string prefix, IEnumerable<Parameter> parameters) =>
        string.Join(
            ", ",
            parameters
                .GroupBy(p => p.Path[prefix.Length..].Split('.')[0], StringComparer.Ordinal)
                .Select(g =>
                    g.Count() == 1 && string.Equals(g.First().Path, prefix + g.Key, StringComparison.Ordinal)
                        ? $"\"{g.Key}\": {Inside(g.First())}"
                        : $"\"{g.Key}\": {{ {Nested($"{prefix}{g.Key}.", g)} }}"
                )
        );

    private static string Inside(Parameter parameter) =>
        Math.Clamp(0.5, parameter.Range.Minimum, parameter.Range.Maximum).ToString(CultureInfo.InvariantCulture);
}
