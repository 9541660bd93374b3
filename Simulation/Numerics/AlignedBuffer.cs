using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Simulation.Numerics;

/// <summary>
/// Scratch memory that begins on a cache line, so that no vector of eight doubles straddles two. It never moves and is
/// reused from block to block.
/// </summary>
/// <typeparam name="T">A struct of lanes: its size must be a multiple of a cache line for every element to be aligned.</typeparam>
internal sealed unsafe class AlignedBuffer<T>
    where T : unmanaged
{
    private const int CacheLineBytes = 64;

    /// <summary>Keeps the memory alive; pinned, so that the address holds.</summary>
    private readonly byte[] _memory;
    private readonly T* _first;

    internal AlignedBuffer(int length)
    {
        Length = length;
        _memory = GC.AllocateArray<byte>((length * sizeof(T)) + CacheLineBytes, pinned: true);
        var address = (nuint)Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _first = (T*)((address + CacheLineBytes - 1) / CacheLineBytes * CacheLineBytes);
    }

    internal int Length { get; }

    internal Span<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_first, Length);
    }

    /// <summary>An element; whoever asks has checked the index.</summary>
    internal ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert((uint)index < (uint)Length, "An index must lie inside its buffer.");
            return ref _first[index];
        }
    }

    /// <summary>The only element of a buffer of one.</summary>
    internal ref T Single => ref *_first;
}
