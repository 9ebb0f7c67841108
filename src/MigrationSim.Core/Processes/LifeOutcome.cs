// What one thread carries through the first pass: counts, lists and scratch.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>Used again from year to year, so that a year allocates nothing.</summary>
public sealed class LifeOutcome
{
    public VitalCounts Counts { get; } = new();

    public LifeListsByOrigin Lists { get; } = new();

    internal LifeScratch Scratch { get; } = new();

    public void Add(LifeOutcome other)
    {
        Counts.Add(other.Counts);
        Lists.Add(other.Lists);
    }

    /// <summary>As new, with the lists' room kept.</summary>
    public void Clear()
    {
        Counts.Clear();
        Lists.Clear();
    }
}

/// <summary>Numbers of one batch of rows, small enough to stay near the processor.</summary>
internal sealed class LifeScratch
{
    private const int Rows = LifePass.BatchRows;

    /// <summary>Bytes 0-7 and 8-15 of a block by row.</summary>
    public ulong[] Low { get; } = new ulong[Rows];

    public ulong[] High { get; } = new ulong[Rows];

    /// <summary>Seats found (row * 8 + slot), or rows.</summary>
    public ushort[] Found { get; } = new ushort[Rows * Members.SlotCount];

    /// <summary>Keys of mothers.</summary>
    public uint[] FoundKeys { get; } = new uint[Rows];
}

/// <summary>A batch of the population's rows, cut out of its columns.</summary>
internal readonly ref struct HouseholdRows(Population population, int first, int count)
{
    /// <summary>The first row's number in the population.</summary>
    public readonly int First = first;

    public readonly ReadOnlySpan<uint> Key = population.Key.Slice(first, count);

    public readonly Span<ulong> Members = population.Members.Slice(first, count);

    public readonly ReadOnlySpan<ushort> Residence = population.Residence.Slice(first, count);

    public readonly ReadOnlySpan<ushort> Hukou = population.Hukou.Slice(first, count);

    public readonly ReadOnlySpan<ushort> Traits = population.Traits.Slice(first, count);

    public readonly Span<byte> YearsHere = population.YearsHere.Slice(first, count);

    /// <summary>
    /// Reads something of every line of memory that holds what only few are asked: so they are
    /// waited for together and not one by one.
    /// </summary>
    public void Touch(int from, int count)
    {
        const int Line = 64 / sizeof(ushort);
        for (var row = from; row < from + count; row += Line)
        {
            Volatile.Read(in Residence[row]);
            Volatile.Read(in Hukou[row]);
            Volatile.Read(in Traits[row]);
        }
    }
}
