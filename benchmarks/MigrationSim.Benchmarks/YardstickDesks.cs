// What the threads of the neutral workload write on, kept from step to step.
using MigrationSim.Core.Runs;

namespace MigrationSim.Benchmarks;

/// <summary>One thread's room: a batch's draws, a chunk's movers, counts of moves.</summary>
internal sealed class YardstickDesk
{
    public const int BatchRows = 512;
    public const int MoverRows = 256;

    public uint[] Words { get; } = new uint[BatchRows];

    public uint[] Movers { get; } = new uint[Chunks.Rows];

    public ulong[] Low { get; } = new ulong[MoverRows];

    public ulong[] High { get; } = new ulong[MoverRows];

    /// <summary>What each zone gained.</summary>
    public int[] Change { get; } = new int[YardstickWorld.Zones];

    public long Moves { get; set; }
}

/// <summary>Desks not in use: nothing is allocated after the first step.</summary>
internal sealed class YardstickDesks
{
    private readonly Stack<YardstickDesk> _free = new();

    /// <summary>A desk with its counts at 0.</summary>
    public YardstickDesk Take()
    {
        lock (_free)
        {
            if (!_free.TryPop(out var desk)) return new();
            Array.Clear(desk.Change);
            desk.Moves = 0;
            return desk;
        }
    }

    /// <summary>Adds the counts of one desk to another's and takes it back.</summary>
    public void Fold(YardstickDesk total, YardstickDesk part)
    {
        for (var z = 0; z < total.Change.Length; z++) total.Change[z] += part.Change[z];
        total.Moves += part.Moves;
        Return(part);
    }

    public void Return(YardstickDesk desk)
    {
        lock (_free) _free.Push(desk);
    }
}
