// A fixed place of a household among all: a hash of its key.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MigrationSim.Core.Randomness;

/// <summary>
/// The finaliser of MurmurHash3 (Appleby 2011) on ((key + before) ^ mask) + a constant: uniform on
/// 32 bits, and no two keys share a value.
/// </summary>
/// <param name="Before">Added to the key.</param>
/// <param name="Mask">Then laid over it.</param>
public readonly record struct KeyHash(uint Before, uint Mask)
{
    public const uint After = 0x7F4A7C15;
    public const uint Multiplier0 = 0x85EBCA6B;
    public const uint Multiplier1 = 0xC2B2AE35;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Of(uint key)
    {
        var h = ((key + Before) ^ Mask) + After;
        h = (h ^ (h >> 16)) * Multiplier0;
        h = (h ^ (h >> 13)) * Multiplier1;
        return h ^ (h >> 16);
    }

    /// <summary>The same of many keys.</summary>
    public void Fill(ReadOnlySpan<uint> keys, Span<uint> hashes)
    {
        ref var from = ref MemoryMarshal.GetReference(keys);
        ref var to = ref MemoryMarshal.GetReference(hashes[..keys.Length]);
        var i = 0;
        for (; Vector128.IsHardwareAccelerated && i + Vector512<uint>.Count <= keys.Length;
             i += Vector512<uint>.Count)
        {
            Of(Vector512.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < keys.Length; i++) hashes[i] = Of(keys[i]);
    }

    /// <summary>Of sixteen keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<uint> Of(Vector512<uint> key)
    {
        var h = ((key + Vector512.Create(Before)) ^ Vector512.Create(Mask))
            + Vector512.Create(After);
        h = (h ^ (h >> 16)) * Multiplier0;
        h = (h ^ (h >> 13)) * Multiplier1;
        return h ^ (h >> 16);
    }
}
