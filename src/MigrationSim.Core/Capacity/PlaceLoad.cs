// What people who are there already take of a county's urban part.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Dwellings and school places taken by county if nobody moved, graduates already out of their
/// dormitories. Whole numbers, in agents' units.
/// </summary>
public sealed class PlaceLoad
{
    private const int Word = 64;
    private const int Half = 32;

    // Dwellings in the low half, seats in the high one.
    private readonly ulong[] _batches = new ulong[Cells.CountyCount];
    private readonly ulong[] _masks = new ulong[RowMasks.Count];
    private readonly uint[] _others = new uint[RowMasks.ListRoom];

    public long[] Dwellings { get; } = new long[Cells.CountyCount];

    public long[] Seats { get; } = new long[Cells.CountyCount];

    /// <summary>Adds those who live in the rows from first to end.</summary>
    public void Count(Population population, int first, int end, MoveInputs inputs)
    {
        var (batch, events) = (new DecisionBatch(population, inputs), new MarketEvents());
        for (var at = first; at < end; at += DecisionBatch.Rows)
        {
            batch.Draw(at, Math.Min(DecisionBatch.Rows, end - at));
            batch.Decide(events);
            Count(batch);
        }

        Close();
    }

    /// <summary>Adds those who live in the rows of a batch.</summary>
    public void Count(DecisionBatch batch)
    {
        // Most neighbours in the rows live in one cell: they are summed as if all did.
        var codes = batch.Codes;
        if (codes.Length == 0) return;
        var residence = batch.Residence;
        var home = residence[residence.Length / 2];
        var isUrban = Cells.IsUrban(home);
        var all = isUrban ? Sum(codes) : 0;
        foreach (var other in Others(residence, home, isUrban))
        {
            var i = (int)other;
            var own = Of(codes[i]);
            all -= own;
            var urban = -DeciderCode.Urban(codes[i]);
            _batches[(residence[i] >> 1) & urban] += own & (ulong)urban;
        }

        if (isUrban) _batches[home >> 1] += all;
    }

    // Who lives elsewhere, and of them, where neighbours do not count, those in urban parts.
    private Span<uint> Others(ReadOnlySpan<ushort> residence, ushort home, bool isUrban)
    {
        Array.Clear(_masks);
        ref var first = ref MemoryMarshal.GetReference(residence);
        var lives = Vector512.Create(home);
        var end = Vector512.Create((ushort)(isUrban ? ushort.MaxValue : Cells.HunanCount));
        var rural = Vector512.Create((ushort)(isUrban ? 0 : 1));
        var i = 0;
        for (; Vector256.IsHardwareAccelerated && i + Half <= residence.Length; i += Half)
        {
            var where = Vector512.LoadUnsafe(ref first, (nuint)i);
            var counts = Vector512.LessThan(where, end)
                & Vector512.Equals(where & rural, Vector512<ushort>.Zero);
            var mask = Vector512.AndNot(counts, Vector512.Equals(where, lives));
            _masks[i / Word] |= mask.ExtractMostSignificantBits() << i;
        }

        for (; i < residence.Length; i++)
        {
            if (residence[i] != home && (isUrban || Cells.IsUrban(residence[i])))
                _masks[i / Word] |= 1UL << i;
        }

        return _others.AsSpan(0, RowMasks.List(_masks, _others));
    }

    private static ulong Sum(ReadOnlySpan<ulong> codes)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector512<ulong>>(codes);
        var sum = Vector512<ulong>.Zero;
        foreach (var many in wide)
        {
            sum += ((many >> DeciderCode.DwellingShift) & Vector512<ulong>.One)
                + (((many >> DeciderCode.PupilsShift) & Vector512.Create(15UL)) << 32);
        }

        var all = Vector512.Sum(sum);
        foreach (var code in codes[(wide.Length * Vector512<ulong>.Count)..]) all += Of(code);
        return all;
    }

    private static ulong Of(ulong code) => (uint)DeciderCode.UrbanDwellings(code)
        + ((ulong)(uint)DeciderCode.Pupils(code) << 32);

    /// <summary>Takes the batches' counts over; to be called when all are counted.</summary>
    public void Close()
    {
        for (var county = 0; county < _batches.Length; county++)
        {
            Dwellings[county] += (uint)_batches[county];
            Seats[county] += (long)(_batches[county] >> 32);
            _batches[county] = 0;
        }
    }

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        Close();
        Array.Clear(Dwellings);
        Array.Clear(Seats);
    }

    public void Add(PlaceLoad other)
    {
        for (var i = 0; i < Dwellings.Length; i++)
        {
            Dwellings[i] += other.Dwellings[i];
            Seats[i] += other.Seats[i];
        }
    }
}

/// <summary>
/// What urban parts can hold, by county, in agents' units; infinite where a year knows no limit.
/// </summary>
public sealed record PlaceCapacity(double[] Dwellings, double[] Seats)
{
    /// <summary>No limit anywhere.</summary>
    public static PlaceCapacity Endless { get; } = new(
        [.. Enumerable.Repeat(double.PositiveInfinity, Cells.CountyCount)],
        [.. Enumerable.Repeat(double.PositiveInfinity, Cells.CountyCount)]);
}
