namespace Simulation.Tests.EndToEnd;

/// <summary>A file that a person got wrong, and what they should be told.</summary>
/// <param name="Mistake">What is wrong.</param>
/// <param name="Marked">The file's text, with § where the mistake is.</param>
/// <param name="Sentence">What the message must say, path first.</param>
internal sealed record BadScenario(string Mistake, string Marked, string Sentence)
{
    private const char Mark = '§';

    internal string Text => Marked.Replace($"{Mark}", "", StringComparison.Ordinal);

    /// <summary><c>line:column</c> of the mistake, both from 1.</summary>
    internal string Place
    {
        get
        {
            var before = Marked[..Marked.IndexOf(Mark, StringComparison.Ordinal)].Split('\n');
            return $"{before.Length}:{before[^1].Length + 1}";
        }
    }

    public override string ToString() => Mistake;
}
