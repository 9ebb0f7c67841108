// A household's sixteen bits of traits: skill, tenure, land and flags.
namespace MigrationSim.Core.People;

/// <summary>How a household holds its dwelling.</summary>
public enum Tenure
{
    RuralHomestead = 0,
    UrbanOwner = 1,
    MarketRenter = 2,
    AffordableRental = 3,
    Dormitory = 4,
}

/// <summary>
/// Bits 0-1 skill of the best earner (0 up to junior secondary, 1 senior secondary, 2 tertiary),
/// 2-4 tenure, 5 contract land, 6 homestead, then the flags named here.
/// </summary>
public static class Traits
{
    public const int ContractLand = 1 << 5;
    public const int Homestead = 1 << 6;
    public const int Insured = 1 << 7;
    public const int Permit = 1 << 8;
    public const int Student = 1 << 9;
    public const int Collective = 1 << 10;
    public const int EverMigrant = 1 << 11;
    public const int ExitedLand = 1 << 12;
    public const int Trained = 1 << 13;
    public const int Relabelled = 1 << 14;
    public const int Denied = 1 << 15;

    public static int Skill(int traits) => traits & 3;

    public static Tenure Tenure(int traits) => (Tenure)((traits >> 2) & 7);

    public static bool Has(int traits, int flag) => (traits & flag) != 0;

    public static ushort WithTenure(int traits, Tenure tenure) =>
        (ushort)((traits & ~(7 << 2)) | ((int)tenure << 2));

    public static ushort Make(int skill, Tenure tenure, int flags) =>
        (ushort)(skill | ((int)tenure << 2) | flags);
}
