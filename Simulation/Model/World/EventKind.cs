namespace Simulation.Model.World;

/// <summary>An event that threatens a firm, a uniform a quarter: it happens where that is below its probability.</summary>
internal enum EventKind
{
    /// <summary>u^inc; its first mark is u^sev.</summary>
    Incident,

    /// <summary>u^lit; its first mark is u^inj, and of its second z^L is the normal quantile.</summary>
    Suit,

    /// <summary>u^ban.</summary>
    Ban,
}
