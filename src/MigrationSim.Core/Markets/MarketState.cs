// Jobs, dwellings and school places between two years.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Markets;

/// <summary>
/// Arrays by county (122), in agents' units. What stands at a year's markets; the next year's
/// state comes from this one, the people counted since and the year's levers. Immutable.
/// </summary>
public sealed record MarketState
{
    /// <summary>People and stocks of the base year, which every index refers to.</summary>
    public required MarketCounts Opening { get; init; }

    /// <summary>Urban non-farm jobs of the base year.</summary>
    public required double[] OpeningJobs { get; init; }

    /// <summary>Urban non-farm jobs.</summary>
    public required double[] Jobs { get; init; }

    /// <summary>
    /// The same path of jobs had no job lever ever been moved: jobs that follow the same people.
    /// </summary>
    public required double[] JobsWithoutLevers { get; init; }

    /// <summary>
    /// Workers whom this year's relabelling is expected to add, as a share of the urban ones at
    /// last year's end; they come with their jobs a year on, when they are counted.
    /// </summary>
    public double[] RelabelledWorkersShare { get; init; } = new double[Cells.CountyCount];

    /// <summary>Urban dwellings, affordable ones included.</summary>
    public required double[] Dwellings { get; init; }

    /// <summary>Affordable rental dwellings.</summary>
    public required double[] Affordable { get; init; }

    /// <summary>Urban places in primary and junior secondary schools.</summary>
    public required double[] Seats { get; init; }

    /// <summary>Rural places in primary and junior secondary schools.</summary>
    public required double[] RuralSeats { get; init; }
}
