using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Problems;

internal enum ProblemSeverity
{
    Error,
    Warning,
}

/// <summary>A mistake in a scenario, with the place and the rule.</summary>
/// <param name="Severity">An error keeps the scenario from running.</param>
/// <param name="Position">Where to look.</param>
/// <param name="Path">The way to the node; empty where the text is no tree.</param>
/// <param name="Message">A sentence with the value, the rule and what was expected.</param>
/// <param name="IsCommandLine">The mistake is in an argument, not in a file's content.</param>
internal sealed record Problem(
    ProblemSeverity Severity,
    Position Position,
    JsonPath Path,
    string Message,
    bool IsCommandLine = false
)
{
    internal string File => Position.Source.Name;

    internal int Line => Position.Line;

    internal int Column => Position.Column;

    /// <summary><c>file:line:column: error: path: message</c>, on one line whatever the file says.</summary>
    public override string ToString()
    {
        var severity = Severity == ProblemSeverity.Error ? "error" : "warning";
        var path = Path.Text.Length == 0 ? "" : $"{Path}: ";
        return Printable($"{Position}: {severity}: {path}{Message}");
    }

    /// <summary>A name in a file may hold line feeds or a terminal's escapes; a problem list may not.</summary>
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}
