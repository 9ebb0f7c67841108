// The prefectures and counties of the seed tables, and whether a code names one of them.
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Seeds;

/// <summary>Reads prefectures.csv and counties.csv; knows the codes other tables may use.</summary>
internal sealed class SeedPlaces
{
    private static readonly string[] Kinds =
        ["district", "county", "county_city", "autonomous_county"];

    private readonly SortedDictionary<string, SeedRow> prefectures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SeedRow> counties = new(StringComparer.Ordinal);

    private SeedPlaces()
    {
    }

    /// <summary>False where a file could not be read, so that no code can be judged.</summary>
    public bool Known { get; private set; }

    public IReadOnlyCollection<string> Counties => counties.Keys;

    public IReadOnlyCollection<string> Prefectures => prefectures.Keys;

    public static SeedPlaces Read(SeedFaults faults)
    {
        var places = new SeedPlaces();
        var upper = SeedTable.Read(faults, "prefectures", "code", "name_zh", "name_en");
        var lower = SeedTable.Read(
            faults, "counties", "code", "code_2021", "name_zh", "name_en", "prefecture_code",
            "kind", "seat_longitude_deg", "seat_latitude_deg", "area_km2");
        places.Known = !upper.Unreadable && !lower.Unreadable;
        foreach (var row in upper.Rows)
            Add(places.prefectures, row, code => code.EndsWith("00", StringComparison.Ordinal));
        foreach (var row in lower.Rows)
        {
            if (!Add(places.counties, row, code => !code.EndsWith("00", StringComparison.Ordinal)))
                continue;
            places.CheckCounty(row);
        }

        if (places.Known) places.CheckNumber(lower, upper, faults);
        return places;
    }

    public IEnumerable<string> CountiesOf(string prefecture) =>
        counties.Keys.Where(c => c.StartsWith(prefecture[..4], StringComparison.Ordinal));

    public bool IsCounty(string code) => counties.ContainsKey(code);

    /// <summary>The county a row speaks of; a fault and null where the code is unknown.</summary>
    public string? County(SeedRow row, string column = "code")
    {
        var code = row.Text(column);
        if (!Known || counties.ContainsKey(code)) return code;
        var renamed =
            counties.Values.FirstOrDefault(c => c.Text("code_2021") == code)?.Text("code");
        row.Fault(
            SeedCodes.UnknownCode,
            $"{column} 为 '{code}'，counties.csv 中没有此代码。"
            + (renamed is null ? "请核对代码。" : $"那是 2021 年起的代码，请用 {renamed}。"),
            $"{column} is '{code}', which counties.csv does not know. "
            + (renamed is null ? "Check the code." : $"It is the code since 2021: use {renamed}."));
        return null;
    }

    /// <summary>The prefecture, or the province where allowed, that a row speaks of.</summary>
    public string? Upper(SeedRow row, bool province)
    {
        var code = row.Text("code");
        if (!Known || prefectures.ContainsKey(code)) return code;
        if (province && code == Geography.ProvinceCode) return code;
        row.Fault(
            SeedCodes.UnknownCode,
            $"code 为 '{code}'，prefectures.csv 中没有此代码。请核对代码。",
            $"code is '{code}', which prefectures.csv does not know. Check the code.");
        return null;
    }

    public SeedRow CountyRow(string code) => counties[code];

    public SeedRow PrefectureRow(string code) => prefectures[code];

    private void CheckCounty(SeedRow row)
    {
        foreach (var column in new[] { "code_2021", "name_zh", "name_en" }) row.Filled(column);
        row.Word("kind", Kinds);
        GeographyTable.CheckNumbers(row);
        var code = row.Text("code");
        var prefecture = row.Text("prefecture_code");
        if (!Known || (prefectures.ContainsKey(prefecture) && code[..4] == prefecture[..4])) return;
        row.Fault(
            SeedCodes.DoesNotNest,
            $"{code} 归属 '{prefecture}'，但它只能归属 prefectures.csv 中的 {code[..4]}00。",
            $"{code} is put into '{prefecture}'; by its code it belongs to {code[..4]}00, "
            + "which must stand in prefectures.csv.");
    }

    private void CheckNumber(SeedTable lower, SeedTable upper, SeedFaults faults)
    {
        if (counties.Count != Cells.CountyCount)
        {
            faults.Add(
                lower.File, 1, SeedCodes.CountyCount,
                $"共有 {counties.Count} 个县级单位，应为 {Cells.CountyCount} 个。请补齐或删去。",
                $"there are {counties.Count} counties, where {Cells.CountyCount} are right. "
                + "Complete or shorten the table.");
        }

        foreach (var (code, row) in prefectures)
        {
            if (CountiesOf(code).Any()) continue;
            row.Fault(
                SeedCodes.DoesNotNest,
                $"{code} 没有所辖县级单位。请补上或删去此行。",
                $"no county belongs to {code}. Add its counties or remove this line.");
        }
    }

    private static bool Add(
        SortedDictionary<string, SeedRow> rows, SeedRow row, Func<string, bool> fits)
    {
        var code = row.Text("code");
        if (code.Length != 6 || !code.StartsWith("43", StringComparison.Ordinal)
            || !code.All(char.IsAsciiDigit) || !fits(code))
        {
            row.Fault(
                SeedCodes.UnknownCode,
                $"code 为 '{code}'，应为以 43 开头的六位代码，且只有市州以 00 结尾。请改正。",
                $"code is '{code}'; it must be six digits from 43 on, and only a prefecture's "
                + "ends in 00. Correct it.");
            return false;
        }

        if (rows.TryAdd(code, row)) return true;
        row.Fault(
            SeedCodes.Repeated,
            $"{code} 重复；首次出现在第 {rows[code].Line} 行。请删去其一。",
            $"{code} is repeated; it stands first in line {rows[code].Line}. Remove one.");
        return false;
    }
}
