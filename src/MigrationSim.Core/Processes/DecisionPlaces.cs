// The numbers of what a choice sees of a decider.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Numbers what a choice sees of a decider but insurance: residence, skill, children, hukou, and
/// for those in the county of their hukou, in four bands, the years here. Skill and children make
/// nine types.
/// </summary>
public static class DecisionPlaces
{
    public const int TypeCount = 9;
    public const int BandCount = 4;
    public const int HukouCount = Cells.HunanCount + 1;
    public const int OwnCount = TypeCount * 2 * BandCount;

    /// <summary>Those of one residence: in the county of their hukou, then all others.</summary>
    public const int PerResidence = OwnCount + (HukouCount * TypeCount);
    public const int Count = Cells.Count * PerResidence;

    /// <summary>Years here from which the second, third and fourth band begin.</summary>
    public const int Band1 = 2;
    public const int Band2 = 7;
    public const int Band3 = 17;

    /// <summary>Where those of another county's hukou begin in a residence; types follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Away(int hukou) =>
        OwnCount + (Math.Min(hukou, Cells.HunanCount) * TypeCount);

    /// <summary>
    /// The number in a residence of those in the county of their hukou: type, which part of the
    /// county they are registered in, band.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Own(int type, bool isRegisteredThere, int years)
    {
        var band = years < Band1 ? 0 : years < Band2 ? 1 : years < Band3 ? 2 : 3;
        return (((type * 2) + (isRegisteredThere ? 0 : 1)) * BandCount) + band;
    }

    public static int Of(int residence, int hukou, int type, int years) =>
        (residence * PerResidence) + (hukou >> 1 != residence >> 1
            ? Away(hukou) + type
            : Own(type, hukou == residence, years));
}
