namespace Simulation.Analysis.Discovery;

/// <summary>Which box of a peeling path is taken, by what the fitting trials say of it.</summary>
internal abstract record BoxChoice
{
    private BoxChoice() { }

    /// <summary>Index on the path, 0 the box of all futures; none where no box is as asked for.</summary>
    internal abstract int? Pick(IReadOnlyList<BoxFigures> path);

    /// <summary>The box of the highest <see cref="BoxFigures.Agreement"/>: the trade-off of coverage and density.</summary>
    internal sealed record BestAgreement : BoxChoice
    {
        internal override int? Pick(IReadOnlyList<BoxFigures> path) =>
            Enumerable.Range(0, path.Count).MaxBy(step => path[step].Agreement);
    }

    /// <summary>The first and so the largest box of at least this density.</summary>
    internal sealed record LeastDensity(double Density) : BoxChoice
    {
        internal override int? Pick(IReadOnlyList<BoxFigures> path)
        {
            var step = path.Select(figures => figures.Density).ToList().FindIndex(density => density >= Density);
            return step < 0 ? null : step;
        }
    }

    /// <summary>The box after so many peels.</summary>
    internal sealed record Step(int Number) : BoxChoice
    {
        internal override int? Pick(IReadOnlyList<BoxFigures> path) => Number < path.Count ? Number : null;
    }
}
