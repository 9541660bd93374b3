namespace Simulation.Numerics;

/// <summary>
/// Looks at a column, block after block and each once, while somebody else has it near the processor: a column that is not in the
/// caches takes longer to come than most that is done with it.
/// </summary>
internal interface IColumnReader
{
    /// <param name="block">The numbers that follow those before; all blocks but the last are of one length, a multiple of 32.</param>
    void Read(scoped ReadOnlySpan<double> block);

    /// <summary>What to ask for while a block is worked on: as many numbers, or none.</summary>
    ReadOnlySpan<double> Ahead(int start, int length);
}

/// <summary>Looks at nothing.</summary>
internal struct NoReader : IColumnReader
{
    public readonly void Read(scoped ReadOnlySpan<double> block) { }

    public readonly ReadOnlySpan<double> Ahead(int start, int length) => default;
}
