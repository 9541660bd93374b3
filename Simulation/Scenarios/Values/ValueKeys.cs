using Simulation.Model.Parameters;
using Simulation.Scenarios.Shapes;

namespace Simulation.Scenarios.Values;

/// <summary>What may stand in a value beside its number or distribution.</summary>
internal static class ValueKeys
{
    internal const string Truncate = "truncate";
    internal const string Minimum = "min";
    internal const string Maximum = "max";
    internal const string Source = "source";
    internal const string Note = "note";
    internal const string Grade = "grade";

    internal static IReadOnlyList<string> Grades { get; } = ["A", "B", "C"];

    /// <summary>The keys that every form takes.</summary>
    internal static IReadOnlyList<ShapeKey> Shared { get; } =
    [
        Optional(
            Truncate,
            new ObjectShape(
                "Cuts the distribution at its ends, which belong to it, and rescales it.",
                [Optional(Minimum, Number("The lower end.")), Optional(Maximum, Number("The upper end."))]
            )
            {
                MinimumCount = 1,
            }
        ),
        Optional(Source, new TextShape("Where the number comes from.", MayBeEmpty: true)),
        Optional(Note, new TextShape("A remark.", MayBeEmpty: true)),
        Optional(
            Grade,
            new ChoiceShape("A: a source says so; B: derived from sourced numbers; C: assumption.", Grades)
        ),
    ];

    /// <summary>A value written as an object, whatever its form.</summary>
    internal static ObjectShape Whole { get; } =
        new(
            "A number with its source, or a distribution.",
            [.. DistributionForms.All.Select(form => Optional(form.Key, form.Body)), .. Shared]
        );

    private static NumberShape Number(string description) => new(description, ParameterRange.Any);

    private static ShapeKey Optional(string name, Shape shape) => new(name, shape, IsOptional: true);
}
