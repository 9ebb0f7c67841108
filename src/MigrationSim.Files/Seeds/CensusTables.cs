// The two censuses' tables as read: counties, prefectures, province, each by age and sex.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Seeds;

/// <summary>Counts by place; keys are 430407, 430407:male:1, 430400:2010 ...</summary>
internal sealed class CensusTables
{
    public static readonly string[] SexWords = ["male", "female"];

    /// <summary>Counts published for counties, prefectures and the province alike.</summary>
    public static readonly string[] Measures =
        ["residents", "urban_residents", "households", "one_person_households",
            "elsewhere_same_county", "elsewhere_same_province", "other_province"];

    private static readonly string[] Counts2010 =
        [.. Measures, "rural_residents", "hukou_population"];

    private static readonly string[] Counts2020 =
        [.. Measures, "rural_residents", "male", "female", "household_members", "one_generation",
            "two_generations", "three_generations", "four_generations"];

    private static readonly string[] YearWords = ["2010", "2020"];

    private static readonly string[] Positive = ["residents", "households"];

    private readonly SeedPlaces places;
    private readonly SeedFaults faults;

    private CensusTables(SeedPlaces places, SeedFaults faults)
    {
        (this.places, this.faults) = (places, faults);
        County2010 = ReadCounties(
            "county_census_2010", Counts2010, "household_size", "non_agricultural_share");
        County2020 = ReadCounties("county_census_2020", Counts2020);
        Ages2010 = ReadAges("county_age_sex_2010");
        Ages2020 = ReadAges("county_age_sex_2020");
        Totals = ReadTotals();
        AgeTotals = ReadAgeTotals();
    }

    public CountTable County2010 { get; }

    public CountTable County2020 { get; }

    public CountTable Ages2010 { get; }

    public CountTable Ages2020 { get; }

    public CountTable Totals { get; }

    public CountTable AgeTotals { get; }

    public static CensusTables Read(SeedPlaces places, SeedFaults faults) => new(places, faults);

    public CountTable County(int year) => year == 2010 ? County2010 : County2020;

    public CountTable AgeSex(int year) => year == 2010 ? Ages2010 : Ages2020;

    /// <summary>The keys of a place's cells in the order group * 2 + sex.</summary>
    public static IEnumerable<string> CellKeys(string place) =>
        from start in Ages.GroupStart.ToArray()
        from sex in SexWords
        select $"{place}:{sex}:{start}";

    /// <summary>Persons per household as published by county in 2010.</summary>
    public static double? HouseholdSize(SeedRow row) => row.Number("household_size", 1, 10);

    public static double? NonAgriculturalShare(SeedRow row) => row.Share("non_agricultural_share");

    private CountTable ReadCounties(string name, string[] counts, params string[] other)
    {
        var table = new CountTable(name);
        var read = SeedTable.Read(faults, name, ["code", .. counts, .. other]);
        foreach (var row in read.Rows)
        {
            if (places.County(row) is not { } code || !table.Add(code, row)) continue;
            foreach (var column in counts)
                table.Set(code, column, row.Count(column, Positive.Contains(column) ? 1 : 0));
            if (other.Length == 0) continue;
            HouseholdSize(row);
            NonAgriculturalShare(row);
        }

        if (!read.Unreadable) table.Require(places.Counties, faults);
        return table;
    }

    private CountTable ReadTotals()
    {
        var table = new CountTable("census_totals");
        string[] counts = [.. Measures, "household_members", "hukou_population"];
        var read = SeedTable.Read(faults, table.Name, ["code", "year", .. counts]);
        foreach (var row in read.Rows)
        {
            if (places.Upper(row, province: true) is not { } code) continue;
            if (row.Word("year", YearWords) is not { } year) continue;
            var key = $"{code}:{year}";
            if (!table.Add(key, row)) continue;
            foreach (var column in counts) table.Set(key, column, Total(row, code, year, column));
        }

        if (!read.Unreadable) table.Require(UpperKeys(), faults);
        return table;
    }

    /// <summary>The province may leave a total unpublished; 2020 has no hukou population.</summary>
    private static int? Total(SeedRow row, string code, string year, string column) =>
        column == "residents" || (code != Geography.ProvinceCode
            && (column != "hukou_population" || year == "2010"))
            ? row.Count(column)
            : row.CountOrBlank(column);

    private CountTable ReadAges(string name)
    {
        var table = new CountTable(name);
        var read = SeedTable.Read(faults, name, "code", "sex", "age_from", "persons");
        foreach (var row in read.Rows)
            if (places.County(row) is { } code) AddCell(table, code, row);
        if (!read.Unreadable) table.Require(places.Counties.SelectMany(CellKeys), faults);
        return table;
    }

    private CountTable ReadAgeTotals()
    {
        var table = new CountTable("age_sex_totals");
        var read = SeedTable.Read(faults, table.Name, "code", "year", "sex", "age_from", "persons");
        foreach (var row in read.Rows)
        {
            if (places.Upper(row, province: true) is not { } code) continue;
            if (row.Word("year", YearWords) is { } year) AddCell(table, $"{code}:{year}", row);
        }

        if (!read.Unreadable) table.Require(UpperKeys().SelectMany(CellKeys), faults);
        return table;
    }

    private static void AddCell(CountTable table, string place, SeedRow row)
    {
        string[] starts = [.. Ages.GroupStart.ToArray().Select(s => $"{s}")];
        var sex = row.Word("sex", SexWords);
        var start = row.Word("age_from", starts);
        if (sex is null || start is null) return;
        var key = $"{place}:{sex}:{start}";
        if (table.Add(key, row)) table.Set(key, "persons", row.Count("persons"));
    }

    private IEnumerable<string> UpperKeys() =>
        from code in places.Prefectures.Append(Geography.ProvinceCode)
        from year in YearWords
        select $"{code}:{year}";
}
