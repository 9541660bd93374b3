namespace Simulation.Model;

/// <summary>
/// What is kept of each quarter: a struct, so that keeping nothing costs nothing, and inlined into the walk, so that what it
/// is handed need not leave the registers.
/// </summary>
internal interface IQuarterRecorder
{
    /// <summary>Called once a vector of eight trials and quarter, after the quarter's updates.</summary>
    void Record(int vector, int quarter, in QuarterLedger ledger, in StrategyState state);
}

/// <summary>Keeps nothing.</summary>
internal readonly struct NoQuarters : IQuarterRecorder
{
    public void Record(int vector, int quarter, in QuarterLedger ledger, in StrategyState state) { }
}
