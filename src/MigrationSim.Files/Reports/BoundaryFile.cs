// Reads GeoJSON: a feature a county, keyed by its six-digit code.
using System.Text.Json;

using MigrationSim.Core.Places;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Reports;

/// <summary>Boundaries is null exactly when there are faults.</summary>
public sealed record BoundaryReading(Boundaries? Boundaries, IReadOnlyList<Fault> Faults);

/// <summary>
/// RFC 7946: a FeatureCollection of Polygons or MultiPolygons in degrees, longitude first. Rings
/// may run either way round, as the RFC asks readers to allow; they must close and not cross.
/// </summary>
public sealed class BoundaryFile
{
    private const long MostBytes = 64_000_000;
    private const int MostPoints = 120_000;

    private readonly string _path;
    private readonly Geography _geography;
    private readonly FaultList _faults = new();
    private readonly Dictionary<string, IReadOnlyList<Ring>> _counties = [];

    private BoundaryFile(string path, Geography geography) =>
        (_path, _geography) = (path, geography);

    /// <summary>Reads and checks a file; all its faults are told at once.</summary>
    public static BoundaryReading Read(string path, Geography geography)
    {
        var file = new BoundaryFile(path, geography);
        file.ReadAll();
        if (file._faults.Count > 0) return new(null, file._faults.All);
        var drawn = BoundaryShapes.Draw(Path.GetFileName(path), file._counties);
        var points = drawn.Points;
        if (points <= MostPoints) return new(drawn.Boundaries, []);
        file.Fault(
            ReportCodes.TooBig,
            $"化简到约半公里后仍有 {points} 个点，最多 {MostPoints}。请先化简边界。",
            $"it still has {points} points when drawn to half a kilometre; {MostPoints} fit. "
            + "Simplify it first.");
        return new(null, file._faults.All);
    }

    private void Fault(string code, string zh, string en, int line = 0) =>
        _faults.Add(_path, line, code, zh, en);

    private void ReadAll()
    {
        var info = new FileInfo(_path);
        if (!info.Exists)
        {
            Fault(FolderCodes.NoFile, "没有这个文件。", "there is no such file.");
            return;
        }

        if (info.Length > MostBytes)
        {
            Fault(
                ReportCodes.TooBig,
                $"文件有 {info.Length} 字节，最多 {MostBytes}。请先化简边界。",
                $"it has {info.Length} bytes; {MostBytes} may be read. Simplify it first.");
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(_path));
            Collection(json.RootElement);
        }
        catch (JsonException e)
        {
            Fault(
                FolderCodes.NotJson, "这里不是有效的 JSON。", "this is not JSON.",
                (int)(e.LineNumber ?? 0) + 1);
        }
    }

    private void Collection(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("features", out var features)
            || features.ValueKind != JsonValueKind.Array)
        {
            Fault(
                ReportCodes.BadBoundaries,
                "不是 GeoJSON 的 FeatureCollection（没有 features 数组）。",
                "this is no GeoJSON FeatureCollection: it has no array 'features'.");
            return;
        }

        foreach (var (i, feature) in features.EnumerateArray().Index()) Feature(i + 1, feature);
        var missing = _geography.Counties.Select(county => county.Code)
            .Where(code => !_counties.ContainsKey(code)).ToList();
        if (missing.Count == 0) return;
        Fault(
            ReportCodes.MissingCounty,
            $"缺少 {missing.Count} 个县（市、区）：{string.Join("、", missing)}。请补齐。",
            $"{missing.Count} counties have no feature: {string.Join(", ", missing)}. Add them.");
    }

    private void Feature(int number, JsonElement feature)
    {
        if (FeatureCode.Of(feature) is not { } code)
        {
            Bad(
                number,
                $"没有代码；属性 {string.Join("、", FeatureCode.Names)} 之一须是六位代码",
                $"it has no code; one of its properties {string.Join(", ", FeatureCode.Names)} "
                + "must be the six-digit code");
            return;
        }

        var county = _geography.Counties.FirstOrDefault(c => c.Code == code || c.Code2021 == code);
        if (county is null)
            Bad(number, $"代码 '{code}' 不是 2020 年的县（市、区）", $"'{code}' is no county of 2020");
        else if (_counties.ContainsKey(county.Code))
            Bad(number, $"代码 '{code}' 出现了两次", $"the code '{code}' stands there twice");
        else if (Geometry(number).Read(code, feature) is { } rings)
            _counties[county.Code] = rings;
    }

    private BoundaryGeometry Geometry(int number) => new((zh, en) => Bad(number, zh, en));

    private void Bad(int number, string zh, string en) => Fault(
        ReportCodes.BadFeature, $"第 {number} 个要素：{zh}。请改正或删去它。",
        $"feature {number}: {en}. Mend it or take it out.");
}
