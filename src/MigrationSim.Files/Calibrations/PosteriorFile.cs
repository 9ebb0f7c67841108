// The draws of the posterior: written, read, and held against their digest.
using System.Security.Cryptography;
using System.Text.Json;

using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Formats;
using MigrationSim.Files.Seeds;

namespace MigrationSim.Files.Calibrations;

/// <summary>Posterior is null exactly when there are faults.</summary>
public sealed record PosteriorReading(Posterior? Posterior, IReadOnlyList<Fault> Faults);

/// <summary>Reads and writes posterior.csv; calibration.json says what it belongs to.</summary>
public static class PosteriorFile
{
    /// <summary>The folder of a calibration inside that of the base-year tables.</summary>
    public const string Folder = "calibration";

    public const string Name = "posterior.csv";
    public const string OriginName = "calibration.json";
    public const string OutsideAfter = "outside_after_shift";

    private const string Way =
        "Put the folder back from version control, or calibrate again with migsim calibrate.";

    private const string WayZh = "请从版本库恢复该文件夹，或用 migsim calibrate 重新校准。";
    private static readonly string[] OriginNames =
        ["posterior_sha256", "base_tables_sha256", "model_version"];

    private const double LargestShift = 20;
    private const int MostDraws = 100_000;

    /// <summary>The posterior beside a folder of base-year tables, or all its faults.</summary>
    public static PosteriorReading Read(string seedFolder)
    {
        var faults = new SeedFaults(Path.Combine(seedFolder, Folder));
        var draws = Draws(faults);
        var origin = Origin(faults);
        if (faults.Any || origin is null) return new(null, faults.Sorted());

        var digest = Digest(Path.Combine(faults.Folder, Name));
        if (digest != origin["posterior_sha256"])
        {
            faults.Add(
                Name, 1, SeedCodes.WrongDigest,
                $"内容的 SHA-256 为 {digest}，{OriginName} 所记为 {origin["posterior_sha256"]}："
                + $"二者不属于同一次校准。{WayZh}",
                $"its SHA-256 is {digest}, {OriginName} says {origin["posterior_sha256"]}: they "
                + $"are not of one calibration. {Way}");
            return new(null, faults.Sorted());
        }

        return new(
            new(draws, digest, origin["base_tables_sha256"], origin["model_version"]), []);
    }

    /// <summary>SHA-256 of a file's bytes, lower-case hex.</summary>
    internal static string Digest(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    /// <summary>To six decimals, as the draws are.</summary>
    internal static void Write(string path, IReadOnlyList<PosteriorDraw> draws)
    {
        using var csv = new CsvRows(path, CalibrationColumns.Of(Name), withMark: false);
        foreach (var (i, draw) in draws.Index())
        {
            csv.Add(i + 1);
            foreach (var value in draw.Values) csv.Add(value);
            csv.Add(draw.OutsideAfter).End();
        }
    }

    private static List<PosteriorDraw> Draws(SeedFaults faults)
    {
        var table = new CountTable(Path.GetFileNameWithoutExtension(Name));
        var read = SeedTable.Read(
            faults, table.Name,
            ["draw", .. CalibratedParameters.All.Select(p => p.Name), OutsideAfter]);
        var draws = new List<PosteriorDraw>();
        foreach (var row in read.Rows)
        {
            var number = row.Count("draw", 1, MostDraws);
            var values = CalibratedParameters.All
                .Select(p => row.Number(p.Name, p.Prior.Low, p.Prior.High)).ToList();
            var after = row.Number(OutsideAfter, -LargestShift, LargestShift);
            if (number is null || after is null || values.Contains(null)) continue;
            if (table.Add($"{number}", row))
                draws.Add(new([.. values.Select(value => value!.Value)], after.Value));
        }

        if (!read.Unreadable && read.Rows.Count == 0) table.Require(["1"], faults);
        return draws;
    }

    private static Dictionary<string, string>? Origin(SeedFaults faults)
    {
        var path = Path.Combine(faults.Folder, OriginName);
        if (!File.Exists(path))
        {
            faults.Add(
                OriginName, 1, SeedCodes.MissingFile, $"缺少此文件。{WayZh}",
                $"this file is missing. {Way}");
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            return OriginNames.ToDictionary(
                name => name, name => root.GetProperty(name).GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException
            or InvalidOperationException)
        {
            var line = e is JsonException { LineNumber: { } at } ? (int)at + 1 : 1;
            faults.Add(
                OriginName, line, SeedCodes.Row, $"不是校准的记录：{e.Message} {WayZh}",
                $"this is no record of a calibration: {e.Message} {Way}");
            return null;
        }
    }
}
