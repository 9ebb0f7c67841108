// What one thread counts of the markets in a year: refusals, purchases, school places, training.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>Households, or children where said, by county (122) or alternative (248).</summary>
public sealed class MarketEvents
{
    /// <summary>Family households that moved into the urban part, by county.</summary>
    public long[] Newcomers { get; } = new long[Cells.CountyCount];

    /// <summary>Wishes refused by a county's urban part as the first choice.</summary>
    public long[] Refused { get; } = new long[Cells.CountyCount];

    /// <summary>Deciders who found nothing and stayed, by alternative.</summary>
    public long[] Denied { get; } = new long[Cells.Count];

    /// <summary>Renters who became owners, by county.</summary>
    public long[] Purchases { get; } = new long[Cells.CountyCount];

    /// <summary>Households in which somebody was trained, by county.</summary>
    public long[] Certificates { get; } = new long[Cells.CountyCount];

    /// <summary>Migrant children in public schools of the urban part, by county.</summary>
    public long[] PupilsPlaced { get; } = new long[Cells.CountyCount];

    /// <summary>Migrant children for whom an open public school had no place, by county.</summary>
    public long[] PlacesDenied { get; } = new long[Cells.CountyCount];

    /// <summary>Persons who lost their home to a flood, by county.</summary>
    public long[] Flooded { get; } = new long[Cells.CountyCount];

    /// <summary>Tenants who lost their dwelling to renewal, by county.</summary>
    public long[] Renewed { get; } = new long[Cells.CountyCount];

    /// <summary>Persons of the urban part without hukou in the county, after moves.</summary>
    public long[] Insurable { get; } = new long[Cells.CountyCount];

    /// <summary>Of them, those in insured households.</summary>
    public long[] Insured { get; } = new long[Cells.CountyCount];

    /// <summary>Households that gave up land, by county of the rural hukou.</summary>
    public long[] LandExits { get; } = new long[Cells.CountyCount];

    private long[][] All =>
    [
        Newcomers, Refused, Denied, Purchases, Certificates, PupilsPlaced, PlacesDenied, Flooded,
        Renewed, Insurable, Insured, LandExits,
    ];

    /// <summary>A household arrived in its new place.</summary>
    public void Came(Household household)
    {
        if (!Cells.IsUrban(household.Residence)) return;
        if (Traits.Has(household.Traits, Traits.Collective)) return;
        Newcomers[household.Residence >> 1]++;
    }

    /// <summary>A household settled, and perhaps gave up its land.</summary>
    public void Settled(Household before, Household after)
    {
        if (!Traits.Has(after.Traits & ~before.Traits, Traits.ExitedLand)) return;
        LandExits[before.Hukou >> 1]++;
    }

    public void Add(MarketEvents other)
    {
        foreach (var (sum, part) in All.Zip(other.All)) Sums.Add(sum, part);
    }

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        foreach (var counts in All) Array.Clear(counts);
    }
}
