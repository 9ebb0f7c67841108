// Numbers of the synthesis that nobody published by county.
namespace MigrationSim.Core.Syntheses;

/// <summary>Tenure, land and duration in the base year; all [A] unless said.</summary>
public static class SynthesisParameters
{
    /// <summary>Share of renters among migrants' family households in urban cells.</summary>
    public const double MigrantRenters = 0.75;

    /// <summary>Share of owners among them; the rest live in public rental dwellings.</summary>
    public const double MigrantOwners = 0.19;

    /// <summary>Share of rural-hukou households with contract land, and with a homestead.</summary>
    public const double ContractLand = 0.90;
    public const double Homestead = 0.95;

    /// <summary>Mean years since the last move, of locals and of migrants (geometric).</summary>
    public const double LocalYears = 15;
    public const double MigrantYears = 5;

    /// <summary>
    /// Share of those aged 18-21 who study inside the province: 0.55 less those outside.
    /// </summary>
    public const double StudentsInside = 0.55 * 0.75;

    /// <summary>Ages of students, first and last.</summary>
    public const int FirstStudentAge = 18;
    public const int LastStudentAge = 21;
}
