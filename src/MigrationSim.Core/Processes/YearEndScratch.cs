// What a batch of the year's end is kept in.
namespace MigrationSim.Core.Processes;

/// <summary>Of one thread; holds nothing between batches.</summary>
internal sealed class YearEndScratch
{
    public RowSets[] Sets { get; } = new RowSets[YearEndBatch.SetCount];

    public uint[] Keys { get; } = new uint[YearEndBatch.ListRoom];

    /// <summary>Halves of blocks.</summary>
    public ulong[] Low { get; } = new ulong[YearEndBatch.ListRoom];

    public ulong[] High { get; } = new ulong[YearEndBatch.ListRoom];

    public ushort[] List { get; } = new ushort[YearEndBatch.ListRoom];

    /// <summary>Places in the list.</summary>
    public ushort[] Places { get; } = new ushort[YearEndBatch.ListRoom];
}
