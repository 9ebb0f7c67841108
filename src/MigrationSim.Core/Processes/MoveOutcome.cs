// What one thread leaves of the pass of moves.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>Counts and lists; those of all threads are folded into one.</summary>
public sealed class MoveOutcome
{
    public YearCounts Counts { get; } = new();

    /// <summary>Households that came into being and have no row yet.</summary>
    public List<Household> Born { get; } = [];

    /// <summary>Renters who would take an affordable dwelling.</summary>
    public List<Applicant> Applicants { get; } = [];

    /// <summary>Scratch; empty between passes.</summary>
    internal TownPeople Towns { get; } = new();

    internal YearEndScratch YearEnd { get; } = new();

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        Counts.Clear();
        Born.Clear();
        Applicants.Clear();
    }

    public void Add(MoveOutcome other)
    {
        Counts.Add(other.Counts);
        Born.AddRange(other.Born);
        Applicants.AddRange(other.Applicants);
    }
}
