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

    private static readonly ShapeKey ChannelKey = new(Channel, new ChoiceShape("The channel that opens.", Channels));

    private static readonly IntegerShape AtQuarter = Quarter("The quarter, from 0, in which it opens; never later.");
    private static readonly IntegerShape FromQuarter = Quarter("The first quarter, from 0, in which it may open.");
    private static readonly ShapeKey UntilKey = Optional(Until, Quarter("The last quarter in which it may open."));
    private static readonly ShapeKey WhenKey = Optional(When, Condition);

    private static readonly ObjectShape Stage = new(
        "Opens one channel: at a quarter, or from a quarter on when a condition holds.",
        [ChannelKey, Optional(At, AtQuarter), Optional(From, FromQuarter), UntilKey, WhenKey]
    )
    {
        Forms =
        [
            new ObjectShape("Opens one channel at a quarter or never.", [ChannelKey, new ShapeKey(At, AtQuarter)]),
            new ObjectShape(
                "Opens one channel from a quarter on when a condition holds.",
                [ChannelKey, new ShapeKey(From, FromQuarter), UntilKey, WhenKey]
            ),
        ],
    };

    internal static ObjectShape Shape { get; } =
        new(
            "One way to enter a region.",
            [new ShapeKey(Stages, new ListShape("The channels it opens, in order; none: wait.", Stage))]
        );

    /// <summary>What may stand under the name of the strategy that opens nothing.</summary>
    internal static ObjectShape Wait { get; } =
        new(
            "Opens nothing; all else is measured against it.",
            [new ShapeKey(Stages, new ListShape("No stages.", Stage, MaximumCount: 0))]
        );

    private static ShapeKey Optional(string name, Shape shape) => new(name, shape, IsOptional: true);

    private static IntegerShape Quarter(string description) => new(description, 0, int.MaxValue);
}
