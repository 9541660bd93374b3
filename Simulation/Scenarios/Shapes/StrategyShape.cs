using Simulation.Model.Parameters;

namespace Simulation.Scenarios.Shapes;

/// <summary>What a plan says: stages that open channels.</summary>
internal static class StrategyShape
{
    internal const string Stages = "stages";
    internal const string Channel = "channel";
    internal const string At = "at";
    internal const string From = "from";
    internal const string Until = "until";
    internal const string When = "when";
    internal const string Awareness = "awareness";
    internal const string Relationship = "relationship";

    /// <summary>In the order of <see cref="Model.Strategies.Channel"/>.</summary>
    internal static IReadOnlyList<string> Channels { get; } = ["accessories", "direct", "retail", "carrier"];

    private static readonly ObjectShape Condition = new(
        "What must be reached before the channel opens.",
        [
            Optional(
                Awareness,
                new NumberShape("Awareness that is needed as the quarter begins.", ParameterRange.Fraction)
            ),
            Optional(
                Relationship,
                new NumberShape(
                    "Standing with the carriers that is needed as the quarter begins.",
                    ParameterRange.Fraction
                )
            ),
        ]
    );

    private static readonly ObjectShape Stage = new(
        "Opens one channel: at a quarter, or from a quarter on when a condition holds.",
        [
            new ShapeKey(Channel, new ChoiceShape("The channel that opens.", Channels)),
            Optional(At, Quarter("The quarter, from 0, in which it opens; never later.")),
            Optional(From, Quarter("The first quarter, from 0, in which it may open.")),
            Optional(Until, Quarter("The last quarter in which it may open.")),
            Optional(When, Condition),
        ]
    );

    internal static ObjectShape Shape { get; } =
        new(
            "One way to enter a region.",
            [new ShapeKey(Stages, new ListShape("The channels it opens, in order; none: wait.", Stage))]
        );

    private static ShapeKey Optional(string name, Shape shape) => new(name, shape, IsOptional: true);

    private static IntegerShape Quarter(string description) => new(description, 0, int.MaxValue);
}
