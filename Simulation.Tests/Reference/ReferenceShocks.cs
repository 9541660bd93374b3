namespace Simulation.Tests.Reference;

/// <summary>
/// The shocks of one trial, indexed by quarter. FirmMarket to SuitCost are standard normal, the others uniform
/// between 0 and 1; Carriers is indexed by carrier first.
/// </summary>
internal sealed record ReferenceShocks(
    double[] FirmMarket,
    double[] FirmFx,
    double[] Market,
    double[] Fx,
    double[] SuitCost,
    double[] Incident,
    double[] Severity,
    double[] Suit,
    double[] Injunction,
    double[] Ban,
    double[][] Carriers
);
