// Figures of the province by year, of the prefectures' economies, and recent hukou counts.
using MigrationSim.Core.BaseYears;

namespace MigrationSim.Files.Seeds;

/// <summary>Reads province_year.csv, prefecture_economy.csv and hukou_recent.csv.</summary>
internal static class ProvinceTables
{
    private const int FirstYear = 1949;
    private const int LastYear = 2100;

    // A rate is published to two decimals, so half a hundredth of a point is rounding.
    private const double RateRoundingPct = .0055;

    public static List<ProvinceYear> ReadYears(SeedFaults faults)
    {
        var years = new List<ProvinceYear>();
        var table = new CountTable("province_year");
        foreach (var row in SeedTable.Read(
            faults, table.Name, "year", "residents", "urban_residents", "urban_rate_pct", "births",
            "deaths", "population_basis", "vital_basis", "source").Rows)
        {
            if (row.Count("year", FirstYear, LastYear) is not { } year) continue;
            if (table.Add($"{year}", row)) years.Add(Year(table, $"{year}", year, row));
        }

        return [.. years.OrderBy(y => y.Year)];
    }

    /// <summary>Urban income and price of housing by prefecture code.</summary>
    public static Dictionary<string, (double Income, double Price)> ReadEconomy(
        SeedPlaces places, SeedFaults faults)
    {
        var economy = new Dictionary<string, (double Income, double Price)>(StringComparer.Ordinal);
        var table = new CountTable("prefecture_economy");
        var read = SeedTable.Read(
            faults, table.Name, "code", "urban_income_2010_cny", "house_price_2024_cny_per_m2");
        foreach (var row in read.Rows)
        {
            var income = row.Number("urban_income_2010_cny", 1, 1e6);
            var price = row.Number("house_price_2024_cny_per_m2", 1, 1e6);
            if (places.Upper(row, province: false) is not { } code) continue;
            if (!table.Add(code, row)) continue;
            if (income is { } known && price is { } asked) economy.Add(code, (known, asked));
        }

        if (!read.Unreadable) table.Require(places.Prefectures, faults);
        return economy;
    }

    /// <summary>Dated hukou counts, county given by its number among the ascending codes.</summary>
    public static List<RecentHukou> ReadHukou(SeedPlaces places, SeedFaults faults)
    {
        var recent = new List<RecentHukou>();
        string[] codes = [.. places.Counties];
        var table = new CountTable("hukou_recent");
        var read = SeedTable.Read(
            faults, table.Name, "code", "year", "hukou_population", "urban_hukou_population",
            "source");
        foreach (var row in read.Rows)
        {
            var year = row.Count("year", FirstYear, LastYear);
            if (places.County(row) is not { } code || year is null) continue;
            var key = $"{code}:{year}";
            if (!table.Add(key, row)) continue;
            table.Set(key, "hukou_population", row.Count("hukou_population", 1));
            table.Set(key, "urban_hukou_population", row.CountOrBlank("urban_hukou_population"));
            AddingUp.Within(table, key, "hukou_population", "urban_hukou_population");
            if (table[key, "hukou_population"] is not { } all) continue;
            var urban = table[key, "urban_hukou_population"];
            recent.Add(new RecentHukou(Array.IndexOf(codes, code), year.Value, all, urban));
        }

        return recent;
    }

    private static ProvinceYear Year(CountTable table, string key, int year, SeedRow row)
    {
        row.Word("population_basis", "", "published", "derived");
        var basis = row.Word("vital_basis", "", "published", "derived", "imputed");
        foreach (var column in new[] { "residents", "urban_residents", "births", "deaths" })
            table.Set(key, column, row.CountOrBlank(column));
        double? ratePct =
            row.IsBlank("urban_rate_pct") ? null : row.Number("urban_rate_pct", 0, 100);
        AddingUp.Within(table, key, "residents", "urban_residents");
        var (residents, urban) = (table[key, "residents"], table[key, "urban_residents"]);
        CheckRate(row, residents, urban, ratePct);
        return new ProvinceYear(
            year, residents, urban, ratePct, table[key, "births"], table[key, "deaths"])
        {
            IsVitalImputed = basis == "imputed",
        };
    }

    private static void CheckRate(SeedRow row, int? residents, int? urban, double? ratePct)
    {
        if (residents is not > 0 || urban is null || ratePct is null) return;
        var implied = 100.0 * urban.Value / residents.Value;
        if (Math.Abs(implied - ratePct.Value) <= RateRoundingPct) return;
        row.Fault(
            SeedCodes.DoesNotAdd,
            FormattableString.Invariant(
                $"urban_rate_pct 为 {ratePct}，而城镇人口除以常住人口得 {implied:F3}。请改正其一。"),
            FormattableString.Invariant(
                $"urban_rate_pct is {ratePct}, but urban by all residents is {implied:F3}. ")
            + "Correct one of them.");
    }
}
