// What one thread counts in a year: events by cell and moves by origin and destination.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Whole persons and households, so that the order of adding cannot matter. Moves are indexed
/// origin * 249 + destination, the last of which is outside the model; ages by alternative, then
/// census group and sex. What movers are counted by is kept once, however it is asked.
/// </summary>
public sealed class YearCounts
{
    public const int Width = Cells.Count + 1;
    public const int AgeWidth = Ages.GroupCount * 2;

    private static readonly byte[] AgeIndices = Indices();

    public long[] Births { get; } = new long[Cells.Count];

    public long[] Deaths { get; } = new long[Cells.Count];

    /// <summary>Persons relabelled out of a rural cell.</summary>
    public long[] Relabelled { get; } = new long[Cells.Count];

    // Households in the low half, persons in the high one.
    private readonly long[] _moved = new long[Width * Width];

    private readonly int[] _netAcross = new int[Cells.Count * AgeWidth];

    /// <summary>Net arrivals by alternative of those whose move hangs on one draw alone.</summary>
    public long[] NetDeciding { get; } = new long[Cells.Count];

    public int[] DeathsByAge { get; } = new int[Cells.Count * AgeWidth];

    /// <summary>Moves from one place to another, by place and other place.</summary>
    public IEnumerable<long> MovedHouseholds => _moved.Select(both => (long)(int)both);

    public IEnumerable<long> MovedPersons => _moved.Select(both => both >> 32);

    /// <summary>Those at one place of these lists.</summary>
    public (int Households, int Persons) Moved(int at) =>
        ((int)_moved[at], (int)(_moved[at] >> 32));

    /// <summary>
    /// Arrivals less departures, those across the model's edge included; added up anew each time.
    /// </summary>
    public int[] NetMovesByAge
    {
        get
        {
            var net = (int[])_netAcross.Clone();
            Movers.AddNet(net);
            return net;
        }
    }

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
        Births, Deaths, Relabelled, _moved, NetDeciding, LeftChildren, LeftElders, Eligible,
    ];

    /// <summary>A move within the model.</summary>
    public void Move(int origin, int destination, Nest nest, ulong members)
    {
        _moved[(origin * Width) + destination] += 1 + ((long)Members.Count(members) << 32);
        Movers.Add(origin, destination, nest, members);
    }

    /// <summary>A move across the model's edge: one of both lies outside.</summary>
    public void MoveAcross(int origin, int destination, ulong members)
    {
        _moved[(origin * Width) + destination] += 1 + ((long)Members.Count(members) << 32);
        var (cell, one) = origin < Cells.Count ? (origin, -1) : (destination, 1);
        for (var rest = members; rest != 0; rest >>= 8)
            _netAcross[(cell * AgeWidth) + AgeIndex(Members.Next(ref rest))] += one;
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
        Sums.Add(_netAcross, other._netAcross);
        Hukou.Add(other.Hukou);
        Markets.Add(other.Markets);
        Movers.Add(other.Movers);
    }

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        foreach (var counts in All) Array.Clear(counts);
        Array.Clear(DeathsByAge);
        Array.Clear(_netAcross);
        Hukou.Clear();
        Markets.Clear();
        Movers.Clear();
    }

    /// <summary>Census group and sex of a person, below <see cref="AgeWidth"/>.</summary>
    public static int AgeIndex(byte person) => AgeIndices[person];

    // Nobody's byte has an index as well, which nobody asks for.
    private static byte[] Indices() =>
    [
        .. Enumerable.Range(0, 256).Select(person =>
            (byte)((Ages.Group(Math.Max(0, Members.Age((byte)person))) * 2)
                + Members.Sex((byte)person))),
    ];
}
