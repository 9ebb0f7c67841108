// The digest of a run: SHA-256 over its ledgers and its final households.
using System.Buffers.Binary;
using System.Security.Cryptography;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;

namespace MigrationSim.Core.Runs;

/// <summary>
/// Households enter in the order of their keys (then of their other columns), so that the order in
/// which they are stored does not matter; nothing of time, path, threads or machine enters.
/// </summary>
public static class Fingerprint
{
    private const int RowBytes = 19;
    private const int BlockRows = 4096;

    public static string Of(IReadOnlyList<YearTally> years, Population population)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var year in years) Add(hash, year);
        Add(hash, population);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, YearTally year)
    {
        Span<byte> number = stackalloc byte[8];
        foreach (var row in year.Residents.Concat(year.Hukou))
        {
            ReadOnlySpan<long> account =
            [
                year.Year, row.Opening, row.Births, row.Deaths, row.MovesIn, row.MovesOut,
                row.Reclassified, row.Settled, row.ExternalIn, row.ExternalOut, row.Closing,
            ];
            foreach (var entry in account)
            {
                BinaryPrimitives.WriteInt64LittleEndian(number, entry);
                hash.AppendData(number);
            }
        }
    }

    private static void Add(IncrementalHash hash, Population population)
    {
        var block = new byte[BlockRows * RowBytes];
        var used = 0;
        foreach (var row in InKeyOrder(population))
        {
            Write(block.AsSpan(used), population[row]);
            used += RowBytes;
            if (used < block.Length) continue;
            hash.AppendData(block);
            used = 0;
        }

        hash.AppendData(block.AsSpan(0, used));
    }

    private static void Write(Span<byte> at, Household household)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(at, household.Key);
        BinaryPrimitives.WriteUInt64LittleEndian(at[4..], household.Members);
        BinaryPrimitives.WriteUInt16LittleEndian(at[12..], household.Residence);
        BinaryPrimitives.WriteUInt16LittleEndian(at[14..], household.Hukou);
        BinaryPrimitives.WriteUInt16LittleEndian(at[16..], household.Traits);
        at[18] = household.YearsHere;
    }

    // As grown, households stand in ascending order of key; only those appended later are sorted.
    private static IEnumerable<int> InKeyOrder(Population population)
    {
        var sorted = SortedPrefix(population.Key);
        var rest = SortedRest(population, sorted);
        var (left, right) = (0, 0);
        while (left < sorted || right < rest.Length)
        {
            var takeLeft = right == rest.Length
                || (left < sorted && population[left] <= population[rest[right]]);
            var row = takeLeft ? left++ : rest[right++];
            if (population.Members[row] != 0) yield return row;
        }
    }

    private static int SortedPrefix(ReadOnlySpan<uint> keys)
    {
        if (keys.IsEmpty) return 0;
        var end = 1;
        while (end < keys.Length && keys[end - 1] < keys[end]) end++;
        return end;
    }

    // Keys are sorted as numbers, which is fast; the few that collide are put in order afterwards.
    private static int[] SortedRest(Population population, int first)
    {
        var keys = new ulong[population.Count - first];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = ((ulong)population.Key[first + i] << 32) | (uint)(first + i);
        Array.Sort(keys);
        var rows = Array.ConvertAll(keys, key => (int)(uint)key);
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && keys[end] >> 32 == keys[start] >> 32) end++;
            if (end - start > 1)
            {
                Array.Sort(rows, start, end - start, Comparer<int>.Create(
                    (a, b) => population[a].CompareTo(population[b])));
            }

            start = end;
        }

        return rows;
    }
}
