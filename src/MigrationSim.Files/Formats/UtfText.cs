// The text of a file, which must be UTF-8; other encodings are recognised and named.
using System.Text;

namespace MigrationSim.Files.Formats;

/// <summary>A decoded text, or null with the line of the first wrong byte and what to do.</summary>
internal sealed record UtfText(string? Text, int FaultLine, string FaultZh, string FaultEn)
{
    private const int Gb18030 = 54936;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Decodes strictly: a wrong byte is a fault, never a replacement character.</summary>
    public static UtfText Decode(byte[] bytes)
    {
        try
        {
            return new(Strict.GetString(bytes.AsSpan(Mark(bytes))), 0, "", "");
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes.AsSpan(0, Mark(bytes) + fault.Index).Count((byte)'\n');
            var (zh, en) = Guess(bytes);
            return new(
                null, line,
                $"此文件不是 UTF-8 编码，{zh}。请另存为 UTF-8（有无 BOM 均可）。",
                $"this file is not UTF-8; {en}. "
                + "Save it as UTF-8, with or without a byte order mark.");
        }
    }

    /// <summary>Bytes of the byte order mark, 0 if there is none.</summary>
    public static int Mark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    private static (string Zh, string En) Guess(byte[] bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? ("看来是 UTF-16", "it looks like UTF-16")
        : IsGb18030(bytes) ? ("看来是 GB18030（GBK）", "it looks like GB18030 (GBK)")
        : ("也不是 GB18030", "nor is it GB18030");

    private static bool IsGb18030(byte[] bytes)
    {
        // The provider is asked directly, so that nothing is registered for the whole process.
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
            Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            return encoding is not null && encoding.GetCharCount(bytes) > 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
