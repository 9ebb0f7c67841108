// Where two runs part: first in numbers, then in a household.
using MigrationSim.Core.People;

namespace MigrationSim.Studies.Bisections;

/// <summary>A term of utility or a price that differs before any household does.</summary>
/// <param name="Year">The year.</param>
/// <param name="Process">After which process.</param>
/// <param name="Cell">The first cell or zone it is a number of.</param>
/// <param name="Term">Its name, as in an explanation.</param>
/// <param name="First">In the first run.</param>
/// <param name="Second">In the second.</param>
public sealed record NumberDifference(
    int Year, string Process, int Cell, string Term, double First, double Second);

/// <summary>What a household wants in each run; -1 for who does not want to move.</summary>
/// <param name="Slot">0 for its core, else a grown child.</param>
/// <param name="First">Where to, in the first run.</param>
/// <param name="Second">Where to, in the second.</param>
public sealed record WishDifference(int Slot, int First, int Second);

/// <summary>The first household that differs.</summary>
/// <param name="Year">The year; the base year for one that was grown otherwise.</param>
/// <param name="Process">After which process.</param>
/// <param name="Cell">The first cell with a difference: where one of them lives.</param>
/// <param name="Key">The household.</param>
/// <param name="First">In the first run, or null if it is not there.</param>
/// <param name="Second">In the second.</param>
/// <param name="Wish">What it wants, if the wishes differ and nothing else does.</param>
public sealed record HouseholdDifference(
    int Year, string Process, int Cell, uint Key, Household? First, Household? Second,
    WishDifference? Wish);

/// <summary>What a comparison found; both null for the same run.</summary>
/// <param name="Numbers">The first number that differs, or null.</param>
/// <param name="Household">The first household that differs, or null.</param>
/// <param name="LastYear">The last year compared.</param>
/// <param name="Digests">The runs' digests, where they came to their ends.</param>
public sealed record RunDifference(
    NumberDifference? Numbers, HouseholdDifference? Household, int LastYear,
    (string First, string Second)? Digests)
{
    public bool IsSame => Numbers is null && Household is null;
}
