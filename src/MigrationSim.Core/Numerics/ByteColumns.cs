// Arithmetic on whole columns of bytes.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MigrationSim.Core.Numerics;

/// <summary>What is done alike to every value of a column.</summary>
public static class ByteColumns
{
    /// <summary>
    /// Adds one to every value; a value that would pass <paramref name="last"/>, which is below
    /// 255, begins again at <paramref name="first"/>.
    /// </summary>
    public static void Advance(Span<byte> values, byte first, byte last)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        var i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            var (restart, limit) = (Vector512.Create(first), Vector512.Create(last));
            for (; i + 64 <= values.Length; i += 64)
            {
                var next = Vector512.LoadUnsafe(ref value, (nuint)i) + Vector512<byte>.One;
                Vector512.ConditionalSelect(Vector512.GreaterThan(next, limit), restart, next)
                    .StoreUnsafe(ref value, (nuint)i);
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            var (restart, limit) = (Vector256.Create(first), Vector256.Create(last));
            for (; i + 32 <= values.Length; i += 32)
            {
                var next = Vector256.LoadUnsafe(ref value, (nuint)i) + Vector256<byte>.One;
                Vector256.ConditionalSelect(Vector256.GreaterThan(next, limit), restart, next)
                    .StoreUnsafe(ref value, (nuint)i);
            }
        }

        PlainAdvance(values[i..], first, last);
    }

    /// <summary>One after the other: the meaning of the wide ways.</summary>
    public static void PlainAdvance(Span<byte> values, byte first, byte last)
    {
        foreach (ref var value in values)
        {
            value++;
            if (value > last) value = first;
        }
    }
}
