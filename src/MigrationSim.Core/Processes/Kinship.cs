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
    // No cell: the mark of a host who has taken somebody in.
    private const ushort Taken = Cells.OutsideHukou - 1;
    private readonly RankOrder _order = new();

    // Hosts by cell, in a cell by rank: rows, and where they are registered as of the opening;
    // where the cells' hosts begin, one more than there are.
    private readonly int[] _begin = new int[Cells.Count + 1];
    private int[] _hosts = [];
    private ushort[] _hukou = [];
    private ulong _touched;

    /// <summary>Opens the homes of a year: of each kin as listed.</summary>
    public void Open(Population population, List<ListedHousehold> kin, YearDraws draws)
    {
        var listed = CollectionsMarshal.AsSpan(kin);
        if (_hosts.Length < listed.Length)
        {
            _hosts = new int[listed.Length + (listed.Length / 8)];
            _hukou = new ushort[_hosts.Length];
        }

        CountCells(listed);
        foreach (var position in _order.Of(population, listed, draws))
        {
            ref readonly var one = ref listed[position];
            var at = _begin[one.Residence]++;
            (_hosts[at], _hukou[at]) = (one.Row, one.Hukou);
        }

        // Each begin has moved to its cell's end, which is the next one's begin.
        Array.Copy(_begin, 0, _begin, 1, Cells.Count);
        _begin[0] = 0;
    }

    /// <summary>
    /// Merges each listed household into kin; those without any stay as they are.
    /// </summary>
    public void TakeIn(
        Population population, List<ListedHousehold> guests, YearDraws draws, HukouCounts counts)
    {
        var members = population.Members;
        var listed = CollectionsMarshal.AsSpan(guests);
        foreach (ref readonly var guest in listed) _touched += members[guest.Row];
        foreach (var position in _order.Of(population, listed, draws))
        {
            ref readonly var guest = ref listed[position];
            var row = guest.Row;
            if (members[row] == 0) continue;
            var home = Take(members, guest);
            if (home < 0) continue;
            counts.Join(
                guest.Hukou, population.Hukou[home], Members.Count(members[row]),
                byPairing: false);
            members[home] = Together(members[home], members[row]);
            members[row] = 0;
        }
    }

    private void CountCells(ReadOnlySpan<ListedHousehold> listed)
    {
        Array.Clear(_begin);
        foreach (ref readonly var one in listed) _begin[one.Residence]++;
        var sum = 0;
        foreach (ref var begin in _begin.AsSpan()) (begin, sum) = (sum, sum + begin);
    }

    // The row of the first host of the same home with room, else of any with room, else -1. Nobody
    // takes in twice.
    private int Take(ReadOnlySpan<ulong> members, in ListedHousehold guest)
    {
        var (first, end) = (_begin[guest.Residence], _begin[guest.Residence + 1]);
        var room = Members.SlotCount - Members.Count(members[guest.Row]);
        for (var at = first; (at = NextOfHome(guest.Hukou, at, end)) < end; at++)
        {
            if (CanHost(members, at, guest.Row, room)) return HostAt(at);
        }

        for (var at = first; at < end; at++)
        {
            if (_hukou[at] != Taken && CanHost(members, at, guest.Row, room)) return HostAt(at);
        }

        return -1;
    }

    private int NextOfHome(ushort hukou, int at, int end)
    {
        var next = _hukou.AsSpan(at..end).IndexOf(hukou);
        return next < 0 ? end : at + next;
    }

    private bool CanHost(ReadOnlySpan<ulong> members, int at, int guest, int room)
    {
        if (_hosts[at] == guest) return false;
        var count = Members.Count(members[_hosts[at]]);
        return count != 0 && count <= room;
    }

    private int HostAt(int at)
    {
        _hukou[at] = Taken;
        return _hosts[at];
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
}
