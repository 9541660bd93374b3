using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Simulation.Analysis.Sensitivity;
using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary><c>sensitivity FILE --region R</c>: which inputs decide between two strategies, and how much is luck.</summary>
internal sealed class SensitivityCommand : IVerb
{
    private const int PointsDefault = 4096;
    private const int PointsMin = 128;
    private const int PointsMax = 1 << 17;
    private const string Sobol = "sobol";
    private const string Random = "random";

    private readonly Option<string> _region = new("--region")
    {
        Description = "The region to look at.",
        HelpName = "US",
        Required = true,
    };
    private readonly Option<string?> _strategy = new("--strategy")
    {
        Description =
            "Explains what this strategy adds to waiting. Default: the lead of the best strategy over the second best.",
        HelpName = "direct",
    };
    private readonly Option<string[]?> _versus = CommonOptions.Names(
        "--versus",
        "A,B",
        "Explains the value of strategy A less that of strategy B."
    );
    private readonly Option<string[]> _groups = new("--group")
    {
        Description =
            "Also says what these inputs explain together: legal, carriers, carriers.Verizon, firm, or with NAME=A,B,… "
            + "inputs and groups of one's own. Repeatable.",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };
    private readonly Option<int> _base = new("--base")
    {
        Description =
            $"Base points of the design, a power of two from {PointsMin} to {PointsMax}; each factor takes as many. "
            + $"Default: {PointsDefault}.",
        HelpName = "N",
        DefaultValueFactory = _ => PointsDefault,
    };
    private readonly Option<string> _sampling = new("--sampling")
    {
        Description = $"How base points are drawn: {Sobol} (scrambled) or {Random}. Default: {Sobol}.",
        HelpName = Sobol,
        DefaultValueFactory = _ => Sobol,
    };
    private readonly FileAnalysis _analysis = new("sensitivity");
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    public SensitivityCommand(Terminal terminal, TimeProvider clock)
    {
        _terminal = terminal;
        _clock = clock;
        _analysis.AddTo(Command, _region, _strategy, _versus, _groups, _base, _sampling);
        _sampling.AcceptOnlyFromAmong(Sobol, Random);
        _base.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !IsPoints(result.Tokens[0].Value))
            {
                result.AddError(
                    $"--base {result.Tokens[0].Value}: expected a power of two from {PointsMin} to {PointsMax}."
                );
            }
        });
        Command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
    }

    public Command Command { get; } =
        new(
            "sensitivity",
            """
            Finds which inputs decide between two strategies of a region, how much is luck and how much ignorance.

            Example: market-entry sensitivity scenarios/global-2017.json --region US --versus direct,retail --group legal
            """
        );

    private static bool IsPoints(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var points)
        && points is >= PointsMin and <= PointsMax
        && BitOperations.IsPow2(points);

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var loaded = _analysis.Load(parsed);
        var code = ScenarioProblems.Report(loaded, _terminal.Error);
        if (loaded.Study is not { } study)
        {
            return code;
        }

        var order = _analysis.Order(parsed, loaded);
        var contrast = new ContrastSelection(_terminal.Error);
        var strategies = _analysis.Options.Strategies(parsed, study.Strategies, _terminal.Error);
        if (
            strategies is null
            || RegionOf(parsed, study) is not { } region
            || GroupsOf(parsed, study, region) is not { } groups
            || !contrast.TryPick(parsed.GetValue(_strategy), CommonOptions.NamesIn(parsed, _versus), strategies)
            || !IsEnough(order.Options.Trials)
        )
        {
            return ExitCode.WrongCommandLine;
        }

        var sampling = parsed.GetValue(_sampling) == Random ? BasePoints.Random : BasePoints.Sobol;
        var request = new SensitivityRequest
        {
            Order = order,
            Study = study,
            Region = region,
            Strategies = strategies,
            Contrast = contrast.Picked,
            Groups = groups,
            Design = new DesignOptions(parsed.GetValue(_base), sampling, order.Options.Seed),
        };
        return new SensitivityVerb(_terminal, _clock).Execute(request, cancellation);
    }

    private RegionPlan? RegionOf(ParseResult parsed, Study study) =>
        Selection.Pick(
            study.Regions,
            region => region.Id,
            [parsed.GetRequiredValue(_region)],
            "--region",
            _terminal.Error
        )
            is [var region]
            ? region
            : null;

    /// <summary>The groups asked for and no others, with the inputs of this region and the firm.</summary>
    private IReadOnlyList<InputGroup>? GroupsOf(ParseResult parsed, Study study, RegionPlan region)
    {
        var asked = parsed.GetValue(_groups) ?? [];
        if (asked.Length == 0)
        {
            return [];
        }

        var groups = GroupArguments.Of(study with { Regions = [region] }, asked, _terminal.Error);
        var made = asked.Select(argument => argument.Split('=')).Where(parts => parts.Length > 1).ToList();
        return groups is not null && made.Count == asked.Length
            ? [.. groups.Where(group => made.Exists(parts => parts[0] == group.Name))]
            : groups;
    }

    private bool IsEnough(int trials)
    {
        if (trials < TrialSensitivity.TrialsMin)
        {
            _terminal.Error.WriteLine(
                $"--trials: {trials} trials say nothing of single inputs: at least {TrialSensitivity.TrialsMin}."
            );
        }

        return trials >= TrialSensitivity.TrialsMin;
    }
}
