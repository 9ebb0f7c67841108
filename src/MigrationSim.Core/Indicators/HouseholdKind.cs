// What the count tells apart among a place's households.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>Six bits; skill matters where the reference person is of working age.</summary>
internal static class HouseholdKind
{
    public const int Bits = 6;
    public const int Count = 1 << Bits;

    /// <summary>The reference person is 16-59.</summary>
    public const int Working = 1;

    /// <summary>Skilled or trained.</summary>
    public const int Skilled = 2;

    /// <summary>Somebody is 16-19.</summary>
    public const int Youth = 4;

    public const int Renter = 8;
    public const int AffordableTenant = 16;

    /// <summary>No family household, whatever it lives in.</summary>
    public const int Collective = Renter | AffordableTenant;

    /// <summary>Registered outside the county.</summary>
    public const int Foreign = 32;

    /// <summary>What traits and hukou say of the kind.</summary>
    public static int OfTraits(int traits, bool isForeign)
    {
        var tenure = Traits.Has(traits, Traits.Collective)
            ? Collective
            : Traits.Tenure(traits) switch
            {
                Tenure.MarketRenter => Renter,
                Tenure.AffordableRental => AffordableTenant,
                _ => 0,
            };
        var isSkilled = Traits.Skill(traits) > 0 || Traits.Has(traits, Traits.Trained);
        return tenure | (isSkilled ? Skilled : 0) | (isForeign ? Foreign : 0);
    }

    /// <summary>What members say of the kind.</summary>
    public static int OfMembers(ulong members) =>
        (Members.Age(Members.Reference(members)) is >= 16 and <= 59 ? Working : 0)
            | (YearEnd.HasYouth(members) ? Youth : 0);

    public static bool IsSkilled(int kind) => (kind & (Working | Skilled)) == (Working | Skilled);

    public static bool IsUnskilled(int kind) => (kind & (Working | Skilled)) == Working;

    public static bool IsUnskilledYouth(int kind) =>
        IsUnskilled(kind) && (kind & Youth) != 0;

    public static bool IsRenter(int kind) => (kind & Collective) == Renter;

    public static bool IsAffordableTenant(int kind) => (kind & Collective) == AffordableTenant;

    public static bool IsCollective(int kind) => (kind & Collective) == Collective;

    public static bool IsForeign(int kind) => (kind & Foreign) != 0;
}
