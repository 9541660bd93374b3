using Simulation.Model;

namespace Simulation.Reporting.Tables;

/// <summary>A driver in the word that every report uses for it: <c>revenue</c>.</summary>
internal static class DriverWord
{
    private static readonly string[] Words = [.. Enum.GetNames<Driver>().Select(name => name.ToLowerInvariant())];

    /// <summary>In report order, the order of <see cref="Driver"/>.</summary>
    internal static IReadOnlyList<string> All => Words;

    internal static string Of(Driver driver) => Words[(int)driver];
}
