// Moves to other counties, collected by nest and type, then shared out to their destinations.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Dwellings and school places that moves to other counties' urban parts take.</summary>
/// <param name="far">What the counties weigh.</param>
/// <param name="come">Chance that children come along, by origin (126) and county.</param>
internal sealed class FarFlows(FarLanes far, double[] come)
{
    private const int Origins = OriginFactors.OriginCount;

    // Moves per unit of weight by nest, origin and registration.
    private readonly TypeLanes[] _dwellings = new TypeLanes[2 * Origins * TypeLanes.Registrations];
    private readonly TypeLanes[] _pupils = new TypeLanes[2 * Origins * TypeLanes.Registrations];

    public void Clear()
    {
        Array.Clear(_dwellings);
        Array.Clear(_pupils);
    }

    /// <summary>Adds households that leave, and their children, per unit of weight.</summary>
    public void Add(
        int nest, int origin, int registration, in TypeLanes dwellings, in TypeLanes pupils)
    {
        var at = At(nest, origin, registration);
        _dwellings[at] += dwellings;
        _pupils[at] += pupils;
    }

    /// <summary>Adds what moves take of a county's dwellings and school places.</summary>
    public void ShareOut(double[] newcomers, double[] pupils)
    {
        for (var j = 0; j < Cells.CountyCount; j++)
        {
            // A county is in the prefecture of just those who are in its own.
            var (first, end) = far.Prefecture(j);
            for (var registration = 0; registration < TypeLanes.Registrations; registration++)
            {
                var (near, other) = (default(Taken), default(Taken));
                near = AddUp(0, j, registration, first, end, near);
                other = AddUp(1, j, registration, 0, first, other);
                other = AddUp(1, j, registration, end, Origins, other);
                ref readonly var nearWeight = ref far.Destination(0, j, registration);
                ref readonly var otherWeight = ref far.Destination(1, j, registration);
                newcomers[j] +=
                    ((near.Dwellings * nearWeight) + (other.Dwellings * otherWeight)).Sum();
                pupils[j] += ((near.Pupils * nearWeight) + (other.Pupils * otherWeight)).Sum();
            }
        }
    }

    private Taken AddUp(int nest, int j, int registration, int first, int end, Taken taken)
    {
        var (dwellings, pupils) = (taken.Dwellings, taken.Pupils);
        for (var origin = first; origin < end; origin++)
        {
            var way = far.Way(origin, j);
            var at = At(nest, origin, registration);
            dwellings = dwellings.Plus(_dwellings[at], way);
            pupils = pupils.Plus(_pupils[at], way * come[(origin * Cells.CountyCount) + j]);
        }

        return new(dwellings, pupils);
    }

    private static int At(int nest, int origin, int registration) =>
        (((nest * Origins) + origin) * TypeLanes.Registrations) + registration;

    private readonly record struct Taken(TypeLanes Dwellings, TypeLanes Pupils);
}
