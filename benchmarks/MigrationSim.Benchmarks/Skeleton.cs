// The memory skeleton: the bytes that a pass over all households touches, and no arithmetic.
using System.Numerics;
using System.Runtime.InteropServices;

using MigrationSim.Core.People;

namespace MigrationSim.Benchmarks;

/// <summary>
/// What a pass costs at least on this machine: its columns go through the processor, batch by batch
/// as in a pass, and the population stays as it is. A kernel is measured against it.
/// </summary>
public static class Skeleton
{
    /// <summary>Bytes a household in all columns.</summary>
    public const int BytesRead = 19;

    /// <summary>Bytes a household that a pass writes back: members and years.</summary>
    public const int BytesWritten = 9;

    private const int BatchRows = 256;

    /// <summary>Reads all columns of some rows and writes members and years.</summary>
    /// <returns>A value that depends on all of them, so that no reading can be left out.</returns>
    public static ulong Touch(Population population, int first, int end)
    {
        var members = population.Members;
        var years = population.YearsHere;
        var sum = 0UL;
        for (var row = first; row < end; row += BatchRows)
        {
            var count = Math.Min(BatchRows, end - row);
            sum ^= ReadPapers(population, row, count)
                ^ Write(members.Slice(row, count)) ^ Write(years.Slice(row, count));
        }

        return sum;
    }

    /// <summary>Reads all columns of some rows and writes none.</summary>
    /// <returns>A value that depends on all of them, so that no reading can be left out.</returns>
    public static ulong Read(Population population, int first, int end)
    {
        var members = population.Members;
        var years = population.YearsHere;
        var sum = 0UL;
        for (var row = first; row < end; row += BatchRows)
        {
            var count = Math.Min(BatchRows, end - row);
            sum ^= ReadPapers(population, row, count)
                ^ Read<ulong>(members.Slice(row, count)) ^ Read<byte>(years.Slice(row, count));
        }

        return sum;
    }

    private static ulong ReadPapers(Population population, int row, int count) =>
        Read<uint>(population.Key.Slice(row, count))
            ^ Read<ushort>(population.Residence.Slice(row, count))
            ^ Read<ushort>(population.Hukou.Slice(row, count))
            ^ Read<ushort>(population.Traits.Slice(row, count));

    private static ulong Read<T>(ReadOnlySpan<T> column)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(column);
        var sum = Vector<byte>.Zero;
        var wide = MemoryMarshal.Cast<byte, Vector<byte>>(bytes);
        foreach (var vector in wide) sum ^= vector;
        var rest = 0UL;
        foreach (var value in bytes[(wide.Length * Vector<byte>.Count)..]) rest ^= value;
        return rest ^ Fold(sum);
    }

    private static ulong Write<T>(Span<T> column)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(column);
        var sum = Vector<byte>.Zero;
        var wide = MemoryMarshal.Cast<byte, Vector<byte>>(bytes);
        foreach (ref var vector in wide)
        {
            var value = vector;
            sum ^= value;
            vector = value;
        }

        var rest = 0UL;
        foreach (ref var value in bytes[(wide.Length * Vector<byte>.Count)..])
        {
            var one = value;
            rest ^= one;
            value = one;
        }

        return rest ^ Fold(sum);
    }

    private static ulong Fold(Vector<byte> sum)
    {
        var words = Vector.AsVectorUInt64(sum);
        var fold = 0UL;
        for (var i = 0; i < Vector<ulong>.Count; i++) fold ^= words[i];
        return fold;
    }
}
