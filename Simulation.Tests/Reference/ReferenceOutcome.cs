namespace Simulation.Tests.Reference;

/// <summary>
/// What one trial of one strategy came to. Terminal, Spillover and Drivers are discounted; Spillover is a positive
/// loss, while a cost among the drivers (and tax) is negative. PaybackQuarter is null for never.
/// </summary>
internal sealed record ReferenceOutcome(
    double Value,
    double Terminal,
    double Spillover,
    double PeakFunding,
    int? PaybackQuarter,
    double FinalShare,
    double Units,
    double LowestBrand,
    int CarriersLiveAtEnd,
    int? ExitQuarter,
    double EngineerMonths,
    IReadOnlyDictionary<string, double> Drivers,
    IReadOnlyList<ReferenceQuarter> Quarters
);

/// <summary>
/// One quarter of a trial: awareness and brand after the quarter's updates, live carriers after their transitions,
/// Active where some channel is open, which includes the quarter of an exit.
/// </summary>
internal sealed record ReferenceQuarter(
    double Share,
    double Units,
    double Cash,
    double Awareness,
    double Brand,
    int CarriersLive,
    double EngineerMonths,
    bool Active
);
