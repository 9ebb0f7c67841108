// What one thread counts in a year: events by cell and moves by origin and destination.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Whole persons and households, so that the order of adding cannot matter. Moves are indexed
/// origin * 249 + destination, the last of which is outside the model; ages by alternative, then
/// census group and sex.
/// </summary>
public sealed class YearCounts
{
    public const int Width = Cells.Count + 1;
    public const int AgeWidth = Ages.GroupCount * 2;

    public long[] Births { get; } = new long[Cells.Count];

    public long[] Deaths { get; } = new long[Cells.Count];

    /// <summary>Persons relabelled out of a rural cell.</summary>
    public long[] Relabelled { get; } = new long[Cells.Count];

    public long[] MovedHouseholds { get; } = new long[Width * Width];

    public long[] MovedPersons { get; } = new long[Width * Width];

    /// <summary>Net arrivals by alternative of those whose move hangs on one draw alone.</summary>
    public long[] NetDeciding { get; } = new long[Cells.Count];

    public int[] DeathsByAge { get; } = new int[Cells.Count * AgeWidth];

    /// <summary>Arrivals less departures, those across the model's edge included.</summary>
    public int[] NetMovesByAge { get; } = new int[Cells.Count * AgeWidth];

    public HukouCounts Hukou { get; } = new();

    public MarketEvents Markets { get; } = new();

    public MoverCounts Movers { get; } = new();

    /// <summary>Movers' children of 6-15 and elders who stayed behind, by cell.</summary>
    public long[] LeftChildren { get; } = new long[Cells.Count];

    public long[] LeftElders { get; } = new long[Cells.Count];

    /// <summary>Persons who may settle where they live, by cell.</summary>
    public long[] Eligible { get; } = new long[Cells.Count];

    private long[][] All =>
    [
        Births, Deaths, Relabelled, MovedHouseholds, MovedPersons, NetDeciding, LeftChildren,
        LeftElders, Eligible,
    ];

    public void Move(int origin, int destination, ulong members)
    {
        var at = (origin * Width) + destination;
        MovedHouseholds[at]++;
        MovedPersons[at] += Members.Count(members);
        for (var rest = members; rest != 0; rest >>= 8)
        {
            var person = Members.Next(ref rest);
            var group = AgeIndex(person);
            if (origin < Cells.Count) NetMovesByAge[(origin * AgeWidth) + group]--;
            if (destination < Cells.Count) NetMovesByAge[(destination * AgeWidth) + group]++;
        }
    }

    /// <summary>Persons whose move hung on one draw alone.</summary>
    public void Decided(int origin, int destination, int persons)
    {
        NetDeciding[origin] -= persons;
        NetDeciding[destination] += persons;
    }

    public void LeftBehind(int cell, ulong members)
    {
        LeftChildren[cell] += Members.CountAged(members, 6, 15);
        LeftElders[cell] += Members.CountAged(members, FamilySplit.ElderAge, 125);
    }

    public void Add(YearCounts other)
    {
        foreach (var (sum, part) in All.Zip(other.All)) Sums.Add(sum, part);
        Sums.Add(DeathsByAge, other.DeathsByAge);
        Sums.Add(NetMovesByAge, other.NetMovesByAge);
        Hukou.Add(other.Hukou);
        Markets.Add(other.Markets);
        Movers.Add(other.Movers);
    }

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        foreach (var counts in All) Array.Clear(counts);
        Array.Clear(DeathsByAge);
        Array.Clear(NetMovesByAge);
        Hukou.Clear();
        Markets.Clear();
        Movers.Clear();
    }

    /// <summary>Census group and sex of a person, below <see cref="AgeWidth"/>.</summary>
    public static int AgeIndex(byte person) =>
        (Ages.Group(Members.Age(person)) * 2) + Members.Sex(person);
}
