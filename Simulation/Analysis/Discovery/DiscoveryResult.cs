namespace Simulation.Analysis.Discovery;

/// <summary>How the search for one more box ended.</summary>
internal enum SearchEnd
{
    /// <summary>As many boxes as were asked for.</summary>
    Enough,

    /// <summary>Not one future is of the kind looked for.</summary>
    Never,

    /// <summary>Every future is.</summary>
    Always,

    /// <summary>Too few futures are, or are not, for a box to be fitted to them.</summary>
    TooFew,

    /// <summary>No box on the path is as dense, or has the number, that was asked for.</summary>
    NoSuchBox,

    /// <summary>No restriction of the fitted box does anything, or the box is no denser than all futures.</summary>
    NothingFound,

    /// <summary>The held-out half does not bear out the box.</summary>
    NotBorneOut,
}

/// <summary>All that a search found.</summary>
/// <param name="All">Of every trial.</param>
/// <param name="Boxes">In the order found; each holds what the earlier ones left.</param>
/// <param name="Paths">One for each box, and one more if the last search ended without.</param>
/// <param name="End">How the last search ended.</param>
internal sealed record DiscoveryResult(
    BoxCount All,
    IReadOnlyList<DiscoveredBox> Boxes,
    IReadOnlyList<PeelingPath> Paths,
    SearchEnd End
);
