using System.CommandLine;
using Simulation.Engine;
using Simulation.Model.Strategies;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary><c>compare FILE FILE…</c>: the same trials through several scenarios, and what changes from one to the other.</summary>
internal sealed class CompareCommand : IVerb
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description =
            "The scenarios, two or more. The first is what the others are measured against; a file may come twice, each time "
            + "with a --set of its own.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string[]> _set = new("--set")
    {
        Description =
            "Overrides one key, as in --set regions.US.market.carrierShare=0.6, in every file; in the second file alone as in "
            + "--set 2:regions.US.market.carrierShare=0.6. Repeatable.",
        HelpName = "[N:]PATH=JSON",
        DefaultValueFactory = _ => [],
    };
    private readonly AnalysisOptions _options = new(
        "compare",
        "first file's name",
        "Only these regions. Default: all that every file has."
    );
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    public CompareCommand(Terminal terminal, TimeProvider clock)
    {
        _terminal = terminal;
        _clock = clock;
        Command.Add(_files);
        Command.Add(_set);
        _options.AddTo(Command);
        _files.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1)
            {
                result.AddError("compare takes two files or more; one file may come twice, with a --set 2:PATH=JSON.");
            }
        });
        Command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
    }

    public Command Command { get; } =
        new(
            "compare",
            """
            Runs the same trials through several scenarios: which recommendations flip, and what does best in the worst of them.
            Trials and seed are those of the first file unless given.

            Example: market-entry compare scenarios/global-2017.json scenarios/us-carrier-thaw.json scenarios/trade-conflict.json
            """
        );

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var files = parsed.GetRequiredValue(_files);
        if (NumberedSets.Of(parsed.GetValue(_set) ?? [], files.Length, _terminal.Error) is not { } sets)
        {
            return ExitCode.WrongCommandLine;
        }

        var code = Load(files, sets, out var scenarios);
        if (code != ExitCode.Done)
        {
            return code;
        }

        var studies = scenarios.Select(scenario => scenario.Study).ToList();
        var shared = new SharedNames(_terminal.Error);
        var regionIds = shared.Of("regions", studies, study => study.Regions.Select(region => region.Id));
        var strategyNames = shared.Of(
            "strategies",
            studies,
            study => study.Strategies.Select(strategy => strategy.Name)
        );
        if (regionIds.Count == 0)
        {
            _terminal.Error.WriteLine("The files have no region in common: there is nothing to compare.");
            return ExitCode.WrongCommandLine;
        }

        var regions = Selection.Pick(regionIds, id => id, _options.RegionNames(parsed), "--regions", _terminal.Error);
        var strategies = _options.Strategies(parsed, In(studies[0], strategyNames), _terminal.Error);
        if (regions is null || strategies is null)
        {
            return ExitCode.WrongCommandLine;
        }

        ComparabilityNotes.Write(scenarios, _terminal.Error);
        var request = new CompareRequest
        {
            Scenarios = scenarios,
            Regions = regions,
            Strategies = [.. strategies.Select(strategy => strategy.Name)],
            Order = _options.Order(
                parsed,
                NameOf(files[0]),
                [.. scenarios.Select(scenario => scenario.Record)],
                studies[0]
            ),
        };
        return new CompareVerb(_terminal, _clock).Execute(request, cancellation);
    }

    /// <summary>Loads every file, so that the problems of all are told; the exit code is that of the worst.</summary>
    private int Load(
        string[] files,
        IReadOnlyList<IReadOnlyList<string>> sets,
        out IReadOnlyList<ScenarioToCompare> scenarios
    )
    {
        var labels = LabelsOf(files);
        var loaded = new List<ScenarioToCompare>();
        var codes = new List<int>();
        for (var i = 0; i < files.Length; i++)
        {
            var scenario = ScenarioLoader.Load(files[i], sets[i]);
            codes.Add(ScenarioProblems.Report(scenario, _terminal.Error));
            if (scenario.Study is { } study)
            {
                loaded.Add(new ScenarioToCompare(study, AnalysisManifests.Of(labels[i], scenario, study, sets[i])));
            }
        }

        scenarios = loaded;
        int[] worstFirst = [ExitCode.Failed, ExitCode.WrongCommandLine, ExitCode.InvalidScenario];
        return worstFirst.FirstOrDefault(codes.Contains, ExitCode.Done);
    }

    private static IReadOnlyList<Strategy> In(Study study, IReadOnlyList<string> names) =>
        [.. study.Strategies.Where(strategy => names.Contains(strategy.Name, StringComparer.Ordinal))];

    /// <summary>File names without folder and ending; of one name, the second is called <c>name (2)</c>.</summary>
    private static IReadOnlyList<string> LabelsOf(string[] files)
    {
        var labels = new List<string>();
        foreach (var name in files.Select(NameOf))
        {
            var label = name;
            for (var copy = 2; labels.Contains(label, StringComparer.Ordinal); copy++)
            {
                label = $"{name} ({copy})";
            }

            labels.Add(label);
        }

        return labels;
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
