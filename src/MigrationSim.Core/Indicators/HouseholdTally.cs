// One thread's count of households by place and kind.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Those who share the home of their batch are counted by sets; the others raise a counter of
/// their kind each.
/// </summary>
internal sealed class HouseholdTally
{
    // By alternative and kind: households in the low half, their pupils in the high one.
    private readonly long[] _kinds = new long[Cells.Count * HouseholdKind.Count];

    // By alternative: those counted by sets.
    private readonly HouseholdSums[] _sums = new HouseholdSums[Cells.Count];

    /// <summary>Everybody counted in a place.</summary>
    public HouseholdSums Of(int cell)
    {
        var sums = _sums[cell];
        for (var kind = 0; kind < HouseholdKind.Count; kind++)
        {
            var both = _kinds[(cell * HouseholdKind.Count) + kind];
            sums.Add(kind, (int)both, (int)(both >> 32));
        }

        return sums;
    }

    /// <summary>Counts a batch.</summary>
    public void Count(in CountKeys keys)
    {
        if (keys.Home != CountKeys.Nowhere) CountHome(keys);
        var kinds = _kinds;
        var places = keys.OtherKinds[..keys.OtherCount];
        var pupils = keys.OtherPupils[..places.Length];
        for (var i = 0; i < places.Length; i++) kinds[places[i]] += 1 + ((long)pupils[i] << 32);
    }

    public void Add(HouseholdTally other)
    {
        Sums.Add(_kinds, other._kinds);
        for (var cell = 0; cell < _sums.Length; cell++) _sums[cell].Add(other._sums[cell]);
    }

    public void Clear()
    {
        Array.Clear(_kinds);
        Array.Clear(_sums);
    }

    private void CountHome(in CountKeys keys)
    {
        ref var sums = ref _sums[keys.Home / PersonTally.HomesACell];
        var isCollective = (keys.Home & PersonTally.Collective) != 0;
        foreach (ref readonly var set in keys.Sets) sums.Add(set, isCollective);
        sums.Pupils += keys.HomePupils;
        sums.MigrantPupils += keys.HomeMigrantPupils;
    }
}
