using System.CommandLine;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary><c>validate FILE…</c>: all problems, or what the file says in short.</summary>
internal sealed class ValidateCommand : IVerb
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The scenarios, JSON files.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string[]> _set = CommonOptions.Set();
    private readonly Option<bool> _sensitive = new("--sensitive")
    {
        Description =
            $"Also runs {SensitiveInputs.Trials} trials of each region and lists the assumptions (grade C) that would most likely "
            + "change a recommendation, if one alone were known.",
    };
    private readonly Terminal _terminal;

    public ValidateCommand(Terminal terminal)
    {
        _terminal = terminal;
        Command.Add(_files);
        Command.Add(_set);
        Command.Add(_sensitive);
        Command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
    }

    public Command Command { get; } =
        new(
            "validate",
            """
            Checks scenarios: lists every problem with its place, or sums up what the file says.

            Example: market-entry validate scenarios/global-2017.json scenarios/one-region.json
            """
        );

    /// <summary>The exit code of the worst file: one that cannot be read, then a wrong option, then an invalid scenario.</summary>
    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var codes = new List<int>();
        foreach (var file in parsed.GetRequiredValue(_files))
        {
            var loaded = ScenarioLoader.Load(file, parsed.GetValue(_set) ?? []);
            codes.Add(ScenarioProblems.Report(loaded, _terminal.Error));
            if (loaded.Study is { } study)
            {
                StudySummary.Write(file, study, _terminal.Output);
                if (parsed.GetValue(_sensitive))
                {
                    SensitiveInputs.Write(study, _terminal.Output, cancellation);
                }
            }
        }

        int[] worstFirst = [ExitCode.Failed, ExitCode.WrongCommandLine, ExitCode.InvalidScenario];
        return worstFirst.FirstOrDefault(codes.Contains, ExitCode.Done);
    }
}
