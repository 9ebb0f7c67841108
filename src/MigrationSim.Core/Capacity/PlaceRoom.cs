// What urban parts have left while wishes are settled.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Whole dwellings and school places by county: capacity less those who stay. Negative where
/// stayers alone are too many; that is nobody's eviction, only no room.
/// </summary>
public sealed class PlaceRoom
{
    private readonly long[] _dwellings = new long[Cells.CountyCount];
    private readonly long[] _seats = new long[Cells.CountyCount];

    public PlaceRoom(PlaceCapacity capacity, PlaceLoad load)
    {
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            _dwellings[i] = Whole(capacity.Dwellings[i]) - load.Dwellings[i];
            _seats[i] = Whole(capacity.Seats[i]) - load.Seats[i];
        }
    }

    public long Dwellings(int county) => Math.Max(0, _dwellings[county]);

    public long Seats(int county) => Math.Max(0, _seats[county]);

    /// <summary>What a mover leaves behind becomes room.</summary>
    public void Leave(in Proposal wish) => Change(wish, 1);

    /// <summary>Who was refused is still there.</summary>
    public void Stay(in Proposal wish) => Change(wish, -1);

    /// <summary>Who is admitted takes up room.</summary>
    public void Take(in Proposal wish)
    {
        if (wish.Stays || !Cells.IsUrban(wish.Destination)) return;
        Take(wish.Destination >> 1, wish.Dwellings, wish.Pupils);
    }

    public void Take(int county, int dwellings, int seats)
    {
        _dwellings[county] -= dwellings;
        _seats[county] -= seats;
    }

    /// <summary>Takes room if there is enough of both.</summary>
    public bool TryTake(int county, int dwellings, int seats)
    {
        if (dwellings > Dwellings(county) || seats > Seats(county)) return false;
        Take(county, dwellings, seats);
        return true;
    }

    private void Change(in Proposal wish, int sign)
    {
        if (wish.Stays || !Cells.IsUrban(wish.Origin)) return;
        _dwellings[wish.Origin >> 1] += sign * wish.Freed;
        _seats[wish.Origin >> 1] += sign * wish.Pupils;
    }

    private static long Whole(double capacity) =>
        double.IsPositiveInfinity(capacity) ? long.MaxValue / 4 : (long)Math.Floor(capacity);
}
