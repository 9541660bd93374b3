using System.CommandLine;
using Simulation.Engine;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary><c>run FILE</c>: every strategy in every region, as files and on the screen.</summary>
internal sealed class RunCommand : IVerb
{
    private readonly Argument<string> _file = CommonOptions.File();
    private readonly Option<string?> _out = new("--out")
    {
        Description = "Folder for the files; an earlier run in it is replaced whole. Default: out/<file name>.",
        HelpName = "DIR",
    };
    private readonly Option<int?> _trials = CommonOptions.Trials();
    private readonly Option<long?> _seed = CommonOptions.Seed();
    private readonly Option<int?> _threads = CommonOptions.Threads();
    private readonly Option<string[]> _set = CommonOptions.Set();
    private readonly Option<string[]?> _regions = CommonOptions.Regions();
    private readonly Option<string[]?> _strategies = CommonOptions.Strategies();
    private readonly Option<bool> _untilDecided = new("--until-decided")
    {
        Description = "Goes on in batches, at most to --trials, until each region's recommendation is settled.",
    };
    private readonly Option<double?> _indifference = CommonOptions.Indifference();
    private readonly RiskOptions _risk = new();
    private readonly Option<bool> _trialFile = new("--trial-file") { Description = "Also writes trials.csv." };
    private readonly Option<bool> _noHtml = CommonOptions.NoHtml();
    private readonly Option<bool> _charts = new("--charts")
    {
        Description = "Also writes every chart as a Vega-Lite file into charts/.",
    };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Prints nothing but problems." };
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    public RunCommand(Terminal terminal, TimeProvider clock)
    {
        _terminal = terminal;
        _clock = clock;
        Command.Add(_file);
        foreach (var option in new Option[] { _out, _trials, _seed, _threads, _set, _regions, _strategies })
        {
            Command.Add(option);
        }

        Command.Add(_untilDecided);
        Command.Add(_indifference);
        Command.Validators.Add(result =>
        {
            if (result.GetResult(_indifference) is not null && !result.GetValue(_untilDecided))
            {
                result.AddError("--indifference goes with --until-decided.");
            }

            if (result.GetValue(_untilDecided) && !_risk.IsByMean(result))
            {
                result.AddError("--until-decided settles margins of the mean; it goes with --risk mean only.");
            }
        });
        _risk.AddTo(Command);
        Command.Add(_trialFile);
        Command.Add(_noHtml);
        Command.Add(_charts);
        Command.Add(_quiet);
        Command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
    }

    public Command Command { get; } =
        new(
            "run",
            """
            Runs every strategy in every region and recommends one for each: CSV files, and a table on the screen.

            Example: market-entry run scenarios/global-2017.json --regions US,IN --set regions.US.market.carrierShare=0.6
            """
        );

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetRequiredValue(_file);
        var sets = parsed.GetValue(_set) ?? [];
        Rehearsal.Begin(parsed.GetValue(_threads), RunRehearsal.Run);
        var loaded = ScenarioLoader.Load(file, sets);
        var code = ScenarioProblems.Report(loaded, _terminal.Error);
        if (loaded.Study is not { } study)
        {
            return code;
        }

        var regionNames = CommonOptions.NamesIn(parsed, _regions);
        var strategyNames = CommonOptions.NamesIn(parsed, _strategies);
        var regions = Selection.Pick(study.Regions, region => region.Id, regionNames, "--regions", _terminal.Error);
        var strategies = Selection.Strategies(study.Strategies, strategyNames, _terminal.Error);
        if (regions is null || strategies is null)
        {
            return ExitCode.WrongCommandLine;
        }

        var request = new RunRequest
        {
            Scenario = loaded,
            Study = study,
            Regions = regions,
            Strategies = strategies,
            OutputFolder = parsed.GetValue(_out) ?? Path.Combine("out", Path.GetFileNameWithoutExtension(file)),
            Set = sets,
            RegionNames = regionNames,
            StrategyNames = strategyNames,
            Trials = parsed.GetValue(_trials),
            Seed = parsed.GetValue(_seed),
            Threads = parsed.GetValue(_threads),
            IndifferenceUsd = parsed.GetValue(_untilDecided) ? parsed.GetValue(_indifference) ?? 0 : null,
            Risk = _risk.Attitude(parsed),
            TrialFile = parsed.GetValue(_trialFile),
            Html = !parsed.GetValue(_noHtml),
            Charts = parsed.GetValue(_charts),
            Quiet = parsed.GetValue(_quiet),
        };
        return new RunVerb(_terminal, _clock).Execute(request, cancellation);
    }
}
