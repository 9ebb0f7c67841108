// Those who cannot or do not live alone: orphans and the very old go to kin.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A household joins another of the same hukou home in its cell, else any of its cell, the one that
/// comes first in this year's ranks. Nobody changes cell; registrations may.
/// </summary>
public sealed class Kinship
{
    private readonly RankOrder _order = new();

    // Hosts by cell, in a cell by rank; where the cells' hosts begin, one more than there are.
    private readonly int[] _begin = new int[Cells.Count + 1];
    private Host[] _hosts = [];

    // Cell and registered address of the kin as listed: read in the order of rows, which are far
    // apart, and not in that of ranks.
    private (ushort Cell, ushort Hukou)[] _homes = [];

    /// <summary>Opens the homes of a year: of each kin as it lives and is registered now.</summary>
    public void Open(Population population, List<int> kin, YearDraws draws)
    {
        var rows = CollectionsMarshal.AsSpan(kin);
        if (_hosts.Length < rows.Length)
        {
            _hosts = new Host[rows.Length + (rows.Length / 8)];
            _homes = new (ushort, ushort)[_hosts.Length];
        }

        CountCells(population, rows);
        foreach (var position in _order.Of(population, rows, draws))
        {
            var (cell, hukou) = _homes[position];
            _hosts[_begin[cell]++] = new(rows[position], hukou, false);
        }

        // Each begin has moved to its cell's end, which is the next one's begin.
        Array.Copy(_begin, 0, _begin, 1, Cells.Count);
        _begin[0] = 0;
    }

    /// <summary>
    /// Merges each listed household into kin; those without any stay as they are.
    /// </summary>
    public void TakeIn(
        Population population, List<int> rows, YearDraws draws, HukouCounts counts)
    {
        var members = population.Members;
        var listed = CollectionsMarshal.AsSpan(rows);
        foreach (var position in _order.Of(population, listed, draws))
        {
            var row = listed[position];
            if (members[row] == 0) continue;
            var hukou = population.Hukou[row];
            var home = Take(population, row, hukou);
            if (home < 0) continue;
            counts.Join(
                hukou, population.Hukou[home], Members.Count(members[row]), byPairing: false);
            members[home] = Together(members[home], members[row]);
            members[row] = 0;
        }
    }

    private void CountCells(Population population, ReadOnlySpan<int> rows)
    {
        var residence = population.Residence;
        var hukou = population.Hukou;
        Array.Clear(_begin);
        for (var i = 0; i < rows.Length; i++)
        {
            var cell = residence[rows[i]];
            _homes[i] = (cell, hukou[rows[i]]);
            _begin[cell]++;
        }

        var sum = 0;
        foreach (ref var begin in _begin.AsSpan()) (begin, sum) = (sum, sum + begin);
    }

    // The row of the first host of the same home with room, else of any with room, else -1. Nobody
    // takes in twice.
    private int Take(Population population, int guest, ushort hukou)
    {
        var cell = population.Residence[guest];
        var hosts = _hosts.AsSpan(_begin[cell].._begin[cell + 1]);
        var room = Members.SlotCount - Members.Count(population.Members[guest]);
        var other = -1;
        for (var i = 0; i < hosts.Length; i++)
        {
            var isHome = hosts[i].Hukou == hukou;
            if (hosts[i].IsTaken || hosts[i].Row == guest || (!isHome && other >= 0)) continue;
            var count = Members.Count(population.Members[hosts[i].Row]);
            if (count == 0 || count > room) continue;
            if (isHome) return Taken(ref hosts[i]);
            other = i;
        }

        return other >= 0 ? Taken(ref hosts[other]) : -1;
    }

    private static int Taken(ref Host host)
    {
        host = host with { IsTaken = true };
        return host.Row;
    }

    // Grown people go to the places of other adults while there are any.
    private static ulong Together(ulong home, ulong guests)
    {
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var person = Members.At(guests, slot);
            if (person == 0) continue;
            var isGrown = Members.Age(person) >= Members.AdultAge;
            var place = isGrown && Members.At(home, 6) == 0 ? 6
                : isGrown && Members.At(home, 7) == 0 ? 7
                : Members.FreeChildSlot(home);
            home = Members.With(home, place, person);
        }

        return home;
    }

    // Where it is registered is as of the opening.
    private readonly record struct Host(int Row, ushort Hukou, bool IsTaken);
}
