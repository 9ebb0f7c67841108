// Many households as one number of 128 bits, whatever the order they are met in.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Runs;

/// <summary>
/// Every household that has members is hashed by itself, all nineteen bytes of it, into two words
/// of 64 bits; each word is summed modulo 2^64. A sum, unlike an exclusive or, also tells one
/// household from three of the same bytes.
/// </summary>
public sealed class HouseholdSum
{
    // Odd, so that a product with one of them loses nothing (mixing constants of XXH64, Collet).
    private const ulong First64 = 0x9E3779B185EBCA87;
    private const ulong Second64 = 0xC2B2AE3D27D4EB4F;
    private const ulong Third64 = 0x165667B19E3779F9;

    public long Count { get; private set; }

    public ulong First { get; private set; }

    public ulong Second { get; private set; }

    /// <summary>Adds the households of some rows.</summary>
    public void Add(Population population, int first, int end)
    {
        var rows = end - first;
        var key = population.Key.Slice(first, rows);
        var members = population.Members.Slice(first, rows);
        var residence = population.Residence.Slice(first, rows);
        var hukou = population.Hukou.Slice(first, rows);
        var traits = population.Traits.Slice(first, rows);
        var yearsHere = population.YearsHere.Slice(first, rows);
        var sums = new Words();
        var i = Vector512.IsHardwareAccelerated
            ? Wide512(key, members, residence, hukou, traits, yearsHere, ref sums)
            : 0;
        for (; i < members.Length; i++)
        {
            if (members[i] == 0) continue;
            var who = ((ulong)residence[i] << 48) | ((ulong)hukou[i] << 32) | key[i];
            var what = ((ulong)yearsHere[i] << 16) | traits[i];

            // Both parts are well mixed, so the two words are two independent coincidences.
            var x = Mix(members[i] ^ First64);
            var y = Mix(who + Second64);
            sums.First += Mix(x + y + (what * First64));
            sums.Second += Mix((x * Third64) ^ (y + (what * Second64)));
            sums.Count++;
        }

        (Count, First, Second) = (
            Count + sums.Count, First + sums.First, Second + sums.Second);
    }

    public void Add(HouseholdSum other) => (Count, First, Second) =
        (Count + other.Count, First + other.First, Second + other.Second);

    public void Clear() => (Count, First, Second) = (0, 0, 0);

    // Eight at once; returns how many rows it took.
    private static int Wide512(
        ReadOnlySpan<uint> key, ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence,
        ReadOnlySpan<ushort> hukou, ReadOnlySpan<ushort> traits, ReadOnlySpan<byte> yearsHere,
        ref Words sums)
    {
        ref var keys = ref MemoryMarshal.GetReference(key);
        ref var cells = ref MemoryMarshal.GetReference(residence);
        ref var papers = ref MemoryMarshal.GetReference(hukou);
        ref var flags = ref MemoryMarshal.GetReference(traits);
        var (low, high, row) = (Lanes.Zero, Lanes.Zero, 0);
        for (; row + Lanes.Count <= members.Length; row += Lanes.Count)
        {
            var all = Vector512.Create(members.Slice(row, Lanes.Count));
            var years = Vector512.WidenLower(Vector512.WidenLower(Vector512.WidenLower(
                Vector512.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(
                    in yearsHere.Slice(row, Lanes.Count)[0])).AsByte())));
            var who = (LaneWords.Widen(ref Unsafe.Add(ref cells, row)) << 48)
                | (LaneWords.Widen(ref Unsafe.Add(ref papers, row)) << 32)
                | LaneWords.Widen(ref Unsafe.Add(ref keys, row));
            var what = (years << 16) | LaneWords.Widen(ref Unsafe.Add(ref flags, row));
            var x = Mix(all ^ Vector512.Create(First64));
            var y = Mix(who + Vector512.Create(Second64));
            var empty = Vector512.Equals(all, Lanes.Zero);
            low += Vector512.AndNot(Mix(x + y + (what * First64)), empty);
            high += Vector512.AndNot(Mix((x * Third64) ^ (y + (what * Second64))), empty);
            sums.Count += Lanes.Count
                - BitOperations.PopCount(empty.ExtractMostSignificantBits());
        }

        (sums.First, sums.Second) = (Vector512.Sum(low), Vector512.Sum(high));
        return row;
    }

    // Finaliser of SplitMix64 (Steele et al. 2014): one to one, every bit depends on every bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Mix(Lanes x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    private struct Words
    {
        public long Count;
        public ulong First;
        public ulong Second;
    }
}
