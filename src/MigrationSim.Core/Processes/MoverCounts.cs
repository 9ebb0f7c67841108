// What one thread counts of movers: persons by nest and age.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Persons by alternative (248), then nest and census age group: index = (cell * 5 + nest) * 19 +
/// group.
/// </summary>
public sealed class MoverCounts
{
    public const int NestCount = 5;
    public const int Width = NestCount * Ages.GroupCount;

    public int[] Departures { get; } = new int[Cells.Count * Width];

    public int[] Arrivals { get; } = new int[Cells.Count * Width];

    public void Add(int origin, int destination, Nest nest, ulong members)
    {
        for (var rest = members; rest != 0; rest >>= 8)
        {
            var person = Members.Next(ref rest);
            var at = ((int)nest * Ages.GroupCount) + Ages.Group(Members.Age(person));
            Departures[(origin * Width) + at]++;
            Arrivals[(destination * Width) + at]++;
        }
    }

    public void Add(MoverCounts other)
    {
        Sums.Add(Departures, other.Departures);
        Sums.Add(Arrivals, other.Arrivals);
    }

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        Array.Clear(Departures);
        Array.Clear(Arrivals);
    }
}
