// How a saved year lies in its file.
using System.Text;

namespace MigrationSim.Files.States;

/// <summary>
/// Little-endian throughout: eight bytes "MSSTATE" and a zero; format and length of the whole
/// file; the origin; arrays of the markets, each with its name; columns of households, one after
/// the other; SHA-256 of everything before it.
/// </summary>
internal static class StateLayout
{
    public const int Format = 1;

    /// <summary>Mark, format and length.</summary>
    public const int HeadBytes = 8 + 4 + 8;

    public const int HashBytes = 32;

    public static ReadOnlySpan<byte> Mark => "MSSTATE\0"u8;

    /// <summary>Strict: bytes that are no text are damage.</summary>
    public static Encoding Text { get; } = new UTF8Encoding(false, true);
}
