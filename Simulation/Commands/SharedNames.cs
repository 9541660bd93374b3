using Simulation.Engine;

namespace Simulation.Commands;

/// <summary>What several studies have in common, by name; what only some have is told and left out.</summary>
internal sealed class SharedNames(TextWriter error)
{
    /// <param name="noun">What they are, in the plural.</param>
    /// <param name="studies">At least one.</param>
    /// <param name="namesIn">The names in a study, in file order.</param>
    /// <returns>In the order of the first study.</returns>
    internal IReadOnlyList<string> Of(
        string noun,
        IReadOnlyList<Study> studies,
        Func<Study, IEnumerable<string>> namesIn
    )
    {
        var names = studies.Select(study => namesIn(study).ToList()).ToList();
        var shared = names[0].Where(name => names.TrueForAll(own => own.Contains(name))).ToList();
        var left = names.SelectMany(own => own).Distinct(StringComparer.Ordinal).Except(shared, StringComparer.Ordinal);
        var list = string.Join(", ", left);
        if (list.Length > 0)
        {
            error.WriteLine($"Note: {noun} that not every file has are left out: {list}.");
        }

        return shared;
    }
}
