// What one thread counts of movers: persons by nest, age and sex.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>Movers within the model, by the place they left and the place they came to.</summary>
public sealed class MoverCounts
{
    public const int NestCount = 5;
    public const int Width = NestCount * Ages.GroupCount;
    private const int CellWidth = NestCount * YearCounts.AgeWidth;

    // By alternative, then nest, census age group and sex.
    private readonly int[] _left = new int[Cells.Count * CellWidth];
    private readonly int[] _came = new int[Cells.Count * CellWidth];

    /// <summary>
    /// Persons by alternative (248), then nest and census age group: index = (cell * 5 + nest) *
    /// 19 + group. Added up anew each time.
    /// </summary>
    public int[] Departures => BothSexes(_left);

    /// <summary>The same of those who came.</summary>
    public int[] Arrivals => BothSexes(_came);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int origin, int destination, Nest nest, ulong members)
    {
        var left = _left.AsSpan(At(origin, nest), YearCounts.AgeWidth);
        var came = _came.AsSpan(At(destination, nest), YearCounts.AgeWidth);
        for (var rest = members; rest != 0; rest >>= 8)
        {
            var group = YearCounts.AgeIndex(Members.Next(ref rest));
            left[group]++;
            came[group]++;
        }
    }

    /// <summary>Adds arrivals less departures to counts by place, age group and sex.</summary>
    public void AddNet(Span<int> counts)
    {
        for (var at = 0; at < _left.Length; at++)
        {
            var group = at % YearCounts.AgeWidth;
            counts[(at / CellWidth * YearCounts.AgeWidth) + group] += _came[at] - _left[at];
        }
    }

    public void Add(MoverCounts other)
    {
        Sums.Add(_left, other._left);
        Sums.Add(_came, other._came);
    }

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        Array.Clear(_left);
        Array.Clear(_came);
    }

    private static int At(int cell, Nest nest) =>
        ((cell * NestCount) + (int)nest) * YearCounts.AgeWidth;

    private static int[] BothSexes(int[] persons)
    {
        var both = new int[persons.Length / 2];
        for (var at = 0; at < persons.Length; at++) both[at / 2] += persons[at];
        return both;
    }
}
