// How much memory a run takes, before it takes it.
using System.Globalization;

namespace MigrationSim.Cli.Workings;

/// <summary>
/// An estimate from above, by peaks measured at scales 1, 4, 20 and 1000 (2.4, 0.94, 0.61 and
/// 0.72 GB). A household's columns take 19 bytes; the rest is room for those born during a run,
/// their lists, and what growing the population leaves to be collected.
/// </summary>
public static class MemoryNeed
{
    public const long AgentsAtFullScale = 37_000_000;
    public const long BytesAnAgent = 48;

    /// <summary>Choice tables, base year, working space; hardly less at a smaller scale.</summary>
    public const long FixedBytes = 750_000_000;

    public static long Bytes(int scale) => (AgentsAtFullScale * BytesAnAgent / scale) + FixedBytes;

    /// <summary>The same with a second population kept to start others from.</summary>
    public static long BytesWithCopy(int scale) =>
        Bytes(scale) + (AgentsAtFullScale * BytesAnAgent / scale);

    /// <summary>Gigabytes (10^9 bytes) to one decimal, rounded up.</summary>
    public static string Gigabytes(long bytes) =>
        (Math.Ceiling(bytes / 1e8) / 10).ToString("0.0", CultureInfo.InvariantCulture);
}
