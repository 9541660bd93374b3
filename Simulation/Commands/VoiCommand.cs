using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary><c>voi FILE</c>: what it is worth to know more before deciding, and which study to buy first.</summary>
internal sealed class VoiCommand : IVerb
{
    private const int OuterDefault = 10_000;
    private const int OuterMax = 10_000_000;
    private const int InnerDefault = 256;

    /// <summary>Fewer trials say nothing of a curve.</summary>
    private const int TrialsMin = 100;

    private readonly Option<string[]> _group = new("--group")
    {
        Description =
            "Only this group (US.legal, or legal for every region's), or with NAME=A,B,… one more, of inputs and groups. Repeatable.",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };
    private readonly Option<int> _outer = new("--outer")
    {
        Description =
            $"Outer points of a nested estimate where the inner sample is 1; larger inner samples get fewer. Default: {OuterDefault}.",
        HelpName = "N",
        DefaultValueFactory = _ => OuterDefault,
    };
    private readonly Option<int> _inner = new("--inner")
    {
        Description =
            $"Largest inner sample, a power of two from {NestedPlan.InnerMin} to {NestedPlan.InnerMax}. Default: {InnerDefault}.",
        HelpName = "M",
        DefaultValueFactory = _ => InnerDefault,
    };
    private readonly FileAnalysis _analysis = new("voi", "Only these regions. Default: all.");
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    public VoiCommand(Terminal terminal, TimeProvider clock)
    {
        _terminal = terminal;
        _clock = clock;
        _analysis.AddTo(Command, _group, _outer, _inner);
        AddCheck(_outer, $"a whole number from 1 to {OuterMax}", outer => outer is >= 1 and <= OuterMax);
        AddCheck(
            _inner,
            $"a power of two from {NestedPlan.InnerMin} to {NestedPlan.InnerMax}",
            inner => inner is >= NestedPlan.InnerMin and <= NestedPlan.InnerMax && BitOperations.IsPow2(inner)
        );
        Command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
    }

    public Command Command { get; } =
        new(
            "voi",
            """
            Says what it is worth to know more before deciding, and which study to buy first.

            Example: market-entry voi scenarios/global-2017.json --regions US,IN --group 'talks=US.carriers,US.market.carrierShare'
            """
        );

    private static void AddCheck(Option<int> option, string expected, Func<int, bool> isSound) =>
        option.Validators.Add(result =>
        {
            if (
                result.Tokens.Count > 0
                && !(
                    int.TryParse(
                        result.Tokens[0].Value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    ) && isSound(number)
                )
            )
            {
                result.AddError($"{option.Name} {result.Tokens[0].Value}: expected {expected}.");
            }
        });

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var loaded = _analysis.Load(parsed);
        var code = ScenarioProblems.Report(loaded, _terminal.Error);
        if (loaded.Study is not { } study)
        {
            return code;
        }

        var names = _analysis.Options.RegionNames(parsed);
        var regions = Selection.Pick(study.Regions, region => region.Id, names, "--regions", _terminal.Error);
        var strategies = _analysis.Options.Strategies(parsed, study.Strategies, _terminal.Error);
        var asked = parsed.GetValue(_group) ?? [];
        var groups = GroupArguments.Of(study, asked, _terminal.Error);
        var order = _analysis.Order(parsed, loaded);
        if (regions is null || strategies is null || groups is null || !IsEnough(order.Options.Trials))
        {
            return ExitCode.WrongCommandLine;
        }

        var request = new VoiRequest
        {
            Order = order,
            Study = study,
            Regions = regions,
            Strategies = strategies,
            Groups = groups,
            GroupsNamed = [.. asked.Select(GroupArguments.NameIn).Intersect(groups.Select(group => group.Name))],
            Plan = new NestedPlan(parsed.GetValue(_outer), parsed.GetValue(_inner)),
        };
        return new VoiVerb(_terminal, _clock).Execute(request, cancellation);
    }

    private bool IsEnough(int trials)
    {
        if (trials < TrialsMin)
        {
            _terminal.Error.WriteLine(
                $"--trials {trials}: expected {TrialsMin} or more; curves are fitted to the trials."
            );
        }

        return trials >= TrialsMin;
    }
}
