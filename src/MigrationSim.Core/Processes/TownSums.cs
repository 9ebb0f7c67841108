// Persons of one county who are registered elsewhere, summed in vectors.
using System.Runtime.Intrinsics;

namespace MigrationSim.Core.Processes;

/// <summary>Persons of one county, eight parts of each sum.</summary>
internal struct TownSums(int county)
{
    private Vector512<ulong> _eligible;
    private Vector512<ulong> _foreign;
    private Vector512<ulong> _insured;

    public readonly int County => county;

    public readonly ulong Eligible => Vector512.Sum(_eligible);

    public readonly ulong Foreign => Vector512.Sum(_foreign);

    public readonly ulong Insured => Vector512.Sum(_insured);

    /// <summary>Adds the persons (see <see cref="YearEndLanes.Persons"/>) of rows.</summary>
    public void Add(Vector512<byte> persons, ulong eligible, ulong foreign, ulong insured)
    {
        _eligible += YearEndLanes.Sum(persons, eligible);
        _foreign += YearEndLanes.Sum(persons, foreign);
        _insured += YearEndLanes.Sum(persons, insured);
    }
}
