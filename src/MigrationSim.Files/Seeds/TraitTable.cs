// Schooling, work and housing of the counties in 2020.
using MigrationSim.Core.BaseYears;

namespace MigrationSim.Files.Seeds;

/// <summary>Reads county_traits_2020.csv: shares from the census's long form.</summary>
internal static class TraitTable
{
    // Five decimals are published, so seven shares may miss 1 by a little.
    private const double Rounding = 1e-4;

    private const double LongestSchooling = 25;

    private static readonly string[] Education =
        ["education_none", "education_preschool", "education_primary", "education_junior_secondary",
            "education_senior_secondary", "education_college", "education_university"];

    private static readonly string[] Work =
        ["agriculture_share", "manufacturing_share", "education_work_share", "health_work_share"];

    private static readonly string[] Owned =
        ["self_built_share", "bought_share", "inherited_share"];

    /// <summary>By county code; a row at fault is left out.</summary>
    public static Dictionary<string, CountyTraits> Read(SeedPlaces places, SeedFaults faults)
    {
        var traits = new Dictionary<string, CountyTraits>(StringComparer.Ordinal);
        var table = new CountTable("county_traits_2020");
        var read = SeedTable.Read(
            faults, table.Name,
            ["code", .. Education, "education_years", "employed_share", .. Work, "rented_share",
                .. Owned, "rolled_up"]);
        foreach (var row in read.Rows)
        {
            if (places.County(row) is not { } code || !table.Add(code, row)) continue;
            if (Row(row) is { } sound) traits.Add(code, sound);
        }

        if (!read.Unreadable) table.Require(places.Counties, faults);
        return traits;
    }

    private static CountyTraits? Row(SeedRow row)
    {
        var education = Shares(row, Education);
        var work = Shares(row, Work);
        var owned = Shares(row, Owned);
        var rented = row.Share("rented_share");
        var employed = row.Share("employed_share");
        var years = row.Number("education_years", 0, LongestSchooling);
        var rolledUp = row.Word("rolled_up", "0", "1");
        if (education is null || work is null || owned is null) return null;
        if (rented is null || employed is null || years is null || rolledUp is null) return null;
        CheckSum(row, "education_*", education.Sum(), exact: true);
        CheckSum(row, string.Join(" + ", Work), work.Sum(), exact: false);
        CheckSum(row, "rented and owned shares", rented.Value + owned.Sum(), exact: false);
        return new CountyTraits
        {
            Education = education,
            EducationYears = years.Value,
            EmployedShare = employed.Value,
            AgricultureShare = work[0],
            ManufacturingShare = work[1],
            EducationWorkShare = work[2],
            HealthWorkShare = work[3],
            LeasedShare = rented.Value,
            OwnedShare = owned.Sum(),
            IsRollup = rolledUp == "1",
        };
    }

    private static double[]? Shares(SeedRow row, string[] columns)
    {
        var shares = Array.ConvertAll(columns, row.Share);
        return shares.Contains(null) ? null : Array.ConvertAll(shares, s => s!.Value);
    }

    private static void CheckSum(SeedRow row, string what, double sum, bool exact)
    {
        if (sum <= 1 + Rounding && (!exact || sum >= 1 - Rounding)) return;
        row.Fault(
            exact ? SeedCodes.DoesNotAdd : SeedCodes.AboveWhole,
            FormattableString.Invariant(
                $"{what} 合计 {sum:F4}，{(exact ? "应为" : "不得超过")} 1。请改正这些占比。"),
            FormattableString.Invariant(
                $"{what} add up to {sum:F4}; {(exact ? "they must give" : "at most")} 1. ")
            + "Correct the shares.");
    }
}
