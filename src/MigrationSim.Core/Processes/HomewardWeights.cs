// What going home weighs, by where the hukou is and where one lives.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// The products of <see cref="UnitWeights.Seat"/> and <see cref="UnitWeights.Home"/> from tables in
/// which whoever has no way home finds 0, so that nobody is asked whether they have. By the hukou's
/// byte of a code; 255 is outside Hunan.
/// </summary>
internal sealed class HomewardWeights
{
    private const int HukouCount = 256;

    // By hukou and type, two each: the home, and the seat of a rural one's county.
    private readonly double[] _homes = new double[HukouCount * UnitCode.TypeCount * 2];
    private readonly double[] _ways = new double[OriginFactors.OriginCount * HukouCount];

    /// <summary>Takes the weights of a year at its prices.</summary>
    public void Fill(NearWeights near)
    {
        for (var hukou = 0; hukou < Cells.HunanCount; hukou++)
        {
            for (var type = 0; type < UnitCode.TypeCount; type++)
            {
                var (skill, kids) = (type / 3, type % 3);
                var at = ((hukou * UnitCode.TypeCount) + type) * 2;
                _homes[at] = near.Home(hukou, skill, kids);
                _homes[at + 1] =
                    Cells.IsRural(hukou) ? near.HomeSeat(hukou >> 1, skill, kids) : 0;
            }

            for (var origin = 0; origin < OriginFactors.OriginCount; origin++)
            {
                _ways[(origin * HukouCount) + hukou] = origin == hukou >> 1
                    ? 0
                    : near.WayHome(origin, hukou >> 1);
            }
        }
    }

    /// <summary>Where the weights of homes stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Homes(Vector512<uint> hukou, Vector512<uint> type) =>
        ((hukou * UnitCode.TypeCount) + type) << 1;

    /// <summary>Where the weights of ways stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Ways(Vector512<uint> origin, Vector512<uint> hukou) =>
        (origin * HukouCount) + hukou;

    /// <summary>The hukou home itself, and the seat of a rural one's county.</summary>
    /// <param name="homes">See <see cref="Homes"/>.</param>
    /// <param name="ways">See <see cref="Ways"/>.</param>
    /// <param name="attachment">What the hukou home weighs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Home, double Seat) Of(int homes, int ways, double attachment)
    {
        var way = _ways[ways];
        var both = _homes.AsSpan(homes, 2);
        return (both[0] * way * attachment, both[1] * way);
    }
}
