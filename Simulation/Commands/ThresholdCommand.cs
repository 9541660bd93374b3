using System.CommandLine;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Scenarios;
using Simulation.Scenarios.Problems;

namespace Simulation.Commands;

/// <summary><c>threshold FILE --input PATH</c>: at which value of an input the recommendation changes, and to what.</summary>
internal sealed class ThresholdCommand : IVerb
{
    private const int PointsDefault = 21;
    private const int PointsMax = 1001;

    private readonly Option<string> _input = new("--input")
    {
        Description =
            "The input, as inputs.csv names it: US.market.carrierShare, firm.spillover, US.carriers.Verizon.signRate.",
        HelpName = "PATH",
        Required = true,
    };
    private readonly Option<string?> _region = new("--region")
    {
        Description = "For an input of the firm: looks at this region only. Default: at all.",
        HelpName = "US",
    };
    private readonly Option<NumberRange?> _range = NumberRange.Option(
        "--range",
        "Where to look. Default: from the input's 1% to its 99% point; an input known exactly needs a range."
    );
    private readonly Option<int> _points = new("--points")
    {
        Description = $"Numbers on the grid, from 2 to {PointsMax}; each is one run. Default: {PointsDefault}.",
        HelpName = "N",
        DefaultValueFactory = _ => PointsDefault,
    };
    private readonly FileAnalysis _analysis = new("threshold");
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    public ThresholdCommand(Terminal terminal, TimeProvider clock)
    {
        _terminal = terminal;
        _clock = clock;
        _analysis.AddTo(Command, _input, _region, _range, _points);
        _points.Validators.Add(result =>
        {
            if (
                result.Tokens.Count > 0
                && (!int.TryParse(result.Tokens[0].Value, out var points) || points is < 2 or > PointsMax)
            )
            {
                result.AddError($"--points {result.Tokens[0].Value}: expected a whole number from 2 to {PointsMax}.");
            }
        });
        Command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
    }

    public Command Command { get; } =
        new(
            "threshold",
            """
            Finds at which value of an input the recommendation changes, and to what.

            Example: market-entry threshold scenarios/global-2017.json --input US.market.carrierShare --range 0.1..0.9
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

        var inputs = new StudyInputs(study);
        var input = InputOf(parsed, inputs);
        var strategies = _analysis.Options.Strategies(parsed, study.Strategies, _terminal.Error);
        if (input is null || strategies is null)
        {
            return ExitCode.WrongCommandLine;
        }

        if (RegionsOf(parsed, study, input) is not { } regions || RangeOf(parsed, input) is not { } range)
        {
            return ExitCode.WrongCommandLine;
        }

        var request = new ThresholdRequest
        {
            Order = _analysis.Order(parsed, loaded),
            Study = study,
            Inputs = inputs,
            Input = input,
            Range = range,
            Points = parsed.GetValue(_points),
            Regions = regions,
            Strategies = strategies,
        };
        return new ThresholdVerb(_terminal, _clock).Execute(request, cancellation);
    }

    private StudyInput? InputOf(ParseResult parsed, StudyInputs inputs)
    {
        var name = parsed.GetRequiredValue(_input);
        var input = inputs.Find(name);
        if (input is null)
        {
            _terminal.Error.WriteLine(
                $"--input: the scenario has no input '{name}'{NearestName.Hint(name, inputs.Names)}"
            );
        }

        return input;
    }

    /// <summary>An input of a region is about that region; one of the firm is about all, or the one that is asked for.</summary>
    private IReadOnlyList<int>? RegionsOf(ParseResult parsed, Study study, StudyInput input)
    {
        var own = input.Region;
        if (parsed.GetValue(_region) is not { } id)
        {
            return own is { } region ? [region] : [.. Enumerable.Range(0, study.Regions.Count)];
        }

        var ids = study.Regions.Select(region => region.Id).ToList();
        var index = ids.IndexOf(id);
        if (index < 0)
        {
            _terminal.Error.WriteLine($"--region: the scenario has no '{id}'{NearestName.Hint(id, ids)}");
            return null;
        }

        if (own is { } other && other != index)
        {
            _terminal.Error.WriteLine(
                $"--region {id}: {input.Name} is an input of {ids[other]} and changes nothing in {id}."
            );
            return null;
        }

        return [index];
    }

    private NumberRange? RangeOf(ParseResult parsed, StudyInput input)
    {
        var allowed = input.Parameter.Range;
        if (parsed.GetValue(_range) is { } asked)
        {
            var wrong = new[] { asked.Low, asked.High }.Where(end => !allowed.Contains(end)).ToList();
            foreach (var end in wrong)
            {
                _terminal.Error.WriteLine($"--range: {end} is out of range: {input.Name} is {allowed}.");
            }

            return wrong.Count == 0 ? asked : null;
        }

        var range = NumberRange.Of(input);
        if (range is null)
        {
            _terminal.Error.WriteLine(
                $"{input.Name} is known exactly ({input.Value.Distribution}): say where to look, as in --range a..b."
            );
        }

        return range;
    }
}
