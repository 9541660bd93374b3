namespace Simulation.Model;

/// <summary>What is kept of each quarter: a struct, so that keeping nothing costs nothing.</summary>
internal interface IQuarterRecorder
{
    /// <summary>Called once a quarter, after its updates; a ledger and a state for each vector of eight trials.</summary>
    void Record(int quarter, ReadOnlySpan<QuarterLedger> ledgers, ReadOnlySpan<StrategyState> states);
}

/// <summary>Keeps nothing.</summary>
internal readonly struct NoQuarters : IQuarterRecorder
{
    public void Record(int quarter, ReadOnlySpan<QuarterLedger> ledgers, ReadOnlySpan<StrategyState> states) { }
}
