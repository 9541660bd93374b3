using System.Collections;

namespace Simulation.Tests.Scenarios.Properties;

/// <summary>Compares studies field by field and list by list; a record's own equality compares lists by reference.</summary>
internal static class StudyComparison
{
    /// <summary>The first difference, as a path; none where there is none.</summary>
    internal static string? FirstDifference(object? first, object? second, string path = "study")
    {
        if (first is null || second is null)
        {
            return first is null && second is null ? null : path;
        }

        return first switch
        {
            string or ValueType => first.Equals(second) ? null : $"{path}: {first} and {second}",
            IEnumerable list => DifferenceOfLists(
                [.. list.Cast<object?>()],
                [.. ((IEnumerable)second).Cast<object?>()],
                path
            ),
            _ => first.GetType() == second.GetType()
                ? first
                    .GetType()
                    .GetProperties()
                    .Select(p => FirstDifference(p.GetValue(first), p.GetValue(second), $"{path}.{p.Name}"))
                    .FirstOrDefault(difference => difference is not null)
                : $"{path}: {first.GetType().Name} and {second.GetType().Name}",
        };
    }

    private static string? DifferenceOfLists(List<object?> first, List<object?> second, string path) =>
        first.Count != second.Count
            ? $"{path}: {first.Count} and {second.Count} items"
            : first
                .Select((item, i) => FirstDifference(item, second[i], $"{path}[{i}]"))
                .FirstOrDefault(difference => difference is not null);
}
