namespace Simulation.Commands.Watching;

/// <summary>What tells that a file is not what it was, without reading it. Default: it is not there.</summary>
/// <param name="Target">What a link points to; none where it is no link.</param>
internal readonly record struct FileMark(long Length, DateTime Written, DateTime Created, string? Target)
{
    /// <summary>Not there, or empty, as a file is for a moment while it is written.</summary>
    internal bool IsEmpty => Length == 0;

    internal static FileMark Of(string path)
    {
        try
        {
            var link = new FileInfo(path);
            var target = link.LinkTarget is null ? null : link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
            var file = target is null ? link : new FileInfo(target);
            return file.Exists
                ? new FileMark(file.Length, file.LastWriteTimeUtc, file.CreationTimeUtc, target)
                : default;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
