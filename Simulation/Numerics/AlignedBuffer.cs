using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Simulation.Numerics;

/// <summary>
/// Scratch memory that begins on a cache line, so that no vector of eight doubles straddles two. It never moves and is
/// reused from block to block.
/// </summary>
/// <typeparam name="T">A struct of lanes: its size must be a multiple of a cache line for every element to be aligned.</typeparam>
internal sealed class AlignedBuffer<T>
    where T : unmanaged
{
    private const int CacheLineBytes = 64;

    private readonly byte[] _memory;
    private readonly int _offset;

    internal AlignedBuffer(int length)
    {
        Length = length;
        _memory = GC.AllocateArray<byte>((length * Unsafe.SizeOf<T>()) + CacheLineBytes, pinned: true);
        var address = (nuint)Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _offset = (int)((CacheLineBytes - (address % CacheLineBytes)) % CacheLineBytes);
    }

    internal int Length { get; }

    internal Span<T> Span => MemoryMarshal.Cast<byte, T>(_memory.AsSpan(_offset, Length * Unsafe.SizeOf<T>()));

    /// <summary>The only element of a buffer of one.</summary>
    internal ref T Single => ref MemoryMarshal.GetReference(Span);
}
