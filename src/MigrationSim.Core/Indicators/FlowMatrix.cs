// A year's moves from every cell to every cell, to be asked for many places.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Looks at every flow once, so that a place costs no more than the square of its cells.
/// </summary>
public sealed class FlowMatrix
{
    private const int Ends = Cells.OutsideModel + 1;

    private readonly long[] _persons = new long[Ends * Ends];
    private readonly long[] _into = new long[Ends];
    private readonly long[] _outOf = new long[Ends];

    public FlowMatrix(IReadOnlyList<Flow> flows)
    {
        for (var i = 0; i < flows.Count; i++)
        {
            var flow = flows[i];
            _persons[(flow.Origin * Ends) + flow.Destination] += flow.Persons;
            _outOf[flow.Origin] += flow.Persons;
            _into[flow.Destination] += flow.Persons;
        }
    }

    /// <summary>Moves across the border of so many different cells, and among them.</summary>
    public BorderFlows Across(IReadOnlyList<int> cells)
    {
        var (into, outOf, within) = (0L, 0L, 0L);
        foreach (var origin in cells)
        {
            into += _into[origin];
            outOf += _outOf[origin];
            foreach (var destination in cells) within += _persons[(origin * Ends) + destination];
        }

        return new(into - within, outOf - within, within);
    }
}
