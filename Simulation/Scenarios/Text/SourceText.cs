using System.Text;
using System.Text.Unicode;

namespace Simulation.Scenarios.Text;

/// <summary>The bytes of one file, or of one <c>--set</c>, that can tell line and column of each of them.</summary>
internal sealed class SourceText
{
    private readonly byte[] _bytes;
    private readonly List<int> _lineStarts;

    /// <param name="name">How problems name it.</param>
    /// <param name="bytes">UTF-8, with or without a byte order mark.</param>
    /// <param name="order">Its place among the texts of one load; problems are listed in this order.</param>
    internal SourceText(string name, byte[] bytes, int order)
    {
        Name = name;
        Order = order;
        _bytes = bytes;
        ContentStart = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        _lineStarts = [ContentStart];
        for (var i = ContentStart; i < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'\n')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    internal string Name { get; }

    internal int Order { get; }

    /// <summary>Where the text begins behind a byte order mark.</summary>
    internal int ContentStart { get; }

    internal ReadOnlySpan<byte> Bytes => _bytes;

    internal Position At(int offset) => new(this, offset);

    /// <summary>Line and column, both from 1; the column counts UTF-16 units.</summary>
    internal (int Line, int Column) Locate(int offset)
    {
        offset = Math.Clamp(offset, ContentStart, _bytes.Length);
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        var start = _lineStarts[line];
        return (line + 1, Encoding.UTF8.GetCharCount(_bytes, start, offset - start) + 1);
    }

    /// <summary>The first byte that is not UTF-8; none in a sound text.</summary>
    internal int? FindInvalidUtf8()
    {
        if (Utf8.IsValid(_bytes))
        {
            return null;
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(_bytes.AsSpan(offset), out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
