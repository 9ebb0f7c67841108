// Writes values of a saved year and hashes them on the way.
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MigrationSim.Files.States;

/// <summary>Raw columns go from the population to the file without a copy.</summary>
internal sealed class StateWriter(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        stream.Write(bytes);
    }

    public void Column<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Bytes(MemoryMarshal.AsBytes(values));

    public void Number<T>(T value)
        where T : unmanaged => Column(new ReadOnlySpan<T>(in value));

    public void Words(string text)
    {
        var bytes = StateLayout.Text.GetBytes(text);
        Number(bytes.Length);
        Bytes(bytes);
    }

    /// <summary>Ends with the hash of the content; returns that of the whole file.</summary>
    public string Finish()
    {
        Bytes(_hash.GetCurrentHash());
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();
}
