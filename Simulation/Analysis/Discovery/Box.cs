namespace Simulation.Analysis.Discovery;

/// <summary>A corner of the inputs: for each a lowest and a highest number, infinite where it is free.</summary>
internal sealed class Box
{
    private readonly double[] _low;
    private readonly double[] _high;

    /// <summary>All futures.</summary>
    internal Box(int inputs)
        : this(
            [.. Enumerable.Repeat(double.NegativeInfinity, inputs)],
            [.. Enumerable.Repeat(double.PositiveInfinity, inputs)]
        ) { }

    private Box(double[] low, double[] high) => (_low, _high) = (low, high);

    internal int Inputs => _low.Length;

    /// <summary>The inputs that are not free, in their order.</summary>
    internal IReadOnlyList<int> Restricted => [.. Enumerable.Range(0, Inputs).Where(IsRestricted)];

    /// <summary>The lowest number of an input that is inside; −∞: any.</summary>
    internal double Low(int input) => _low[input];

    /// <summary>The highest number that is inside; +∞: any.</summary>
    internal double High(int input) => _high[input];

    internal double Bound(int input, Side side) => side == Side.Low ? _low[input] : _high[input];

    internal bool IsRestricted(int input) =>
        !double.IsNegativeInfinity(_low[input]) || !double.IsPositiveInfinity(_high[input]);

    internal bool Allows(int input, double number) => number >= _low[input] && number <= _high[input];

    /// <summary>The same box with another bound.</summary>
    internal Box With(int input, Side side, double bound)
    {
        var (low, high) = ((double[])_low.Clone(), (double[])_high.Clone());
        (side == Side.Low ? low : high)[input] = bound;
        return new Box(low, high);
    }

    /// <summary>The same box with one input free.</summary>
    internal Box Without(int input) =>
        With(input, Side.Low, double.NegativeInfinity).With(input, Side.High, double.PositiveInfinity);
}

/// <summary>A side of a box along one input.</summary>
internal enum Side
{
    Low,
    High,
}
