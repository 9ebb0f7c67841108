// How much memory a run takes, before it takes it.
using System.Globalization;

namespace MigrationSim.Cli.Workings;

/// <summary>
/// An estimate from above, by peaks measured at scales 1, 20 and 2000 (1.24, 0.35 and 0.29 GB). A
/// household's columns take 19 bytes; the rest is room for those born during a run, and the lists
/// of a year.
/// </summary>
public static class MemoryNeed
{
    public const long AgentsAtFullScale = 37_000_000;
    public const long BytesAnAgent = 26;

    /// <summary>Choice tables, base year, working space; hardly less at a smaller scale.</summary>
    public const long FixedBytes = 400_000_000;

    public static long Bytes(int scale) => (AgentsAtFullScale * BytesAnAgent / scale) + FixedBytes;

    /// <summary>The same with a second population kept to start others from.</summary>
    public static long BytesWithCopy(int scale) =>
        Bytes(scale) + (AgentsAtFullScale * BytesAnAgent / scale);

    /// <summary>Gigabytes (10^9 bytes) to one decimal, rounded up.</summary>
    public static string Gigabytes(long bytes) =>
        (Math.Ceiling(bytes / 1e8) / 10).ToString("0.0", CultureInfo.InvariantCulture);
}
