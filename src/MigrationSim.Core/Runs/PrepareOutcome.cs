// What one thread leaves of the pass before anybody moves.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

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
