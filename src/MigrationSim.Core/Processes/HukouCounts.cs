// What one thread counts of registrations in a year: events by hukou cell.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>Persons by hukou cell (244); people registered outside Hunan are not counted.</summary>
public sealed class HukouCounts
{
    public long[] Births { get; } = new long[Cells.HunanCount];

    public long[] Deaths { get; } = new long[Cells.HunanCount];

    /// <summary>Registered addresses relabelled out of a rural cell.</summary>
    public long[] Readdressed { get; } = new long[Cells.HunanCount];

    /// <summary>Rural hukou turned urban: plus in the urban cell, minus in the rural one.</summary>
    public long[] Settled { get; } = new long[Cells.HunanCount];

    public long[] MovesIn { get; } = new long[Cells.HunanCount];

    public long[] MovesOut { get; } = new long[Cells.HunanCount];

    /// <summary>Of the moves, those by pairing.</summary>
    public long[] PairingIn { get; } = new long[Cells.HunanCount];

    public long[] PairingOut { get; } = new long[Cells.HunanCount];

    /// <summary>From people registered outside Hunan, and lost to other provinces.</summary>
    public long[] Gained { get; } = new long[Cells.HunanCount];

    public long[] Lost { get; } = new long[Cells.HunanCount];

    private long[][] All =>
    [
        Births, Deaths, Readdressed, Settled, MovesIn, MovesOut, PairingIn, PairingOut, Gained,
        Lost,
    ];

    /// <summary>A household settles in an urban cell.</summary>
    public void Settle(int from, int to, int persons)
    {
        if (from == Cells.OutsideHukou)
        {
            Gained[to] += persons;
        }
        else if (Cells.IsRural(from))
        {
            Settled[from] -= persons;
            Settled[to] += persons;
        }
        else
        {
            MovesOut[from] += persons;
            MovesIn[to] += persons;
        }
    }

    /// <summary>Persons take on the hukou of the household they join.</summary>
    public void Join(int from, int to, int persons, bool byPairing)
    {
        if (from == to) return;
        if (from == Cells.OutsideHukou)
        {
            Gained[to] += persons;
            return;
        }

        if (to == Cells.OutsideHukou)
        {
            Lost[from] += persons;
            return;
        }

        MovesOut[from] += persons;
        MovesIn[to] += persons;
        if (!byPairing) return;
        PairingOut[from] += persons;
        PairingIn[to] += persons;
    }

    public void Add(HukouCounts other)
    {
        foreach (var (sum, part) in All.Zip(other.All)) Sums.Add(sum, part);
    }

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        foreach (var counts in All) Array.Clear(counts);
    }
}
