// How much memory a run takes, before it takes it.
using System.Globalization;

namespace MigrationSim.Cli.Workings;

/// <summary>An estimate from above: agents' columns, tables and the runtime.</summary>
public static class MemoryNeed
{
    public const long AgentsAtFullScale = 37_000_000;
    public const long BytesAnAgent = 24;

    /// <summary>Choice tables, base year, working space; hardly less at a smaller scale.</summary>
    public const long FixedBytes = 600_000_000;

    public static long Bytes(int scale) => (AgentsAtFullScale * BytesAnAgent / scale) + FixedBytes;

    /// <summary>Gigabytes (10^9 bytes) to one decimal, rounded up.</summary>
    public static string Gigabytes(long bytes) =>
        (Math.Ceiling(bytes / 1e8) / 10).ToString("0.0", CultureInfo.InvariantCulture);
}
