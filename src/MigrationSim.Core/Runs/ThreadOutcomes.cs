// What one thread leaves of the passes before anybody moves.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>Events of the first pass, and who must be looked at after it.</summary>
internal sealed class LifeOutcome
{
    public YearCounts Counts { get; } = new();

    public LifeLists Lists { get; private set; } = new();

    public void Clear()
    {
        Counts.Clear();
        Lists = new();
    }

    public void Add(LifeOutcome other)
    {
        Counts.Add(other.Counts);
        Lists.Add(other.Lists);
    }
}

/// <summary>Relabelled people, and what everybody's homes and seats take up.</summary>
internal sealed class PrepareOutcome
{
    public YearCounts Counts { get; } = new();

    public PlaceLoad Load { get; private set; } = new();

    public void Clear()
    {
        Counts.Clear();
        Load = new();
    }

    public void Add(PrepareOutcome other)
    {
        Counts.Add(other.Counts);
        Load.Add(other.Load);
    }
}
