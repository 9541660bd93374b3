using System.Globalization;
using Simulation.Analysis.Risk;
using Simulation.Reporting.Package;

namespace Simulation.Reporting.Html;

/// <summary>The command line that makes the same run again, quoted as a POSIX shell reads it.</summary>
internal static class RepeatCommand
{
    internal static string Of(RunManifest manifest) => string.Join(' ', Words(manifest).Select(Quoted));

    /// <summary>The same for another verb, without what no result depends on.</summary>
    internal static string Of(AnalysisManifest manifest) =>
        string.Join(' ', WordsThatMatter(manifest.Arguments).Prepend("market-entry").Select(Quoted));

    private static IEnumerable<string> WordsThatMatter(IReadOnlyList<string> arguments)
    {
        string[] alone = ["--quiet", "--no-html"];
        string[] withWord = ["--out", "--threads"];
        for (var i = 0; i < arguments.Count; i++)
        {
            if (withWord.Contains(arguments[i], StringComparer.Ordinal))
            {
                i++;
            }
            else if (!alone.Contains(arguments[i], StringComparer.Ordinal))
            {
                yield return arguments[i];
            }
        }
    }

    private static IEnumerable<string> Words(RunManifest manifest)
    {
        yield return "market-entry";
        yield return "run";
        yield return manifest.FilesRead.Count > 0 ? manifest.FilesRead[0].Path : manifest.ScenarioName;
        yield return "--trials";
        yield return manifest.Run.Trials.ToString(CultureInfo.InvariantCulture);
        yield return "--seed";
        yield return manifest.Run.Seed.ToString(CultureInfo.InvariantCulture);
        foreach (var set in manifest.Options.Set)
        {
            yield return "--set";
            yield return set;
        }

        foreach (var word in UntilWords(manifest.Options.IndifferenceUsd).Concat(RiskWords(manifest.Options.Risk)))
        {
            yield return word;
        }

        foreach (
            var (option, names) in new[]
            {
                ("--regions", manifest.Options.Regions),
                ("--strategies", manifest.Options.Strategies),
            }
        )
        {
            if (names is not null)
            {
                yield return option;
                yield return string.Join(',', names);
            }
        }
    }

    private static string[] UntilWords(double? indifferenceUsd) =>
        indifferenceUsd switch
        {
            null => [],
            0 => ["--until-decided"],
            { } usd => ["--until-decided", "--indifference", usd.ToString("R", CultureInfo.InvariantCulture)],
        };

    private static string[] RiskWords(RiskAttitude risk)
    {
        var parameter = risk.Parameter?.ToString("R", CultureInfo.InvariantCulture);
        return risk.Kind switch
        {
            RiskKind.Mean => [],
            RiskKind.Cvar => ["--risk", "cvar", "--risk-weight", parameter!],
            _ => ["--risk", "exponential", "--risk-tolerance", parameter!],
        };
    }

    private static string Quoted(string word) =>
        word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=,:+@%".Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
