namespace Simulation.Analysis.Discovery;

/// <summary>The boxes that peeling went through, from all futures to few: more and more density for less and less coverage.</summary>
/// <param name="Steps">[peels].</param>
/// <param name="Fit">[peels + 1] on the fitting trials.</param>
/// <param name="HeldOut">[peels + 1] on the held-out half.</param>
internal sealed record PeelingPath(
    IReadOnlyList<PeelStep> Steps,
    IReadOnlyList<BoxFigures> Fit,
    IReadOnlyList<BoxFigures> HeldOut
)
{
    /// <summary>Index of the box that was taken; none where no box is as asked for.</summary>
    internal int? Chosen { get; init; }

    /// <summary>The box after so many peels.</summary>
    internal Box BoxAt(int step, int inputs) =>
        Steps.Take(step).Aggregate(new Box(inputs), (box, peel) => box.With(peel.Input, peel.Side, peel.Bound));
}
