namespace Simulation.Engine.Inputs;

/// <summary>
/// A region's draws in the making. A thread draws the trials that it walks next, while they stay in its second-level cache, which 40
/// columns of 100,000 trials do not.
/// </summary>
/// <param name="batch">The trials.</param>
/// <param name="columns">Those that are not drawn yet.</param>
/// <param name="clamped">[inputs] draws outside their range, those of columns that are drawn already included.</param>
/// <param name="length">Of a column.</param>
internal sealed class RegionDraws(TrialBatch batch, DrawnColumn[] columns, long[] clamped, int length)
{
    internal TrialBatch Batch => batch;

    internal ReadOnlySpan<long> Clamped => clamped;

    /// <summary>Draws some trials of every input, which nobody has drawn yet.</summary>
    /// <param name="start">The first chunk, counted from the batch's start.</param>
    /// <param name="end">After the last.</param>
    internal void DrawChunks(int start, int end)
    {
        var last = end < batch.Chunks ? end * TrialChunks.Size : length;
        foreach (var column in columns)
        {
            column.Draw(start * TrialChunks.Size, last);
        }
    }

    /// <summary>Draws all trials of every input.</summary>
    /// <param name="forEach">Shares out work.</param>
    internal void DrawAll(Action<int, Action<int>> forEach) => forEach(columns.Length, i => columns[i].Draw(0, length));
}
