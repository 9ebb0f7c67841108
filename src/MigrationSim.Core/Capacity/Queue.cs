// Those who want a place in one county's urban part.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Capacity;

/// <summary>A wish in a queue: what it needs, and how early it comes.</summary>
/// <param name="Priority">See <see cref="Capacity.Priority"/>.</param>
/// <param name="Wish">Which it is.</param>
/// <param name="Dwellings">Dwellings it needs.</param>
/// <param name="Pupils">School places it needs.</param>
internal readonly record struct Candidate(
    ulong Priority, WishId Wish, byte Dwellings, byte Pupils);

/// <summary>
/// Keeps those of highest rank as far as both resources go. Only those near the edge need to be in
/// order: whole classes and lots before it are kept as they come.
/// </summary>
internal sealed class Queue
{
    // A step is a class and the first eight bits of the lot.
    private const int LotBits = 32;
    private const int StepBits = 8;
    private const int StepCount = 4 << StepBits;
    private readonly List<Candidate> _candidates = [];

    /// <summary>Whether anybody has lined up here this year.</summary>
    public bool IsOpen { get; private set; }

    public void Open() => IsOpen = true;

    public void Close()
    {
        IsOpen = false;
        _candidates.Clear();
    }

    public void Add(Candidate candidate) => _candidates.Add(candidate);

    /// <summary>
    /// Goes through the queue by rank and strikes out whoever needs what is gone by then.
    /// </summary>
    /// <param name="dwellings">Dwellings there are.</param>
    /// <param name="seats">School places there are.</param>
    /// <param name="order">Who comes first.</param>
    /// <param name="refused">Gets those struck out.</param>
    public void Choose(
        long dwellings, long seats, IComparer<Candidate> order, List<Candidate> refused)
    {
        var all = CollectionsMarshal.AsSpan(_candidates);
        var edge = Edge(all, ref dwellings, ref seats);
        var kept = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (StepOf(all[i]) >= edge) continue;
            (all[kept], all[i]) = (all[i], all[kept]);
            kept++;
        }

        var rest = all[kept..];
        rest.Sort(order);
        foreach (var candidate in rest)
        {
            if (candidate.Dwellings <= dwellings && candidate.Pupils <= seats)
            {
                dwellings -= candidate.Dwellings;
                seats -= candidate.Pupils;
                all[kept++] = candidate;
            }
            else
            {
                refused.Add(candidate);
            }
        }

        CollectionsMarshal.SetCount(_candidates, kept);
    }

    // The first step in which not all find what they need; takes what those before it need.
    private static int Edge(ReadOnlySpan<Candidate> all, ref long dwellings, ref long seats)
    {
        Span<long> homes = stackalloc long[StepCount];
        Span<long> pupils = stackalloc long[StepCount];
        homes.Clear();
        pupils.Clear();
        foreach (var candidate in all)
        {
            homes[StepOf(candidate)] += candidate.Dwellings;
            pupils[StepOf(candidate)] += candidate.Pupils;
        }

        var step = 0;
        while (step < StepCount && homes[step] <= dwellings && pupils[step] <= seats)
        {
            dwellings -= homes[step];
            seats -= pupils[step];
            step++;
        }

        return step;
    }

    private static int StepOf(in Candidate candidate) =>
        (int)(candidate.Priority >> (LotBits - StepBits));
}

/// <summary>By class and lot.</summary>
internal sealed class ByRank(Population population, Proposals proposals) : IComparer<Candidate>
{
    // Keys may collide: then the households themselves are in order.
    public int Compare(Candidate x, Candidate y)
    {
        var order = x.Priority.CompareTo(y.Priority);
        if (order != 0) return order;
        var (one, two) = (proposals.At(x.Wish), proposals.At(y.Wish));
        order = population[one.Row].CompareTo(population[two.Row]);
        return order != 0 ? order : one.Slot.CompareTo(two.Slot);
    }
}
