// Where a number falls in a row of cumulated weights by county.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Two looks instead of seven: every sixteenth entry first, then sixteen neighbours at once, in
/// which no look waits for the one before.
/// </summary>
public static class CumulatedRow
{
    private const int Block = 16;
    private const int BlockCount = Places.Cells.CountyCount / Block;
    private const int LastStart = Places.Cells.CountyCount - Block;

    /// <summary>
    /// The last county before whose weight no more than x has been added up; 0 if there is none.
    /// </summary>
    /// <param name="row">Rising; entry j (0-122) is the sum before county j.</param>
    /// <param name="x">How far along the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(ReadOnlySpan<double> row, double x)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, Places.Cells.CountyCount);
        var block = 0;
        for (var k = 1; k <= BlockCount; k++) block += row[k * Block] <= x ? 1 : 0;

        // All entries before the neighbours looked at are below x as well.
        var start = Math.Min((block * Block) + 1, LastStart);
        return start - 1 + CountUpTo(row.Slice(start, Block), x);
    }

    /// <summary>
    /// The same in one look, if it is known to be a county or one of the fifteen after it.
    /// </summary>
    /// <param name="row">As above.</param>
    /// <param name="first">The county; what comes before it weighs no more than x.</param>
    /// <param name="x">How far along the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindFrom(ReadOnlySpan<double> row, int first, double x)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, Places.Cells.CountyCount);
        var start = Math.Min(first + 1, LastStart);
        return start - 1 + CountUpTo(row.Slice(start, Block), x);
    }

    /// <summary>How many of sixteen numbers are x at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountUpTo(ReadOnlySpan<double> numbers, double x)
    {
        ref var from = ref MemoryMarshal.GetReference(numbers);
        if (Vector512.IsHardwareAccelerated)
        {
            var limit = Vector512.Create(x);
            return Vector512.CountWhereAllBitsSet(
                Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref from), limit))
                + Vector512.CountWhereAllBitsSet(
                    Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref from, 8), limit));
        }

        var count = 0;
        foreach (var number in numbers) count += number <= x ? 1 : 0;
        return count;
    }
}
