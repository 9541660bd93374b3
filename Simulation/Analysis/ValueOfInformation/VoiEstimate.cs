namespace Simulation.Analysis.ValueOfInformation;

/// <summary>What would be known.</summary>
internal enum VoiKind
{
    /// <summary>Every input and every turn of luck to come: what nobody can sell.</summary>
    Clairvoyance,

    /// <summary>Every input (EVPI).</summary>
    Everything,

    /// <summary>The inputs of a group (EVPPI).</summary>
    Group,

    /// <summary>One input (EVPPI).</summary>
    Input,
}

/// <summary>What something would be worth knowing before the decision, USD.</summary>
/// <param name="Kind">What would be known.</param>
/// <param name="Name">Of the group or the input, in full; empty for everything and clairvoyance.</param>
/// <param name="Inputs">How many inputs that is.</param>
/// <param name="Raw">As estimated.</param>
/// <param name="Value">
/// The estimate, moved no further than it must so that no figure is below 0 and none above that of something that includes it.
/// </param>
/// <param name="Floor">What something that has nothing to do with it seems to be worth by chance, 95 times of 100 at most.</param>
internal sealed record VoiEstimate(VoiKind Kind, string Name, int Inputs, VoiFigure Raw, double Value, double Floor)
{
    /// <summary>A: a source says so; B: derived from sources; C: assumption; none for what is not one input, or not graded.</summary>
    internal char? Grade { get; init; }

    /// <summary>Where the input's number comes from; none given.</summary>
    internal string? Source { get; init; }

    /// <summary>From 1, among estimates of the same kind; none where there is but one of the kind.</summary>
    internal int? Rank { get; init; }

    /// <summary>Regions in which it is worth something to know it, or might be.</summary>
    internal int Regions { get; init; } = 1;

    /// <summary>Lower end of the 95% interval, USD.</summary>
    internal double Low => Math.Min(Raw.Low, Value);

    /// <summary>Upper end.</summary>
    internal double High => Math.Max(Raw.High, Value);

    /// <summary>Whether it can be told from 0.</summary>
    internal bool IsToldFromZero => Raw.Low > 0 && Value > Floor;

    /// <summary>The most that a study which settles it may cost, USD.</summary>
    internal double MostToPay => IsToldFromZero || IsBeyondNumbers ? Value : 0;

    /// <summary>The scenario drives values beyond what a double holds, so there is no figure.</summary>
    internal bool IsBeyondNumbers => !double.IsFinite(Value);

    /// <summary>Each with its place by value among those of its kind; equals keep their order.</summary>
    internal static IReadOnlyList<VoiEstimate> Ranked(IReadOnlyList<VoiEstimate> estimates)
    {
        var places = estimates
            .Where(one => one.Kind is VoiKind.Group or VoiKind.Input)
            .GroupBy(one => one.Kind)
            .SelectMany(kind => kind.OrderByDescending(one => one.Value).Select((one, i) => (one.Kind, one.Name, i)))
            .ToDictionary(place => (place.Kind, place.Name), place => place.i + 1);
        return
        [
            .. estimates.Select(one =>
                places.TryGetValue((one.Kind, one.Name), out var rank) ? one with { Rank = rank } : one
            ),
        ];
    }
}
