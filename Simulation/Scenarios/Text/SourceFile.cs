namespace Simulation.Scenarios.Text;

/// <summary>A file that was read, or the reason why it was not.</summary>
/// <param name="Bytes">All of it; none when it was not read.</param>
/// <param name="Failure">In words; none when it was read.</param>
/// <param name="IsTooLarge">It could be read, but is no scenario.</param>
internal sealed record SourceFile(byte[]? Bytes, string? Failure, bool IsTooLarge = false)
{
    internal const int LengthMax = 16 << 20;

    /// <summary>Reads a file of at most <see cref="LengthMax"/> bytes; a longer one is refused by its length, unread.</summary>
    internal static SourceFile Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return new SourceFile(Bytes: null, "it is a folder");
            }

            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            return ReadLimited(stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new SourceFile(Bytes: null, "there is no such file");
        }
        catch (UnauthorizedAccessException)
        {
            return new SourceFile(Bytes: null, "reading it is not permitted");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            return new SourceFile(Bytes: null, exception.Message);
        }
    }

    /// <summary>Pipes and devices tell no length, so what comes out of them is limited too.</summary>
    private static SourceFile ReadLimited(FileStream stream)
    {
        if (stream.CanSeek && stream.Length > LengthMax)
        {
            return TooLarge($"{stream.Length >> 20} MiB");
        }

        var buffer = new byte[stream.CanSeek && stream.Length > 0 ? (int)stream.Length + 1 : LengthMax + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length > LengthMax ? TooLarge("more") : new SourceFile(buffer[..length], Failure: null);
    }

    private static SourceFile TooLarge(string size) =>
        new(Bytes: null, $"the file has {size}: a scenario has at most {LengthMax >> 20} MiB", IsTooLarge: true);
}
