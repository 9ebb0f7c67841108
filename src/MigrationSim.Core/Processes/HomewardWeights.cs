// What going home weighs, by where the hukou is and where one lives.
using System.Runtime.CompilerServices;

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
    private const int SkillKids = UnitCode.TypeCount;
    private readonly double[] _seats = new double[HukouCount * SkillKids];
    private readonly double[] _homes = new double[HukouCount * SkillKids];
    private readonly double[] _ways = new double[OriginFactors.OriginCount * HukouCount];

    /// <summary>Takes the weights of a year at its prices.</summary>
    public void Fill(NearWeights near)
    {
        for (var hukou = 0; hukou < Cells.HunanCount; hukou++)
        {
            for (var type = 0; type < SkillKids; type++)
            {
                var (at, skill, kids) = ((hukou * SkillKids) + type, type / 3, type % 3);
                _homes[at] = near.Home(hukou, skill, kids);
                _seats[at] = Cells.IsRural(hukou) ? near.HomeSeat(hukou >> 1, skill, kids) : 0;
            }

            for (var origin = 0; origin < OriginFactors.OriginCount; origin++)
            {
                _ways[(origin * HukouCount) + hukou] = origin == hukou >> 1
                    ? 0
                    : near.WayHome(origin, hukou >> 1);
            }
        }
    }

    /// <summary>The hukou home itself, and the seat of a rural one's county.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Home, double Seat) Of(uint code, double attachment)
    {
        var at = (UnitCode.HukouByte(code) * SkillKids) + UnitCode.SkillKids(code);
        var way = _ways[(UnitCode.Origin(code) * HukouCount) + UnitCode.HukouByte(code)];
        return (_homes[at] * way * attachment, _seats[at] * way);
    }
}
