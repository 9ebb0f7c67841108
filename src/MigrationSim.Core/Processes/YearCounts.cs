// What one thread counts in a year: events by cell and moves by origin and destination.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Whole persons and households, so that the order of adding cannot matter. Moves are indexed
/// origin * 249 + destination, the last of which is outside the model.
/// </summary>
public sealed class YearCounts
{
    public const int Width = Cells.Count + 1;
    public long[] Births { get; } = new long[Cells.Count];

    public long[] Deaths { get; } = new long[Cells.Count];

    /// <summary>Persons relabelled out of a rural cell.</summary>
    public long[] Relabelled { get; } = new long[Cells.Count];

    public long[] MovedHouseholds { get; } = new long[Width * Width];

    public long[] MovedPersons { get; } = new long[Width * Width];

    /// <summary>
    /// Households in which only minors were left, and those of them for whom kin were found.
    /// </summary>
    public long Orphaned { get; set; }

    public long TakenIn { get; set; }

    public void Move(int origin, int destination, int persons)
    {
        var at = (origin * Width) + destination;
        MovedHouseholds[at]++;
        MovedPersons[at] += persons;
    }

    public void Add(YearCounts other)
    {
        Add(Births, other.Births);
        Add(Deaths, other.Deaths);
        Add(Relabelled, other.Relabelled);
        Add(MovedHouseholds, other.MovedHouseholds);
        Add(MovedPersons, other.MovedPersons);
        Orphaned += other.Orphaned;
        TakenIn += other.TakenIn;
    }

    private static void Add(long[] sum, long[] part)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += part[i];
    }
}
