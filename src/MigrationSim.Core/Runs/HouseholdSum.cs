// Many households as one number of 128 bits, whatever the order they are met in.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;

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
        var (count, low, high) = (0L, 0UL, 0UL);
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i] == 0) continue;
            var who = ((ulong)residence[i] << 48) | ((ulong)hukou[i] << 32) | key[i];
            var what = ((ulong)yearsHere[i] << 16) | traits[i];

            // Both parts are well mixed, so the two words are two independent coincidences.
            var x = Mix(members[i] ^ First64);
            var y = Mix(who + Second64);
            low += Mix(x + y + (what * First64));
            high += Mix((x * Third64) ^ (y + (what * Second64)));
            count++;
        }

        (Count, First, Second) = (Count + count, First + low, Second + high);
    }

    public void Add(HouseholdSum other) => (Count, First, Second) =
        (Count + other.Count, First + other.First, Second + other.Second);

    public void Clear() => (Count, First, Second) = (0, 0, 0);

    // Finaliser of SplitMix64 (Steele et al. 2014): one to one, every bit depends on every bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
