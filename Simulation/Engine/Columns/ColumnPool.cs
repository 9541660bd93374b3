namespace Simulation.Engine.Columns;

/// <summary>
/// Columns for a moment, all of one length, which belong to a region that is worked on: what is given back is lent again, so
/// that only the first region takes new memory. Any number of threads may borrow.
/// </summary>
/// <param name="length">Of a column.</param>
internal sealed class ColumnPool(int length)
{
    private readonly Stack<double[]> _free = new();

    /// <summary>A column of any numbers.</summary>
    internal LentColumn Lend(int trials)
    {
        lock (_free)
        {
            return new LentColumn(this, _free.Count > 0 ? _free.Pop() : new double[length], trials);
        }
    }

    internal void TakeBack(double[] column)
    {
        lock (_free)
        {
            _free.Push(column);
        }
    }
}

/// <summary>A column until it is disposed of, which must happen once.</summary>
internal readonly struct LentColumn(ColumnPool owner, double[] column, int trials) : IDisposable
{
    internal Span<double> Span => column.AsSpan(0, trials);

    internal Memory<double> Memory => column.AsMemory(0, trials);

    public void Dispose() => owner.TakeBack(column);
}
