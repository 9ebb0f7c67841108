// Those who do not live where their neighbours in the rows do, gathered by where they live.
using System.Runtime.Intrinsics;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Their sums lie all over the table of groups, out of the processor's reach. They are written down
/// by residence and summed when a residence has many: its sums come near once for all of them.
/// </summary>
public sealed class FarSums
{
    private const int Room = 1024;
    private readonly Vector256<long>[] _shares = new Vector256<long>[Cells.Count * Room];
    private readonly ushort[] _slots = new ushort[Cells.Count * Room];
    private readonly int[] _counts = new int[Cells.Count];

    /// <summary>Notes one by its residence and slot of <see cref="HomeSums"/>.</summary>
    public void Add(int residence, int slot, in Vector256<long> share, GroupTable groups)
    {
        var count = _counts[residence];
        var at = (residence * Room) + count;
        _shares[at] = share;
        _slots[at] = (ushort)slot;
        _counts[residence] = ++count;
        if (count == Room) Sum(residence, groups);
    }

    /// <summary>Sums all that are noted.</summary>
    public void Close(GroupTable groups)
    {
        for (var residence = 0; residence < Cells.Count; residence++) Sum(residence, groups);
    }

    private void Sum(int residence, GroupTable groups)
    {
        var (first, count) = (residence * Room, _counts[residence]);
        _counts[residence] = 0;
        if (count == 0) return;
        groups.Add(residence, _slots.AsSpan(first, count), _shares.AsSpan(first, count));
    }
}
