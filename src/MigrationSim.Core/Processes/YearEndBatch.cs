// The rows that the year's end works on at a time, and its lists of those with something to ask.
using System.Numerics;

using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Up to 1,024 rows, sorted into sets, and a list of some of them with a block each, within the two
/// nearest caches; with fewer rows more draws would go to fill up groups of lanes. Rows are counted
/// from the batch's first.
/// </summary>
internal ref struct YearEndBatch
{
    /// <summary>Rows of a batch.</summary>
    public const int Rows = 1024;

    /// <summary>Sets of 64 rows in a batch.</summary>
    public const int SetCount = Rows / RowSets.Rows;

    /// <summary>Room for a list: a row may be listed three times.</summary>
    public const int ListRoom = (3 * Rows) + RowList.Slack;

    private readonly Span<uint> _keys;
    private readonly Span<ulong> _low;
    private readonly Span<ulong> _high;
    private readonly Span<ushort> _list;
    private readonly Span<ushort> _places;
    private int _listed;

    public YearEndBatch(YearEndScratch scratch)
    {
        Sets = scratch.Sets;
        _keys = scratch.Keys;
        _low = scratch.Low;
        _high = scratch.High;
        _list = scratch.List;
        _places = scratch.Places;
    }

    /// <summary>The first row's place in the population.</summary>
    public int First { get; private set; }

    public Span<uint> Key { get; private set; }

    public Span<ulong> Members { get; private set; }

    public Span<ushort> Residence { get; private set; }

    public Span<ushort> Hukou { get; private set; }

    public Span<ushort> Traits { get; private set; }

    public Span<byte> YearsHere { get; private set; }

    /// <summary>The rows by what they are, 64 a set.</summary>
    public Span<RowSets> Sets { get; }

    /// <summary>Rows listed, in the order of adding.</summary>
    public readonly ReadOnlySpan<ushort> List => _list[.._listed];

    /// <summary>Scratch for places in the list.</summary>
    public readonly Span<ushort> Places => _places;

    /// <summary>Bytes 0-7 of the blocks drawn for the list.</summary>
    public readonly ReadOnlySpan<ulong> Low => _low[.._listed];

    /// <summary>Bytes 8-15 of the blocks drawn for the list.</summary>
    public readonly ReadOnlySpan<ulong> High => _high[.._listed];

    public readonly Household this[int row] => new(
        Key[row], Members[row], Residence[row], Hukou[row], Traits[row], YearsHere[row]);

    /// <summary>Takes up rows of the population and sorts them.</summary>
    public void Open(Population population, int first, int count)
    {
        First = first;
        Key = population.Key.Slice(first, count);
        Members = population.Members.Slice(first, count);
        Residence = population.Residence.Slice(first, count);
        Hukou = population.Hukou.Slice(first, count);
        Traits = population.Traits.Slice(first, count);
        YearsHere = population.YearsHere.Slice(first, count);
        for (var set = 0; set < SetCount; set++) Sort(set);
    }

    /// <summary>Sorts the rows of a set, anew when their traits have changed.</summary>
    public readonly void Sort(int set)
    {
        var (from, count) = Range(set);
        Sets[set].Sort(
            Members.Slice(from, count), Residence.Slice(from, count), Hukou.Slice(from, count),
            Traits.Slice(from, count));
    }

    /// <summary>The first row of a set, and how many it has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly (int From, int Count) Range(int set)
    {
        var from = Math.Min(set * RowSets.Rows, Members.Length);
        return (from, Math.Min(RowSets.Rows, Members.Length - from));
    }

    /// <summary>Begins a new list.</summary>
    public void Clear() => _listed = 0;

    /// <summary>Adds rows of a set to the list.</summary>
    public void Add(int set, ulong rows)
    {
        if (rows == 0) return;
        var (from, count) = Range(set);
        _listed += RowList.Append(
            rows, from, Key.Slice(from, count), _list[_listed..], _keys[_listed..]);
    }

    /// <summary>Draws the block of a question for each listed row.</summary>
    public readonly void Draw(YearDraws draws, Question question) => draws.Blocks(
        _keys[..PhiloxLanes.Padded(_listed)], question, _low, _high);

    /// <summary>A digit of 16 bits of the second half of a listed row's block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint Digit(int place, int digit) =>
        (uint)(_high[place] >> (16 * digit)) & 0xFFFF;

    /// <summary>Places of halves of blocks one of whose digits is below a limit.</summary>
    public readonly ReadOnlySpan<ushort> Below(
        ReadOnlySpan<ulong> halves, int digit, ushort limit)
    {
        var places = _places;
        var found = 0;
        for (var first = 0; first < halves.Length; first += RowSets.Rows)
        {
            var count = Math.Min(RowSets.Rows, halves.Length - first);
            var below = DigitThinning.Below(halves.Slice(first, count), digit, limit);
            for (; below != 0; below &= below - 1)
                places[found++] = (ushort)(first + BitOperations.TrailingZeroCount(below));
        }

        return places[..found];
    }

    /// <summary>The set and the bit of a row.</summary>
    public static (int Set, ulong Bit) Place(int row) =>
        (row / RowSets.Rows, 1UL << (row % RowSets.Rows));
}
