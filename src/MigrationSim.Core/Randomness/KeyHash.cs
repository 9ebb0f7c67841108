// A fixed place of a household among all: a hash of its key.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        hashes = hashes[..keys.Length];
        var wide = MemoryMarshal.Cast<uint, Vector<uint>>(keys);
        var to = MemoryMarshal.Cast<uint, Vector<uint>>(hashes);
        for (var at = 0; at < wide.Length; at++) to[at] = Of(wide[at]);
        for (var i = wide.Length * Vector<uint>.Count; i < keys.Length; i++)
            hashes[i] = Of(keys[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<uint> Of(Vector<uint> key)
    {
        var h = ((key + new Vector<uint>(Before)) ^ new Vector<uint>(Mask))
            + new Vector<uint>(After);
        h = (h ^ (h >> 16)) * Multiplier0;
        h = (h ^ (h >> 13)) * Multiplier1;
        return h ^ (h >> 16);
    }
}
