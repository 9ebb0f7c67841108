// The queues of all counties, and who has been refused where.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Capacity;

/// <summary>All queues and refusals; kept from year to year for their memory alone.</summary>
public sealed class Queues
{
    internal Queue[] ByCounty { get; } = Counties.ByCounty(_ => new Queue());

    internal Dictionary<WishId, Refusals> Refusals { get; } = [];

    internal List<Candidate> Losers { get; } = [];

    internal void Clear()
    {
        foreach (var queue in ByCounty) queue.Close();
        Refusals.Clear();
        Losers.Clear();
    }
}
