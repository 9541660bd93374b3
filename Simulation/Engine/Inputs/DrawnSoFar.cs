namespace Simulation.Engine.Inputs;

/// <summary>Puts the inputs of batch after batch together.</summary>
internal sealed class DrawnSoFar(int trialsMax)
{
    private double[][] _columns = [];
    private long[] _clamped = [];
    private DrawnInputs? _last;

    /// <summary>All that was added; the rows are the last batch's.</summary>
    internal DrawnInputs Inputs =>
        (_last ?? throw new InvalidOperationException("No batch was added.")) with
        {
            Columns = _columns,
            Clamped = _clamped,
        };

    internal void Add(TrialBatch batch, DrawnInputs inputs)
    {
        if (_last is null)
        {
            _columns = [.. inputs.Columns.Select(_ => new double[trialsMax])];
            _clamped = new long[inputs.Clamped.Count];
        }

        for (var i = 0; i < _columns.Length; i++)
        {
            inputs.Columns[i].AsSpan(0, batch.Count).CopyTo(_columns[i].AsSpan(batch.Start));
            _clamped[i] += inputs.Clamped[i];
        }

        _last = inputs;
    }
}
