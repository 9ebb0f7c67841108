// What a fit left in seeds/: residual attractiveness and yearly factors.
using System.Globalization;

using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Seeds;

/// <summary>Reads and writes first-fit.csv and yearly-factors.csv.</summary>
internal static class FitTables
{
    private const double LargestResidual = 20;
    private const double LargestFactor = 10;

    private static readonly string[] Single =
        ["urban_level", "rural_level", "outside_to_2020", "outside_after_2020"];

    public static FirstFit ReadFit(Geography geography, SeedFaults faults)
    {
        var table = new CountTable("first-fit");
        var read = SeedTable.Read(
            faults, table.Name, "quantity", "geo_code", "residence", "value");
        var codes = geography.Counties.Select((c, i) => (c.Code, i)).ToDictionary();
        var deviations = new double[Cells.HunanCount];
        var singles = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in read.Rows)
        {
            var quantity = row.Word("quantity", [.. Single, "deviation"]);
            var value = row.Number("value", -LargestResidual, LargestResidual);
            if (quantity is null || value is null) continue;
            if (quantity != "deviation")
            {
                if (table.Add(quantity, row)) singles[quantity] = value.Value;
                continue;
            }

            var residence = row.Word("residence", "urban", "rural");
            if (residence is null) continue;
            var code = row.Text("geo_code");
            if (!codes.TryGetValue(code, out var county))
            {
                row.Fault(
                    SeedCodes.UnknownCode, $"没有代码为 '{code}' 的县（市、区）。请核对 counties.csv。",
                    $"no county has the code '{code}'. Look it up in counties.csv.");
                continue;
            }

            if (table.Add($"{code}:{residence}", row))
                deviations[(2 * county) + (residence == "rural" ? 1 : 0)] = value.Value;
        }

        if (!read.Unreadable)
        {
            table.Require(
                [.. Single, .. codes.Keys.SelectMany(c => new[] { $"{c}:urban", $"{c}:rural" })],
                faults);
        }

        double Of(string name) => singles.GetValueOrDefault(name);
        return new(Of(Single[0]), Of(Single[1]), deviations, Of(Single[2]), Of(Single[3]));
    }

    public static YearFactors ReadFactors(SeedFaults faults)
    {
        var table = new CountTable("yearly-factors");
        var read = SeedTable.Read(
            faults, table.Name, "year", "mortality_factor", "fertility_factor");
        var factors = new Dictionary<int, YearFactor>();
        foreach (var row in read.Rows)
        {
            var year = row.Count("year", 2021, YearFactors.LastObserved);
            var mortality = row.Number("mortality_factor", 0, LargestFactor);
            var fertility = row.Number("fertility_factor", 0, LargestFactor);
            if (year is null || mortality is null || fertility is null) continue;
            if (table.Add($"{year}", row))
                factors[year.Value] = new(mortality.Value, fertility.Value);
        }

        if (!read.Unreadable)
            table.Require(Enumerable.Range(2021, 4).Select(year => $"{year}"), faults);
        return new(factors);
    }

    public static string WriteFit(FirstFit fit, Geography geography)
    {
        var lines = new List<string>
        {
            "quantity,geo_code,residence,value",
            Line(Single[0], "", "", fit.UrbanLevel),
            Line(Single[1], "", "", fit.RuralLevel),
            Line(Single[2], "", "", fit.OutsideToBase),
            Line(Single[3], "", "", fit.OutsideAfter),
        };
        for (var c = 0; c < Cells.HunanCount; c++)
        {
            lines.Add(Line(
                "deviation", geography.Counties[c >> 1].Code, (c & 1) == 0 ? "urban" : "rural",
                fit.Deviations[c]));
        }

        return string.Join('\n', lines) + "\n";
    }

    public static string WriteFactors(YearFactors factors)
    {
        var rows = factors.ByYear.Where(f => f.Key > 2020).OrderBy(f => f.Key).Select(f =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{f.Key},{f.Value.Mortality:f9},{f.Value.Fertility:f9}"));
        return string.Join('\n', ["year,mortality_factor,fertility_factor", .. rows]) + "\n";
    }

    private static string Line(string quantity, string code, string residence, double value) =>
        string.Create(
            CultureInfo.InvariantCulture, $"{quantity},{code},{residence},{value:f6}");
}
