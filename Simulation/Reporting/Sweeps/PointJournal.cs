using System.Text;
using Simulation.Reporting.Files;

namespace Simulation.Reporting.Sweeps;

/// <summary>
/// The finished points of a sweep that is under way, a line each, in a hidden file beside the output folder:
/// <c>.out.points</c>. Its first line says of which sweep; the same sweep begun again goes on after the last whole line, any
/// other begins anew. Whoever opens it holds the output folder's lock.
/// </summary>
internal sealed class PointJournal : IDisposable
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;
    private readonly StreamWriter _writer;

    private PointJournal(string path, StreamWriter writer, int count)
    {
        _path = path;
        _writer = writer;
        Count = count;
    }

    /// <summary>Points that are finished.</summary>
    internal int Count { get; private set; }

    /// <param name="target">The output folder in full.</param>
    /// <param name="sweep">What tells this sweep from every other; one line.</param>
    /// <param name="isWhole">Whether a line is a point as it should be.</param>
    /// <exception cref="OutputException">The file cannot be read or written.</exception>
    internal static PointJournal Open(string target, string sweep, Func<string, bool> isWhole)
    {
        var path = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.points");
        return OutputException.Guard(
            $"Cannot keep finished points in '{path}'",
            () =>
            {
                var (count, length) = Kept(path, sweep, isWhole);
                var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
                stream.SetLength(length);
                stream.Seek(0, SeekOrigin.End);
                var writer = new StreamWriter(stream, Encoding) { NewLine = "\n", AutoFlush = true };
                if (length == 0)
                {
                    writer.WriteLine(sweep);
                }

                return new PointJournal(path, writer, count);
            }
        );
    }

    /// <summary>Keeps one more point; it is with the operating system when this returns.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    internal void Append(string line)
    {
        OutputException.Guard($"Cannot keep finished points in '{_path}'", () => _writer.WriteLine(line));
        Count++;
    }

    /// <summary>Every point, in order.</summary>
    internal IEnumerable<string> Lines()
    {
        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>Nothing is left to go on with.</summary>
    internal void Delete()
    {
        _writer.Dispose();
        OutputException.Guard($"Cannot delete '{_path}'", () => File.Delete(_path));
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>How many points of this sweep a file holds, and the bytes up to the end of the last whole one.</summary>
    private static (int Count, long Length) Kept(string path, string sweep, Func<string, bool> isWhole)
    {
        if (!File.Exists(path))
        {
            return (0, 0);
        }

        using var reader = new StreamReader(path, Encoding);
        if (reader.ReadLine() != sweep)
        {
            return (0, 0);
        }

        var (count, length) = (0, Encoding.GetByteCount(sweep) + 1L);
        while (reader.ReadLine() is { } line && isWhole(line) && length + line.Length < FileLength(path))
        {
            count++;
            length += line.Length + 1;
        }

        return length <= FileLength(path) ? (count, length) : (0, 0);
    }

    private static long FileLength(string path) => new FileInfo(path).Length;
}
