using System.Diagnostics;

namespace Simulation.Analysis.Discovery;

/// <summary>Compares numbers, pair by pair.</summary>
internal static class RelationTest
{
    /// <summary>[pairs] whether the relation holds; as many on the left as on the right.</summary>
    internal static bool[] Holds(this Relation relation, ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        Debug.Assert(left.Length == right.Length, "Numbers come in pairs.");
        var holds = new bool[left.Length];
        for (var i = 0; i < holds.Length; i++)
        {
            holds[i] = relation switch
            {
                Relation.Above => left[i] > right[i],
                Relation.AtLeast => left[i] >= right[i],
                Relation.Below => left[i] < right[i],
                _ => left[i] <= right[i],
            };
        }

        return holds;
    }
}
