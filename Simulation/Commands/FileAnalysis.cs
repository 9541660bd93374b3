using System.CommandLine;
using Simulation.Engine;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary>How every verb begins that analyses one scenario: its file, <c>--set</c>, and the options of every analysis.</summary>
/// <param name="verb">The verb's name.</param>
/// <param name="regionsHelp">What <c>--regions</c> does; none: the verb has no such option.</param>
internal sealed class FileAnalysis(string verb, string? regionsHelp = null)
{
    private readonly Argument<string> _file = CommonOptions.File();
    private readonly Option<string[]> _set = CommonOptions.Set();

    /// <summary>The options of every analysis.</summary>
    internal AnalysisOptions Options { get; } = new(verb, "file name", regionsHelp);

    /// <param name="command">Gets the file and all options.</param>
    /// <param name="own">The verb's own options, which come first.</param>
    internal void AddTo(Command command, params ReadOnlySpan<Option> own)
    {
        command.Add(_file);
        foreach (var option in own)
        {
            command.Add(option);
        }

        command.Add(_set);
        Options.AddTo(command);
    }

    internal string File(ParseResult parsed) => parsed.GetRequiredValue(_file);

    internal string[] Sets(ParseResult parsed) => parsed.GetValue(_set) ?? [];

    internal LoadedScenario Load(ParseResult parsed) => ScenarioLoader.Load(File(parsed), Sets(parsed));

    /// <param name="parsed">The command line.</param>
    /// <param name="loaded">With a study.</param>
    internal AnalysisOrder Order(ParseResult parsed, LoadedScenario loaded)
    {
        var study = loaded.Study!;
        var name = Path.GetFileNameWithoutExtension(File(parsed));
        var scenario = AnalysisManifests.Of(name, loaded, study, Sets(parsed));
        return Options.Order(parsed, name, [scenario], study);
    }
}
