using System.CommandLine;
using System.Globalization;
using Simulation.Analysis.Discovery;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Model.Strategies;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary><c>discover FILE --region US --where "direct&gt;carrier"</c>: in which corner of the inputs that is so.</summary>
internal sealed class DiscoverCommand : IVerb
{
    private const int BoxesDefault = 3;
    private const int BoxesMax = 20;
    private const int StepMax = 1000;

    private readonly Option<string> _region = new("--region")
    {
        Description = "The region to look at.",
        HelpName = "US",
        Required = true,
    };
    private readonly Option<string> _where = new("--where")
    {
        Description =
            "Which futures to look for, in quotes: \"direct>carrier\", \"direct is best\", \"value<0\" or \"direct.final_share>=0.05\"."
            + " Quantities are the columns of trials.csv.",
        HelpName = "TEXT",
        Required = true,
    };
    private readonly Option<string?> _strategy = new("--strategy")
    {
        Description = "Whose quantity, as in --where \"value<0\". Default: the recommended strategy's.",
        HelpName = "direct",
    };
    private readonly Option<double?> _density = new("--density")
    {
        Description = "Takes the largest box that is at least this dense, as in 0.8.",
        HelpName = "D",
        CustomParser = result => ParseDensity(result.Tokens[0].Value, result.AddError),
    };
    private readonly Option<int?> _box = CommonOptions.WholeNumber<int>(
        "--box",
        "N",
        "Takes the box after N peels, as path.csv numbers them, and looks for no other.",
        0,
        StepMax
    );
    private readonly Option<int?> _boxes = CommonOptions.WholeNumber<int>(
        "--boxes",
        "N",
        $"Most boxes to look for; each leaves out what the earlier ones hold. Default: {BoxesDefault}.",
        1,
        BoxesMax
    );
    private readonly FileAnalysis _analysis = new("discover");
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    public DiscoverCommand(Terminal terminal, TimeProvider clock)
    {
        _terminal = terminal;
        _clock = clock;
        _analysis.AddTo(Command, _region, _where, _strategy, _density, _box, _boxes);
        Command.Validators.Add(result =>
        {
            if (
                result.GetResult(_box) is not null
                && (result.GetResult(_density) is not null || result.GetResult(_boxes) is not null)
            )
            {
                result.AddError("--box says which box to take: it goes neither with --density nor with --boxes.");
            }
        });
        Command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
    }

    public Command Command { get; } =
        new(
            "discover",
            """
            Finds the corner of the inputs in which futures of a kind lie, as a rule in words.

            Example: market-entry discover scenarios/global-2017.json --region US --where "direct>carrier"
            """
        );

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var loaded = _analysis.Load(parsed);
        var code = ScenarioProblems.Report(loaded, _terminal.Error);
        if (loaded.Study is not { } study)
        {
            return code;
        }

        var regions = Selection.Pick(
            study.Regions,
            region => region.Id,
            [parsed.GetRequiredValue(_region)],
            "--region",
            _terminal.Error
        );
        var strategies = _analysis.Options.Strategies(parsed, study.Strategies, _terminal.Error);
        if (regions is null || strategies is null || ConditionOf(parsed, strategies) is not { } condition)
        {
            return ExitCode.WrongCommandLine;
        }

        var request = new DiscoverRequest
        {
            Order = _analysis.Order(parsed, loaded),
            Study = study,
            Inputs = new StudyInputs(study),
            Region = regions[0],
            Strategies = strategies,
            Condition = condition,
            Choice = ChoiceOf(parsed),
            BoxesMax = parsed.GetResult(_box) is null ? parsed.GetValue(_boxes) ?? BoxesDefault : 1,
        };
        return new DiscoverVerb(_terminal, _clock).Execute(request, cancellation);
    }

    /// <summary>None where the text or the strategy is wrong, which is told.</summary>
    private FutureCondition? ConditionOf(ParseResult parsed, IReadOnlyList<Strategy> strategies)
    {
        FutureCondition condition;
        try
        {
            condition = new WhereArgument([.. strategies.Select(strategy => strategy.Name)]).Parse(
                parsed.GetRequiredValue(_where)
            );
        }
        catch (WhereException wrong)
        {
            _terminal.Error.WriteLine(wrong.Message);
            return null;
        }

        if (parsed.GetValue(_strategy) is not { } name)
        {
            return condition;
        }

        if (condition is not FutureCondition.Beyond { Strategy: null } beyond)
        {
            _terminal.Error.WriteLine(
                "--strategy goes with a quantity that has no strategy of its own, as in --where \"value<0\"."
            );
            return null;
        }

        return
            Selection.Pick(strategies, strategy => strategy.Name, [name], "--strategy", _terminal.Error) is { } picked
            ? beyond with
            {
                Strategy = strategies.ToList().IndexOf(picked[0]),
            }
            : null;
    }

    private BoxChoice ChoiceOf(ParseResult parsed) =>
        parsed.GetValue(_box) is { } step ? new BoxChoice.Step(step)
        : parsed.GetValue(_density) is { } density ? new BoxChoice.LeastDensity(density)
        : new BoxChoice.BestAgreement();

    private static double? ParseDensity(string text, Action<string> addError)
    {
        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var density)
            && density is > 0 and <= 1
        )
        {
            return density;
        }

        addError($"--density {text}: expected a fraction above 0 and up to 1.");
        return null;
    }
}
