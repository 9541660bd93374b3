using System.Globalization;
using FluentAssertions;
using Simulation.Scenarios;
using Simulation.Scenarios.Problems;

namespace Simulation.Tests.Scenarios;

/// <summary>Spoils the sound scenario in one place. A « in the text marks where the problem must be reported.</summary>
internal static class Spoilt
{
    private const char Mark = '«';

    /// <summary>The one problem of an overlay with these keys, once its place has been checked.</summary>
    internal static Problem Overlay(string marked) => OnlyProblem(marked, ScenarioFolder.LoadOverlay, linesBefore: 1);

    /// <summary>The one problem of a text, once its place has been checked.</summary>
    internal static Problem Text(string marked) => OnlyProblem(marked, ScenarioFolder.LoadText, linesBefore: 0);

    /// <summary>The one problem of a value, which is given to a parameter of any number.</summary>
    internal static Problem Value(string marked) =>
        Overlay(
            $$"""
            "defaults": { "grey": { "marginUsd": {{marked}} } }
            """
        );

    /// <summary>Line and column of the mark, and the text without it.</summary>
    internal static (string Clean, int Line, int Column) Place(string marked)
    {
        var at = marked.IndexOf(Mark, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, "the test marks a place");
        var before = marked[..at];
        var line = before.Count(c => c == '\n') + 1;
        return (marked.Remove(at, 1), line, at - (before.LastIndexOf('\n') + 1) + 1);
    }

    private static Problem OnlyProblem(string marked, Func<string, string[], LoadedScenario> load, int linesBefore)
    {
        var (clean, line, column) = Place(marked);
        var loaded = load(clean, []);
        var listed = string.Join('\n', loaded.Problems);
        loaded.Problems.Should().ContainSingle($"there is one mistake, but these are reported:\n{listed}");
        var problem = loaded.Problems[0];
        var place = string.Create(CultureInfo.InvariantCulture, $"{problem.Line}:{problem.Column}");
        place.Should().Be(string.Create(CultureInfo.InvariantCulture, $"{line + linesBefore}:{column}"), listed);
        (loaded.Study is null).Should().Be(problem.Severity == ProblemSeverity.Error);
        return problem;
    }
}

internal static class ProblemAssertions
{
    /// <summary>The path and the whole sentence.</summary>
    internal static void ShouldSay(this Problem problem, string path, string message)
    {
        problem.Path.Text.Should().Be(path);
        problem.Message.Should().Be(message);
    }
}
