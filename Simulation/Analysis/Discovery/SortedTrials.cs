namespace Simulation.Analysis.Discovery;

/// <summary>Some trials in the order of each input: sorted once, so that a side of a box is found by walking.</summary>
internal sealed class SortedTrials
{
    private readonly int[][] _order;
    private readonly double[][] _values;

    /// <param name="columns">[inputs][trials, at least].</param>
    /// <param name="trials">Which to sort; a place in this list is what the members below speak of.</param>
    /// <param name="hits">[trials] whether a trial is of the kind that is looked for.</param>
    internal SortedTrials(IReadOnlyList<double[]> columns, int[] trials, bool[] hits)
    {
        IsHit = [.. trials.Select(trial => hits[trial])];
        _order = new int[columns.Count][];
        _values = new double[columns.Count][];
        for (var input = 0; input < columns.Count; input++)
        {
            var column = columns[input];
            var order = Enumerable.Range(0, trials.Length).ToArray();
            var values = Array.ConvertAll(trials, trial => column[trial]);
            Array.Sort(values, order);
            (_order[input], _values[input]) = (order, values);
        }

        Count = new BoxCount(trials.Length, IsHit.Count(hit => hit));
    }

    internal int Inputs => _order.Length;

    internal BoxCount Count { get; }

    /// <summary>[places].</summary>
    internal bool[] IsHit { get; }

    /// <summary>Places in ascending order of an input.</summary>
    internal ReadOnlySpan<int> Order(int input) => _order[input];

    /// <summary>The input's numbers in the same order.</summary>
    internal ReadOnlySpan<double> Values(int input) => _values[input];

    /// <summary>
    /// A bound between two neighbouring numbers, the middle if a double lies there, such that <paramref name="inside"/> is
    /// within the box and <paramref name="outside"/> is not.
    /// </summary>
    internal static double BoundBetween(double outside, double inside)
    {
        var middle = outside + (0.5 * (inside - outside));
        return middle == outside ? inside : middle;
    }
}
