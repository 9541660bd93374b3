using System.CommandLine;
using Simulation.Analysis.Sweeps;
using Simulation.Engine;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary><c>sweep FILE --vary PATH=a..b:n</c>: every strategy over a grid of numbers.</summary>
internal sealed class SweepCommand : IVerb
{
    private const string RegionsPrefix = "regions.";

    private readonly Option<string[]> _vary = new("--vary")
    {
        Description =
            "A number to move, called as --set calls it, in n even steps from a to b, or with log: in even ratios. Repeatable: "
            + $"every combination is run, up to {SweepGrid.PointsMax} points.",
        HelpName = "PATH=[log:]a..b:n",
        Required = true,
    };
    private readonly FileAnalysis _analysis = new(
        "sweep",
        "Only these regions. Default: those that --vary names, all where it goes beyond single regions."
    );
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    public SweepCommand(Terminal terminal, TimeProvider clock)
    {
        _terminal = terminal;
        _clock = clock;
        _analysis.AddTo(Command, _vary);
        Command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
    }

    public Command Command { get; } =
        new(
            "sweep",
            """
            Runs every strategy over a grid of numbers and writes one tidy table. An interrupted sweep goes on where it was when
            the same command is given again.

            Example: market-entry sweep scenarios/global-2017.json --vary regions.US.market.carrierShare=0.3..0.9:13
            """
        );

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (GridOf(parsed.GetRequiredValue(_vary)) is not { } grid)
        {
            return ExitCode.WrongCommandLine;
        }

        var variants = ScenarioVariants.Load(_analysis.File(parsed), _analysis.Sets(parsed));
        var code = ScenarioProblems.Report(variants.Plain, _terminal.Error);
        if (variants.Plain.Study is not { } study)
        {
            return code;
        }

        code = CheckEnds(variants, grid);
        if (code != ExitCode.Done)
        {
            return code;
        }

        var ids = _analysis.Options.RegionNames(parsed) ?? RegionsNamedBy(grid, study);
        var regions = Selection.Pick(study.Regions, region => region.Id, ids, "--regions", _terminal.Error);
        var strategies = _analysis.Options.Strategies(parsed, study.Strategies, _terminal.Error);
        if (regions is null || strategies is null)
        {
            return ExitCode.WrongCommandLine;
        }

        var request = new SweepRequest
        {
            Variants = variants,
            Order = _analysis.Order(parsed, variants.Plain),
            Study = study,
            Grid = grid,
            Regions = [.. regions.Select(region => region.Id)],
            Strategies = [.. strategies.Select(strategy => strategy.Name)],
            Options = varied => _analysis.Options.RunOptions(parsed, varied),
        };
        return new SweepVerb(_terminal, _clock).Execute(request, cancellation);
    }

    private SweepGrid? GridOf(string[] varied)
    {
        var axes = new List<SweepAxis>();
        var isRight = true;
        foreach (var text in varied)
        {
            var axis = VaryArgument.Parse(text, out var message);
            if (axis is null || axes.Exists(other => other.Path == axis.Path))
            {
                _terminal.Error.WriteLine(axis is null ? message : $"--vary {text}: {axis.Path} is varied twice.");
                isRight = false;
                continue;
            }

            axes.Add(axis);
        }

        var grid = new SweepGrid(axes);
        if (isRight && grid.PointsWanted > SweepGrid.PointsMax)
        {
            _terminal.Error.WriteLine($"--vary: {grid.PointsWanted} points are more than {SweepGrid.PointsMax}.");
            isRight = false;
        }

        return isRight ? grid : null;
    }

    /// <summary>Tries each axis alone at both ends and one step in, so that most mistakes show before hours of simulation.</summary>
    private int CheckEnds(ScenarioVariants variants, SweepGrid grid)
    {
        foreach (var axis in grid.Axes)
        {
            foreach (var value in new[] { axis.Values[0], axis.Values[1], axis.Values[^1] })
            {
                var code = ScenarioProblems.Report(
                    variants.With([SweepRequest.Set(axis.Path, value)]),
                    TextWriter.Null
                );
                if (code != ExitCode.Done)
                {
                    _terminal.Error.WriteLine($"--vary {axis.Path}: at {value} the scenario is not valid.");
                    return ScenarioProblems.Report(
                        variants.With([SweepRequest.Set(axis.Path, value)]),
                        _terminal.Error
                    );
                }
            }
        }

        return ExitCode.Done;
    }

    /// <summary>The regions that the paths name; none where a path is not about a single region.</summary>
    private static string[]? RegionsNamedBy(SweepGrid grid, Study study)
    {
        var named = grid
            .Axes.Select(axis => study.Regions.Where(region => IsOf(region, axis.Path)).MaxBy(Length)?.Id)
            .ToList();
        return named.Contains(null) ? null : [.. named.OfType<string>().Distinct(StringComparer.Ordinal)];

        static bool IsOf(RegionPlan region, string path) =>
            path.StartsWith($"{RegionsPrefix}{region.Id}.", StringComparison.Ordinal);

        static int Length(RegionPlan region) => region.Id.Length;
    }
}
