using System.CommandLine;
using Simulation.Engine;
using Simulation.Model.Strategies;
using Simulation.Reporting.Package;

namespace Simulation.Commands;

/// <summary>The options that every verb takes which runs a scenario many times over.</summary>
/// <param name="verb">The verb's name.</param>
/// <param name="nameHelp">What the folder is called by where nobody says: <c>file name</c>.</param>
/// <param name="regionsHelp">What <c>--regions</c> does; none: the verb has no such option.</param>
internal sealed class AnalysisOptions(string verb, string nameHelp, string? regionsHelp)
{
    private readonly Option<string?> _out = new("--out")
    {
        Description =
            $"Folder for the files; earlier results in it are replaced whole. Default: out/<{nameHelp}>-{verb}.",
        HelpName = "DIR",
    };
    private readonly Option<int?> _trials = CommonOptions.Trials();
    private readonly Option<long?> _seed = CommonOptions.Seed();
    private readonly Option<int?> _threads = CommonOptions.Threads();
    private readonly Option<string[]?> _regions = CommonOptions.Names("--regions", "US,IN", regionsHelp ?? "");
    private readonly Option<string[]?> _strategies = CommonOptions.Names(
        "--strategies",
        "direct,carrier",
        "Only these strategies, and wait, which the others are measured against."
    );
    private readonly Option<bool> _noHtml = CommonOptions.NoHtml();
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Prints nothing but problems." };

    internal void AddTo(Command command)
    {
        foreach (var option in new Option[] { _out, _trials, _seed, _threads })
        {
            command.Add(option);
        }

        if (regionsHelp is not null)
        {
            command.Add(_regions);
        }

        command.Add(_strategies);
        command.Add(_noHtml);
        command.Add(_quiet);
    }

    /// <param name="parsed">The command line.</param>
    /// <param name="name">What the folder is called by where <c>--out</c> does not say.</param>
    /// <param name="scenarios">What is looked at, in the order of the command line.</param>
    /// <param name="first">The first one's study, which says what the command line does not.</param>
    internal AnalysisOrder Order(
        ParseResult parsed,
        string name,
        IReadOnlyList<ScenarioRecord> scenarios,
        Study first
    ) =>
        new()
        {
            Verb = verb,
            Title = string.Join(" | ", scenarios.Select(scenario => scenario.Name)),
            Description = scenarios.Count == 1 ? first.Description : null,
            Scenarios = scenarios,
            Options = RunOptions(parsed, first),
            OutputFolder = parsed.GetValue(_out) ?? Path.Combine("out", $"{name}-{verb}"),
            Arguments = [.. parsed.Tokens.Select(token => token.Value)],
            Html = !parsed.GetValue(_noHtml),
            IsQuiet = parsed.GetValue(_quiet),
        };

    /// <summary>How to run; what the command line does not say, the study says.</summary>
    internal RunOptions RunOptions(ParseResult parsed, Study study) =>
        new(
            parsed.GetValue(_trials) ?? study.Trials,
            parsed.GetValue(_seed) ?? study.Seed,
            parsed.GetValue(_threads) ?? Environment.ProcessorCount
        );

    /// <summary>The ids given by <c>--regions</c>; none where it was not.</summary>
    internal string[]? RegionNames(ParseResult parsed) => CommonOptions.NamesIn(parsed, _regions);

    /// <summary>The strategies to run, in file order; none where a name is unknown, which is told.</summary>
    internal IReadOnlyList<Strategy>? Strategies(ParseResult parsed, IReadOnlyList<Strategy> all, TextWriter error) =>
        Selection.Strategies(all, CommonOptions.NamesIn(parsed, _strategies), error);
}
