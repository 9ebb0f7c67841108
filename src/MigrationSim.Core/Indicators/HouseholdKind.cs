// What the count tells apart among a place's households.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Bit 0: the reference person is 16-59. Bit 1: skilled or trained. Bit 2: somebody is 16-19. Bits
/// 3-4: 1 renter, 2 affordable rental, 0 another family, 3 collective. Bit 5: registered outside
/// the county.
/// </summary>
internal static class HouseholdKind
{
    public const int Count = 64;
    private const int Renter = 1;
    private const int Affordable = 2;
    private const int Collective = 3;

    private static ReadOnlySpan<byte> OfTenure => [0, 0, Renter, Affordable, 0, 0, 0, 0];

    /// <summary>The kind of a household; no branch depends on it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(int traits, bool isWorking, bool hasYouth, int foreign)
    {
        var collective = (traits / Traits.Collective) & 1;
        var tenure = OfTenure[(traits >> 2) & 7] | (collective * Collective);
        return (isWorking ? 1 : 0)
            | ((traits & (3 | Traits.Trained)) != 0 ? 2 : 0)
            | (hasYouth ? 4 : 0)
            | (tenure << 3)
            | (foreign << 5);
    }

    public static bool IsSkilled(int kind) => (kind & 3) == 3;

    public static bool IsUnskilled(int kind) => (kind & 3) == 1;

    public static bool IsUnskilledYouth(int kind) => (kind & 7) == 5;

    public static bool IsRenter(int kind) => Tenure(kind) == Renter;

    public static bool IsAffordableTenant(int kind) => Tenure(kind) == Affordable;

    public static bool IsCollective(int kind) => Tenure(kind) == Collective;

    public static bool IsForeign(int kind) => (kind & 32) != 0;

    private static int Tenure(int kind) => (kind >> 3) & 3;
}
