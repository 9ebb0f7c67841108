// Households and seats that other processes must look at after the first pass.
namespace MigrationSim.Core.Processes;

/// <summary>
/// What one thread noted, or all did. Of the ninth persons, who are few, order is made where they
/// are read.
/// </summary>
public sealed class LifeLists
{
    /// <summary>Households in which only minors are left.</summary>
    public List<ListedHousehold> Orphaned { get; } = [];

    /// <summary>Households that could take in kin, a small sample of all.</summary>
    public List<ListedHousehold> Kin { get; } = [];

    /// <summary>Children born as the ninth of a household.</summary>
    public List<NinthPerson> Crowded { get; } = [];

    /// <summary>Those who turn students this year.</summary>
    public List<ListedHousehold> Students { get; } = [];

    /// <summary>Those who look for a partner this year.</summary>
    public List<ListedHousehold> Singles { get; } = [];

    /// <summary>Couples who part.</summary>
    public List<ListedHousehold> Separating { get; } = [];

    /// <summary>Households of old people who join kin.</summary>
    public List<ListedHousehold> JoiningElders { get; } = [];

    public void Add(LifeLists other)
    {
        Orphaned.AddRange(other.Orphaned);
        Kin.AddRange(other.Kin);
        Crowded.AddRange(other.Crowded);
        Students.AddRange(other.Students);
        Singles.AddRange(other.Singles);
        Separating.AddRange(other.Separating);
        JoiningElders.AddRange(other.JoiningElders);
    }

    /// <summary>Puts all lists in the order of chunks, whoever added first.</summary>
    internal void Order(ChunkOrder order)
    {
        order.Restore(Orphaned);
        order.Restore(Kin);
        order.Restore(Students);
        order.Restore(Singles);
        order.Restore(Separating);
        order.Restore(JoiningElders);
    }

    /// <summary>Empties all lists and keeps their room.</summary>
    public void Clear()
    {
        Orphaned.Clear();
        Kin.Clear();
        Crowded.Clear();
        Students.Clear();
        Singles.Clear();
        Separating.Clear();
        JoiningElders.Clear();
    }
}
