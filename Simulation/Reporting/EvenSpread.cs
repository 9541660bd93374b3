namespace Simulation.Reporting;

/// <summary>Leaves things out where there is not room for all.</summary>
internal static class EvenSpread
{
    /// <summary>Indices of as many of a number of things, evenly spread, as there is room for; the first and the last among them.</summary>
    /// <param name="count">Of the things.</param>
    /// <param name="room">At least 2.</param>
    internal static IReadOnlyList<int> Of(int count, int room) =>
        count <= room
            ? [.. Enumerable.Range(0, count)]
            : [.. Enumerable.Range(0, room).Select(i => (int)((long)i * (count - 1) / (room - 1)))];
}
