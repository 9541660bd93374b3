using Simulation.Model.Parameters;

namespace Simulation.Scenarios.Shapes;

/// <summary>
/// What may stand at one place of a scenario. Declared once: unknown keys, merging, <c>--set</c>, reading and the JSON
/// Schema all follow it.
/// </summary>
/// <param name="Description">One sentence for editors.</param>
internal abstract record Shape(string Description);

/// <summary>An object with known keys. Overlays merge into it key by key unless it stands in a list or a value.</summary>
/// <param name="Description">One sentence for editors.</param>
/// <param name="Keys">In the order in which people expect them.</param>
/// <param name="IsPartial">What it lacks may come from elsewhere: a region from its archetype and the defaults.</param>
internal sealed record ObjectShape(string Description, IReadOnlyList<ShapeKey> Keys, bool IsPartial = false)
    : Shape(Description)
{
    /// <summary>The forms that it may take, each with some of the keys; none where any keys may stand together.</summary>
    internal IReadOnlyList<ObjectShape> Forms { get; init; } = [];

    /// <summary>Fewest keys.</summary>
    internal int MinimumCount { get; init; }

    internal IEnumerable<string> KeyNames => Keys.Select(key => key.Name);

    internal ShapeKey? Find(string name) =>
        Keys.FirstOrDefault(key => string.Equals(key.Name, name, StringComparison.Ordinal));
}

/// <summary>One key of an object.</summary>
internal sealed record ShapeKey(string Name, Shape Shape, bool IsOptional = false);

/// <summary>An object whose keys are names that the user gives.</summary>
/// <param name="Description">One sentence for editors.</param>
/// <param name="Noun">What a name names: region.</param>
/// <param name="Item">What each of them is.</param>
/// <param name="MinimumCount">Fewest names.</param>
/// <param name="IsOpen">Whether <c>--set</c> may add a name.</param>
internal sealed record MapShape(string Description, string Noun, Shape Item, int MinimumCount = 0, bool IsOpen = true)
    : Shape(Description)
{
    /// <summary>A name that already means something else.</summary>
    internal string? Reserved { get; init; }

    /// <summary>A name whose item must be narrower than the others, as the schema says. The rules see to it in the reader.</summary>
    internal ShapeKey? Special { get; init; }

    /// <summary>Options list names with commas between them, so that no name may hold one.</summary>
    internal bool Allows(string name) =>
        !string.IsNullOrWhiteSpace(name)
        && !name.Contains(',', StringComparison.Ordinal)
        && !string.Equals(name, ScenarioShape.EveryRegion, StringComparison.Ordinal)
        && !string.Equals(name, Reserved, StringComparison.Ordinal);
}

/// <summary>A list; overlays replace it whole.</summary>
internal sealed record ListShape(string Description, Shape Item, int MinimumCount = 0, int MaximumCount = int.MaxValue)
    : Shape(Description);

/// <summary>A number known exactly or a distribution, with source, note and grade; overlays replace it whole.</summary>
internal sealed record ValueShape(Parameter Parameter) : Shape(Parameter.Description);

/// <summary>A plain number.</summary>
internal sealed record NumberShape(string Description, ParameterRange Range, string? Unit = null) : Shape(Description)
{
    /// <summary>Whether the schema leaves out both ends, for which the reader has a rule with a reason.</summary>
    internal bool AreEndsExcluded { get; init; }
}

/// <summary>A plain whole number, both ends included.</summary>
internal sealed record IntegerShape(string Description, long Minimum, long Maximum) : Shape(Description);

internal sealed record TextShape(string Description, bool MayBeEmpty = false) : Shape(Description);

/// <summary>One of a few texts.</summary>
internal sealed record ChoiceShape(string Description, IReadOnlyList<string> Choices) : Shape(Description);

/// <summary>A calendar quarter such as <c>2017Q3</c>.</summary>
internal sealed record QuarterShape(string Description) : Shape(Description);

/// <summary>Four factors that average 1; overlays replace them whole.</summary>
internal sealed record SeasonalityShape(string Description) : Shape(Description)
{
    internal const double AverageTolerance = 1e-6;
}
