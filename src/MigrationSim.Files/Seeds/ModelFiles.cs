// From a folder of tables to a model ready to run, or everything that is wrong with it.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Seeds;

/// <summary>Model is null exactly when there are faults.</summary>
public sealed record ModelReading(Model? Model, IReadOnlyList<Fault> Faults);

/// <summary>Reads the base-year tables together with what was fitted to them.</summary>
public static class ModelFiles
{
    /// <summary>The model of base year 2020.</summary>
    public static ModelReading Read(string folder)
    {
        var reading = SeedFiles.Read(folder);
        if (reading.Tables is not { } tables) return new(null, reading.Faults);
        var faults = new SeedFaults(folder);
        var fit = FitTables.ReadFit(tables.Geography, faults);
        var factors = FitTables.ReadFactors(faults);
        if (faults.Any) return new(null, faults.Sorted());
        return new(
            new Model
            {
                BaseYear = BaseYearImputation.Build(tables, 2020),
                Fit = fit,
                Factors = factors,
            },
            []);
    }

    /// <summary>
    /// Which counties are scored as one where their boundaries changed between the censuses: for
    /// each county the number of the county that stands for its unit.
    /// </summary>
    public static (IReadOnlyList<int> Units, IReadOnlyList<Fault> Faults) ScoringUnits(
        string folder, BaseTables tables)
    {
        var faults = new SeedFaults(folder);
        var codes = tables.Geography.Counties.Select((c, i) => (c.Code, i)).ToDictionary();
        var units = Enumerable.Range(0, tables.Geography.Counties.Count).ToArray();
        var read = SeedTable.Read(faults, "scoring_units", "geo_code", "unit_code", "why");
        foreach (var row in read.Rows)
        {
            foreach (var column in new[] { "geo_code", "unit_code" })
            {
                if (codes.ContainsKey(row.Text(column))) continue;
                row.Fault(
                    SeedCodes.UnknownCode,
                    $"{column} 为 '{row.Text(column)}'，没有这个县。请核对 counties.csv。",
                    $"{column} is '{row.Text(column)}', which no county has. See counties.csv.");
            }

            if (faults.Any) continue;
            units[codes[row.Text("geo_code")]] = codes[row.Text("unit_code")];
        }

        return (units, faults.Sorted());
    }

    /// <summary>Writes both tables of a fit, each whole or not at all.</summary>
    public static void WriteFit(
        string folder, FirstFit fit, YearFactors factors, BaseTables tables)
    {
        Replace(Path.Combine(folder, "first-fit.csv"), FitTables.WriteFit(fit, tables.Geography));
        Replace(Path.Combine(folder, "yearly-factors.csv"), FitTables.WriteFactors(factors));
    }

    private static void Replace(string path, string text)
    {
        var temporary = path + ".new";
        File.WriteAllText(temporary, text);
        File.Move(temporary, path, overwrite: true);
    }
}
