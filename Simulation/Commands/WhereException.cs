namespace Simulation.Commands;

/// <summary>What is wrong with the text of <c>--where</c>, for the user.</summary>
internal sealed class WhereException : Exception
{
    /// <param name="text">All of it.</param>
    /// <param name="position">Where in it the mistake is.</param>
    /// <param name="sentence">What is wrong and what was expected.</param>
    internal WhereException(string text, int position, string sentence)
        : base($"--where: {sentence}.\n  {text}\n  {new string(' ', position)}^") { }
}
