namespace Simulation.Reporting.Files;

/// <summary>
/// The results cannot be written where they should go. The message is for the user: what was tried, where, and why it
/// did not work.
/// </summary>
internal sealed class OutputException : Exception
{
    internal OutputException(string message)
        : base(message) { }

    internal OutputException(string message, Exception cause)
        : base($"{message}: {cause.Message}", cause) { }

    /// <summary>Whether a failed call of the file system is the world's doing rather than a defect.</summary>
    internal static bool IsExpected(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>
    /// Runs <paramref name="action"/>; what the world does to it is reported as <paramref name="attempt"/> and the cause.
    /// </summary>
    internal static T Guard<T>(string attempt, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            throw new OutputException(attempt, exception);
        }
    }

    /// <inheritdoc cref="Guard{T}"/>
    internal static void Guard(string attempt, Action action) =>
        Guard(
            attempt,
            () =>
            {
                action();
                return true;
            }
        );
}
