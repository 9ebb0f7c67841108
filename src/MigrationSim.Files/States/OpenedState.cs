// A state file opened for reading: sound, and of a known origin.
using System.Buffers.Binary;
using System.Security.Cryptography;

using MigrationSim.Core.Markets;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.States;

/// <summary>State is null exactly when there is a fault.</summary>
public sealed record StateReading(OpenedState? State, IReadOnlyList<Fault> Faults);

/// <summary>
/// The whole file has been read once against its checksum; its columns are read only when they
/// are asked for, straight into the population.
/// </summary>
public sealed class OpenedState : IDisposable
{
    private readonly FileStream _stream;
    private readonly MarketState _markets;
    private readonly MarketCounts _earlier;

    private OpenedState(FileStream stream, string path, string hash)
    {
        stream.Position = StateLayout.HeadBytes;
        var reader = new StateReader(stream);
        Origin = reader.Origin();
        (_markets, _earlier) = reader.Markets();
        Mark = new(path, Origin.Year, hash);
        _stream = stream;
    }

    public StateMark Mark { get; }

    public SavedOrigin Origin { get; }

    /// <summary>Opens and checks a file; whoever gets a state disposes of it.</summary>
    public static StateReading Open(string path)
    {
        var words = new StateWords(path);
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
            var fault = Fault(stream, words, out var hash);
            if (fault is null)
            {
                var opened = new OpenedState(stream, path, hash);
                stream = null;
                return new(opened, []);
            }

            return new(null, [fault]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [words.NotReadable(e.Message)]);
        }
        catch (InvalidDataException)
        {
            return new(null, [words.OtherArrays()]);
        }
        finally
        {
            stream?.Dispose();
        }
    }

    /// <summary>Reads the saved year itself; to be called once.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public SavedYear Load() => new()
    {
        Origin = Origin,
        Markets = _markets,
        Earlier = _earlier,
        Population = new StateReader(_stream).People(),
    };

    public void Dispose() => _stream.Dispose();

    private static Fault? Fault(FileStream stream, StateWords words, out string fileHash)
    {
        fileHash = "";
        var head = new byte[StateLayout.HeadBytes];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var mark = StateLayout.Mark;
        if (read < mark.Length || !head.AsSpan(0, mark.Length).SequenceEqual(mark))
            return words.Foreign();
        if (read < head.Length) return words.CutShort(stream.Length, head.Length);
        var format = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(mark.Length));
        if (format != StateLayout.Format) return words.OtherFormat(format);
        var length = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(mark.Length + 4));
        if (stream.Length != length) return words.CutShort(stream.Length, length);

        return IsSound(stream, out fileHash) ? null : words.Damaged();
    }

    private static bool IsSound(FileStream stream, out string fileHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[1 << 20];
        stream.Position = 0;
        for (var left = stream.Length - StateLayout.HashBytes; left > 0;)
        {
            var part = block.AsSpan(0, (int)Math.Min(left, block.Length));
            stream.ReadExactly(part);
            hash.AppendData(part);
            left -= part.Length;
        }

        var content = hash.GetCurrentHash();
        var written = block.AsSpan(0, StateLayout.HashBytes);
        stream.ReadExactly(written);
        hash.AppendData(written);
        fileHash = Convert.ToHexStringLower(hash.GetHashAndReset());
        return written.SequenceEqual(content);
    }
}
