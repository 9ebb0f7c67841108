// Last year's people as the markets see them.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Markets;

/// <summary>
/// Persons, households or agents by county (122) at a year-end, in agents' units: a sample of every
/// twentieth agent counts a twentieth, and all capacities are in the same unit.
/// </summary>
public sealed class MarketCounts
{
    /// <summary>Residents aged 16-59 of the urban part, persons.</summary>
    public long[] UrbanWorkers { get; } = new long[Cells.CountyCount];

    /// <summary>Residents aged 16-59 of the rural part, persons.</summary>
    public long[] RuralWorkers { get; } = new long[Cells.CountyCount];

    /// <summary>Residents aged 60-69 of the rural part, persons.</summary>
    public long[] RuralElders { get; } = new long[Cells.CountyCount];

    /// <summary>Residents of the urban part, persons.</summary>
    public long[] UrbanPersons { get; } = new long[Cells.CountyCount];

    /// <summary>Residents of the county without hukou in it, urban part, persons.</summary>
    public long[] Migrants { get; } = new long[Cells.CountyCount];

    /// <summary>Family households of the urban part.</summary>
    public long[] UrbanHouseholds { get; } = new long[Cells.CountyCount];

    /// <summary>Family households of the rural part.</summary>
    public long[] RuralHouseholds { get; } = new long[Cells.CountyCount];

    /// <summary>Children of 6-15 of the urban part with hukou in the county, persons.</summary>
    public long[] LocalPupils { get; } = new long[Cells.CountyCount];

    /// <summary>Children of 6-15 of the urban part without it, persons.</summary>
    public long[] MigrantPupils { get; } = new long[Cells.CountyCount];

    /// <summary>Children of 6-15 of the rural part, persons.</summary>
    public long[] RuralPupils { get; } = new long[Cells.CountyCount];

    /// <summary>
    /// Agents of skill 0, not yet trained, whose reference person is 16-59, urban and rural part.
    /// </summary>
    public long[] Unskilled { get; } = new long[Cells.CountyCount];

    /// <summary>Of them, those with a member of 16-19.</summary>
    public long[] UnskilledYouth { get; } = new long[Cells.CountyCount];

    /// <summary>Agents of skill 1 or 2 whose reference person is 16-59.</summary>
    public long[] Skilled { get; } = new long[Cells.CountyCount];

    /// <summary>Family households that rent on the market, urban part.</summary>
    public long[] Renters { get; } = new long[Cells.CountyCount];

    /// <summary>Family households in affordable rentals, urban part.</summary>
    public long[] AffordableTenants { get; } = new long[Cells.CountyCount];

    /// <summary>Of them, those without hukou in the county.</summary>
    public long[] MigrantTenants { get; } = new long[Cells.CountyCount];
}
