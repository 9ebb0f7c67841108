// Which places refused a wish on its way.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Walks the way again: where a household turns after a refusal is a function of its own draws and
/// of who refused it before.
/// </summary>
public static class RefusedPlaces
{
    /// <summary>The cells that refused, in their order; none if the first wish was met.</summary>
    /// <param name="household">The whole household as it decided.</param>
    /// <param name="first">Its first wish.</param>
    /// <param name="last">What it came to.</param>
    /// <param name="inputs">The year's tables.</param>
    public static IReadOnlyList<int> Between(
        Household household, Proposal first, Proposal last, MoveInputs inputs)
    {
        var cells = new List<int>();
        var refusals = new Refusals();
        int at = first.Destination;
        while (at != last.Destination && Cells.IsUrban(at) && cells.Count < Cells.CountyCount)
        {
            cells.Add(at);
            at = refusals.After(at >> 1, household, first, inputs);
        }

        return cells;
    }
}
