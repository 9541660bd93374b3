namespace Simulation.Model;

/// <summary>What is kept of each quarter: a struct, so that keeping nothing costs nothing.</summary>
internal interface IQuarterRecorder
{
    /// <summary>Called once a quarter, after its updates.</summary>
    void Record(int quarter, in QuarterLedger ledger, in StrategyState state);
}

/// <summary>Keeps nothing.</summary>
internal readonly struct NoQuarters : IQuarterRecorder
{
    public void Record(int quarter, in QuarterLedger ledger, in StrategyState state) { }
}
