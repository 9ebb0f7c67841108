// The digest of a run: SHA-256 over its ledgers and the sum of its households' hashes.
using System.Buffers.Binary;
using System.Security.Cryptography;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;

namespace MigrationSim.Core.Runs;

/// <summary>
/// Households enter as a sum over them, which no order of storage and no division among threads
/// can change; nothing of time, path, threads or machine enters.
/// </summary>
public static class Fingerprint
{
    private const int AccountBytes = 11 * sizeof(long);

    /// <summary>Lower-case hex; the threads change nothing but the time it takes.</summary>
    public static string Of(
        IReadOnlyList<YearTally> years, Population population, int threads = 1)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var year in years)
        {
            Add(hash, year.Year, year.Residents);
            Add(hash, year.Year, year.Hukou);
        }

        Add(hash, Households(population, threads));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// The final part alone: everybody, whatever their order. Too short a work to be cancelled.
    /// </summary>
    public static HouseholdSum Households(Population population, int threads) => Chunks.Run(
        population.Count, threads,
        new Workspaces<HouseholdSum>(
            () => new(), sum => sum.Clear(), (total, part) => total.Add(part)),
        (sum, first, end) => sum.Add(population, first, end), CancellationToken.None);

    private static void Add(IncrementalHash hash, int year, IReadOnlyList<LedgerRow> rows)
    {
        var block = new byte[rows.Count * AccountBytes];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            Write(
                block.AsSpan(i * AccountBytes),
                [
                    year, row.Opening, row.Births, row.Deaths, row.MovesIn, row.MovesOut,
                    row.Reclassified, row.Settled, row.ExternalIn, row.ExternalOut, row.Closing,
                ]);
        }

        hash.AppendData(block);
    }

    private static void Add(IncrementalHash hash, HouseholdSum sum)
    {
        Span<byte> block = stackalloc byte[3 * sizeof(long)];
        Write(block, [sum.Count, (long)sum.First, (long)sum.Second]);
        hash.AppendData(block);
    }

    private static void Write(Span<byte> at, ReadOnlySpan<long> numbers)
    {
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt64LittleEndian(at, number);
            at = at[sizeof(long)..];
        }
    }
}
