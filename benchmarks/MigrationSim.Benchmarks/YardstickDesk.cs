// What a thread of the neutral workload writes on, kept from step to step.
using MigrationSim.Core.Runs;

namespace MigrationSim.Benchmarks;

/// <summary>One thread's room: a batch's draws, a chunk's movers, counts of moves.</summary>
internal sealed class YardstickDesk
{
    public const int BatchRows = 1024;
    public const int MoverRows = 256;

    public uint[] Words { get; } = new uint[BatchRows];

    public uint[] Movers { get; } = new uint[Chunks.Rows];

    public ulong[] Low { get; } = new ulong[MoverRows];

    public ulong[] High { get; } = new ulong[MoverRows];

    /// <summary>What each zone gained.</summary>
    public int[] Change { get; } = new int[YardstickWorld.Zones];

    public long Moves { get; set; }

    public void Clear()
    {
        Array.Clear(Change);
        Moves = 0;
    }

    public void Add(YardstickDesk other)
    {
        for (var z = 0; z < Change.Length; z++) Change[z] += other.Change[z];
        Moves += other.Moves;
    }
}
