using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;

namespace Simulation.Scenarios.Shapes;

/// <summary>A whole scenario file.</summary>
internal static class ScenarioShape
{
    internal const string SchemaUri = "$schema";
    internal const string Name = "name";
    internal const string Description = "description";
    internal const string Extends = "extends";
    internal const string Start = "start";
    internal const string HorizonQuarters = "horizonQuarters";
    internal const string Trials = "trials";
    internal const string Seed = "seed";
    internal const string Sampling = "sampling";
    internal const string Firm = "firm";
    internal const string Strategies = "strategies";
    internal const string Exit = "exit";
    internal const string Defaults = "defaults";
    internal const string Archetypes = "archetypes";
    internal const string Regions = "regions";
    internal const string Correlations = "correlations";
    internal const string GraceQuarters = "graceQuarters";
    internal const string TrailingLossUsd = "trailingLossUsd";
    internal const string CostUsd = "costUsd";
    internal const string Inputs = "inputs";
    internal const string Rank = "rank";

    /// <summary>Stands for every region in <c>--set</c> and in correlations; no region may have it as its id.</summary>
    internal const string EveryRegion = "*";

    /// <summary>In the order of <see cref="SamplingMethod"/>.</summary>
    internal static IReadOnlyList<string> SamplingMethods { get; } = ["latin-hypercube", "random"];

    private static readonly ObjectShape ExitShape = new(
        "When a region is given up; without it only a ban ends a strategy.",
        [
            new ShapeKey(
                GraceQuarters,
                new IntegerShape(
                    "Quarters after the first channel opened in which losses do not count.",
                    0,
                    int.MaxValue
                )
            ),
            new ShapeKey(
                TrailingLossUsd,
                new NumberShape("Loss over about a year that ends it.", ParameterRange.NotNegative, "USD")
            ),
            new ShapeKey(CostUsd, new NumberShape("Cost of leaving.", ParameterRange.NotNegative, "USD")),
        ]
    );

    private static readonly ObjectShape CorrelationShape = new(
        "A rank correlation between two uncertain inputs.",
        [
            new ShapeKey(
                Inputs,
                new ListShape(
                    "Two inputs by name, as in US.market.growth; * as the region stands for every region.",
                    new TextShape("An input's name."),
                    2,
                    2
                )
            ),
            new ShapeKey(
                Rank,
                new NumberShape("Spearman's rank correlation.", new ParameterRange(-1, 1)) { AreEndsExcluded = true }
            ),
        ]
    );

    internal static ObjectShape Root { get; } = new("A market-entry scenario.", [.. Head(), .. Body()]);

    private static IEnumerable<ShapeKey> Head() =>
        [
            Optional(SchemaUri, new TextShape("The JSON Schema, for editors.", MayBeEmpty: true)),
            Required(Name, new TextShape("Name shown in reports.")),
            Optional(Description, new TextShape("What the scenario is about.", MayBeEmpty: true)),
            Optional(Extends, new TextShape("The file that this one overlays, relative to this one.")),
            Required(Start, new QuarterShape("First quarter, such as 2017Q3.")),
            Required(HorizonQuarters, new IntegerShape("Quarters that are simulated.", 1, Limits.HorizonQuartersMax)),
            Required(Trials, new IntegerShape("Trials; --trials overrides.", 1, Limits.TrialsMax)),
            Required(Seed, new IntegerShape("Key of every random number; --seed overrides.", 0, long.MaxValue)),
            Required(
                Sampling,
                new ChoiceShape("How inputs are drawn; shocks are always plain random.", SamplingMethods)
            ),
        ];

    private static IEnumerable<ShapeKey> Body() =>
        [
            Required(Firm, FirmShape.Shape),
            Required(
                Strategies,
                new MapShape(
                    $"Ways to enter, by name; '{Strategy.WaitName}' is always there, first if not named.",
                    "strategy",
                    StrategyShape.Shape
                )
                {
                    Special = new ShapeKey(Strategy.WaitName, StrategyShape.Wait),
                }
            ),
            Optional(Exit, ExitShape),
            Optional(Defaults, RegionShape.Shared),
            Optional(
                Archetypes,
                new MapShape(
                    "Kinds of region, by name: values for the regions that name them.",
                    "archetype",
                    RegionShape.Shared
                )
            ),
            Required(
                Regions,
                new MapShape("Regions by id, such as US.", "region", RegionShape.Own, MinimumCount: 1, IsOpen: false)
                {
                    Reserved = InputSpace.FirmOwner,
                }
            ),
            Optional(Correlations, new ListShape("Rank correlations between inputs.", CorrelationShape)),
        ];

    private static ShapeKey Required(string name, Shape shape) => new(name, shape);

    private static ShapeKey Optional(string name, Shape shape) => new(name, shape, IsOptional: true);
}
