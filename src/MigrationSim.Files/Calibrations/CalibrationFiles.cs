// Writes what a calibration found into a folder.
using MigrationSim.Core.Runs;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Calibrations;

/// <summary>
/// Tables and calibration.json; nothing in them tells time or machine, so that equal settings give
/// equal bytes.
/// </summary>
public static class CalibrationFiles
{
    /// <summary>Writes into a folder that is there.</summary>
    public static void Write(string folder, CalibrationTables tables)
    {
        string At(string name) => Path.Combine(folder, name);
        PosteriorFile.Write(At(PosteriorFile.Name), tables.Draws);
        Parameters(At("parameters.csv"), tables.Parameters);
        Targets(At("targets.csv"), tables.Targets);
        Emulators(At("emulators.csv"), tables.Emulators);
        Residuals(At("residuals.csv"), tables.Residuals);
        CalibrationColumns.Write(At("dictionary.csv"));
        File.WriteAllText(
            At(PosteriorFile.OriginName),
            Origin(tables.Origin, PosteriorFile.Digest(At(PosteriorFile.Name)), tables.Draws));
    }

    private static void Parameters(string path, IReadOnlyList<ParameterRow> rows)
    {
        using var csv = new CsvRows(path, CalibrationColumns.Of("parameters.csv"), withMark: true);
        foreach (var row in rows)
        {
            csv.Add(row.Name).Add(row.Symbol).Add(row.Zh).Add(row.En).Add(row.Kind)
                .Add(row.Lowest).Add(row.Highest).Add(row.Mean).Add(row.Deviation);
            foreach (var spread in (Spread[])[row.Before, row.After])
                csv.Add(spread.Low).Add(spread.Median).Add(spread.High);
            csv.Add(row.Overlap).Add(row.IsIdentified ? "yes" : "no")
                .Add(row.CarriesOver ? "yes" : "no").Add(row.Tag).Add(row.BecauseZh)
                .Add(row.BecauseEn).End();
        }
    }

    private static void Targets(string path, IReadOnlyList<TargetRow> rows)
    {
        using var csv = new CsvRows(path, CalibrationColumns.Of("targets.csv"), withMark: true);
        foreach (var row in rows)
        {
            csv.Add(row.Name).Add(row.Zh).Add(row.En).Add(row.Observed)
                .Add(row.ObservationDeviation).Add(row.DiscrepancyDeviation)
                .Add(row.StochasticDeviation).Add(row.Central).Add(row.Mean).Add(row.Deviation)
                .Add(row.EmulatorRmse).Add(row.Tag).Add(row.Source).End();
        }
    }

    private static void Emulators(string path, IReadOnlyList<EmulatorRow> rows)
    {
        using var csv = new CsvRows(path, CalibrationColumns.Of("emulators.csv"), withMark: false);
        foreach (var row in rows)
        {
            csv.Add(row.Wave).Add(row.Runs).Add(row.ShareNotRuledOut).Add(row.Target)
                .Add(row.Rmse).Add(row.WithinTwo).Add(row.Largest).End();
        }
    }

    private static void Residuals(string path, IReadOnlyList<ResidualRow> rows)
    {
        using var csv = new CsvRows(path, CalibrationColumns.Of("residuals.csv"), withMark: false);
        foreach (var row in rows) csv.Add(row.Quantity).Add(row.Part).Add(row.Value).End();
    }

    private static string Origin(
        CalibrationOrigin origin, string digest, IReadOnlyList<PosteriorDraw> draws) =>
        JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("posterior_sha256", digest);
            json.WriteString("base_tables_sha256", origin.BaseDigest);
            json.WriteString("model_version", origin.ModelVersion);
            json.WriteString("command", origin.Command);
            json.Within("settings", () =>
            {
                foreach (var (name, value) in origin.Settings) json.WriteNumber(name, value);
            });
            json.Within("chains", () =>
            {
                json.WriteNumber("draws", draws.Count);
                json.WriteNumber("accepted_share", Math.Round(origin.Accepted, 3));
                json.WriteNumber("largest_scale_reduction", Math.Round(origin.LargestRatio, 3));
            });
            json.WriteEndObject();
        });
}
