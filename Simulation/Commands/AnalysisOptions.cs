using System.CommandLine;
using Simulation.Engine;
using Simulation.Model.Strategies;

namespace Simulation.Commands;

/// <summary>The options that every verb takes which runs a scenario many times over.</summary>
internal sealed class AnalysisOptions(string defaultFolder, string regionsHelp)
{
    private readonly Option<string?> _out = new("--out")
    {
        Description = $"Folder for the files; earlier results in it are replaced whole. Default: {defaultFolder}.",
        HelpName = "DIR",
    };
    private readonly Option<int?> _trials = CommonOptions.Trials();
    private readonly Option<long?> _seed = CommonOptions.Seed();
    private readonly Option<int?> _threads = CommonOptions.Threads();
    private readonly Option<string[]?> _regions = CommonOptions.Names("--regions", "US,IN", regionsHelp);
    private readonly Option<string[]?> _strategies = CommonOptions.Names(
        "--strategies",
        "direct,carrier",
        "Only these strategies, and wait, which the others are measured against."
    );
    private readonly Option<bool> _noHtml = CommonOptions.NoHtml();
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Prints nothing but problems." };

    /// <param name="command">Gets the options.</param>
    /// <param name="takesRegions">Whether <c>--regions</c> is among them.</param>
    /// <param name="writesPage">Whether <c>--no-html</c> is among them.</param>
    internal void AddTo(Command command, bool takesRegions = true, bool writesPage = false)
    {
        foreach (var option in new Option[] { _out, _trials, _seed, _threads })
        {
            command.Add(option);
        }

        if (takesRegions)
        {
            command.Add(_regions);
        }

        command.Add(_strategies);
        if (writesPage)
        {
            command.Add(_noHtml);
        }

        command.Add(_quiet);
    }

    internal string? OutputFolder(ParseResult parsed) => parsed.GetValue(_out);

    /// <summary>Whether <c>report.html</c> is written.</summary>
    internal bool Html(ParseResult parsed) => !parsed.GetValue(_noHtml);

    internal bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

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
