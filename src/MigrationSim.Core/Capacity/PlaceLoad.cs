// What people who are there already take of a county's urban part.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Dwellings and school places taken by county if nobody moved, graduates already out of their
/// dormitories. Whole numbers, in agents' units.
/// </summary>
public sealed class PlaceLoad
{
    public long[] Dwellings { get; } = new long[Cells.CountyCount];

    public long[] Seats { get; } = new long[Cells.CountyCount];

    public void Count(Population population, int first, int end, MoveInputs inputs)
    {
        for (var i = first; i < end; i++)
        {
            var household = population[i];
            if (household.Members == 0 || !Cells.IsUrban(household.Residence)) continue;
            var county = household.Residence >> 1;
            Dwellings[county] += Occupancy.Dwellings(household, inputs);
            Seats[county] += ChoiceUnit.PupilsOf(household.Members);
        }
    }

    public void Add(PlaceLoad other)
    {
        for (var i = 0; i < Dwellings.Length; i++)
        {
            Dwellings[i] += other.Dwellings[i];
            Seats[i] += other.Seats[i];
        }
    }
}

/// <summary>
/// What urban parts can hold, by county, in agents' units; infinite where a year knows no limit.
/// </summary>
public sealed record PlaceCapacity(double[] Dwellings, double[] Seats)
{
    /// <summary>No limit anywhere.</summary>
    public static PlaceCapacity Endless { get; } = new(
        [.. Enumerable.Repeat(double.PositiveInfinity, Cells.CountyCount)],
        [.. Enumerable.Repeat(double.PositiveInfinity, Cells.CountyCount)]);
}
