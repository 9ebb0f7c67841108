// Finds the few households whose hash lies low, many at a time.
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Randomness;

/// <summary>
/// Lists positions, ascending, by one comparison a household; the rules that decide ask only those.
/// </summary>
public static class Sieve
{
    /// <summary>Lists hashes (see <see cref="KeyHash"/>) below a threshold.</summary>
    /// <param name="keys">What is hashed; up to 65,536.</param>
    /// <param name="hash">Its two constants.</param>
    /// <param name="threshold">Hashes below it are listed.</param>
    /// <param name="found">The positions; room for all.</param>
    /// <returns>How many were listed.</returns>
    public static int Hashes(
        ReadOnlySpan<uint> keys, KeyHash hash, uint threshold, Span<ushort> found)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(found.Length, keys.Length);
        return Avx512F.IsSupported ? HashesWide512(keys, hash, threshold, found)
            : Vector256.IsHardwareAccelerated ? HashesWide256(keys, hash, threshold, found)
            : HashesPlain(keys, hash, threshold, found);
    }

    /// <summary>One after the other: the meaning of the wide ways.</summary>
    public static int HashesPlain(
        ReadOnlySpan<uint> keys, KeyHash hash, uint threshold, Span<ushort> found) =>
        HashesRest(keys, hash, threshold, 0, found, 0);

    /// <summary>
    /// Sixteen at once. What was found is pressed together and stored with the rest, which the next
    /// sixteen overwrite: a loop would be guessed wrongly too often.
    /// </summary>
    public static int HashesWide512(
        ReadOnlySpan<uint> keys, KeyHash hash, uint threshold, Span<ushort> found)
    {
        ref var from = ref MemoryMarshal.GetReference(keys);
        ref var to = ref MemoryMarshal.GetReference(found);
        var (limit, i, count) = (Vector512.Create(threshold), 0, 0);
        var numbers = Vector512<uint>.Indices;
        for (; i + 16 <= keys.Length; i += 16, numbers += Vector512.Create(16u))
        {
            var h = ((Vector512.LoadUnsafe(ref from, (nuint)i) + Vector512.Create(hash.Before))
                ^ Vector512.Create(hash.Mask)) + Vector512.Create(KeyHash.After);
            h = (h ^ (h >> 16)) * Vector512.Create(KeyHash.Multiplier0);
            h = (h ^ (h >> 13)) * Vector512.Create(KeyHash.Multiplier1);
            h ^= h >> 16;
            var hits = Vector512.LessThan(h, limit);
            Avx512F.ConvertToVector256UInt16(Avx512F.Compress(numbers, hits, numbers))
                .StoreUnsafe(ref to, (nuint)count);
            count += BitOperations.PopCount(hits.ExtractMostSignificantBits());
        }

        return HashesRest(keys, hash, threshold, i, found, count);
    }

    /// <summary>Eight at once.</summary>
    public static int HashesWide256(
        ReadOnlySpan<uint> keys, KeyHash hash, uint threshold, Span<ushort> found)
    {
        ref var from = ref MemoryMarshal.GetReference(keys);
        var (limit, i, count) = (Vector256.Create(threshold), 0, 0);
        for (; i + 8 <= keys.Length; i += 8)
        {
            var h = ((Vector256.LoadUnsafe(ref from, (nuint)i) + Vector256.Create(hash.Before))
                ^ Vector256.Create(hash.Mask)) + Vector256.Create(KeyHash.After);
            h = (h ^ (h >> 16)) * Vector256.Create(KeyHash.Multiplier0);
            h = (h ^ (h >> 13)) * Vector256.Create(KeyHash.Multiplier1);
            h ^= h >> 16;
            var hits = Vector256.LessThan(h, limit).ExtractMostSignificantBits();
            for (; hits != 0; hits &= hits - 1)
                found[count++] = (ushort)(i + BitOperations.TrailingZeroCount(hits));
        }

        return HashesRest(keys, hash, threshold, i, found, count);
    }

    private static int HashesRest(
        ReadOnlySpan<uint> keys, KeyHash hash, uint threshold, int i, Span<ushort> found, int count)
    {
        for (; i < keys.Length; i++)
        {
            if (hash.Of(keys[i]) < threshold) found[count++] = (ushort)i;
        }

        return count;
    }
}
