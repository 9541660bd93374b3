using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Problems;

/// <summary>Collects the problems of one scenario. Beyond <see cref="CountMax"/> they are counted no more, only noted.</summary>
internal sealed class ProblemList
{
    internal const int CountMax = 1000;

    private readonly List<Problem> _problems = [];
    private bool _isCut;

    internal bool HasErrors { get; private set; }

    /// <summary>No further problem will be listed, so that nobody need look for one: a hostile file has millions.</summary>
    internal bool IsFull => _problems.Count >= CountMax;

    internal void Error(Position position, JsonPath path, string message) =>
        Add(new Problem(ProblemSeverity.Error, position, path, message));

    internal void Warning(Position position, JsonPath path, string message) =>
        Add(new Problem(ProblemSeverity.Warning, position, path, message));

    /// <summary>A mistake in an argument.</summary>
    internal void CommandLineError(Position position, JsonPath path, string message) =>
        Add(new Problem(ProblemSeverity.Error, position, path, message, IsCommandLine: true));

    internal void Add(Problem problem)
    {
        HasErrors |= problem.Severity == ProblemSeverity.Error;
        if (!IsFull)
        {
            _problems.Add(problem);
        }
        else
        {
            _isCut = true;
        }
    }

    /// <summary>In the order of the texts and of the places in them; a note at the end says when there were more.</summary>
    internal IReadOnlyList<Problem> Sorted()
    {
        var sorted = _problems.OrderBy(p => p.Position.Source.Order).ThenBy(p => p.Position.Offset).ToList();
        if (_isCut)
        {
            var severity = HasErrors ? ProblemSeverity.Error : ProblemSeverity.Warning;
            sorted.Add(
                new Problem(
                    severity,
                    sorted[^1].Position,
                    JsonPath.Root,
                    $"more problems than {CountMax}: the first {CountMax} found are shown"
                )
            );
        }

        return sorted;
    }
}
