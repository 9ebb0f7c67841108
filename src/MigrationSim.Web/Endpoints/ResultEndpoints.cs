// What a run gives: the page's data, tables, and files to take along.
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MigrationSim.Files.Reports;
using MigrationSim.Files.Results;
using MigrationSim.Web.Answers;
using MigrationSim.Web.Engines;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Endpoints;

/// <summary>Below /api/runs/{id}: data, tables, scenario, tables.zip, report.html.</summary>
public static class ResultEndpoints
{
    /// <summary>A larger table is not sent as JSON.</summary>
    private const long MostTableBytes = 2_000_000;

    public static void Map(IEndpointRouteBuilder api, Desk desk)
    {
        api.MapGet("/runs/{id}/data", (string id, string? @base, string[]? with) =>
                TypedResults.Text(
                    RunPage.Data(desk, id, @base, with ?? []), "application/json; charset=utf-8"))
            .WithSummary(
                "What the page shows of a run, its baseline and up to three more; of a run that "
                + "was not finished its finished years, alone and without a digest");
        api.MapGet("/runs/{id}/tables", (string id) => TypedResults.Ok(
                Tables(Known(desk, id)).Select(path => Path.GetFileNameWithoutExtension(path))))
            .WithSummary(
                "The names of a run's tables; fewer, up to its last finished year, of a run that "
                + "was not finished");
        api.MapGet("/runs/{id}/tables/{table}", (string id, string table) =>
                TypedResults.Text(
                    TableText(Known(desk, id), table), "application/json; charset=utf-8"))
            .WithSummary("A table as JSON, a row an object");
        api.MapGet("/runs/{id}/scenario", (string id) =>
            {
                var run = RunEndpoints.Find(desk, id);
                return TypedResults.PhysicalFile(
                    desk.Store.Scenario(run), "application/json", run.Name + ".json");
            })
            .WithSummary("The scenario file");
        api.MapGet("/runs/{id}/tables.zip", (string id) =>
            {
                var (run, folder) = (RunEndpoints.Find(desk, id), Done(desk, id));
                return TypedResults.Stream(
                    RunArchive.Pack(folder, StudyResults.Find(desk, run, StudyKind.Doubt)),
                    "application/zip", $"{run.Name}-{run.RunId}.zip");
            })
            .WithSummary("The whole folder of results, and the tables of its ensemble if any");
        api.MapGet("/runs/{id}/report.html", (string id, string? @base) =>
            {
                var (run, folder) = (RunEndpoints.Find(desk, id), Done(desk, id));
                var name = $"{run.Name}-{run.RunId}.html";
                return @base is null || @base == id
                    ? Results.File(
                        Path.Combine(folder, ReportPage.FileName), "text/html", name)
                    : Results.File(
                        Encoding.UTF8.GetBytes(ReportPage.Html(
                            RunPage.Data(desk, id, @base, []), run.Digest ?? "", isZh: true)),
                        "text/html", name);
            })
            .WithSummary("The report, one file to save and pass on; with a baseline if named");
    }

    internal static string Done(Desk desk, string id)
    {
        var run = RunEndpoints.Find(desk, id);
        return run.State == RunState.Done
            ? desk.Store.Results(run.Id)
            : throw new RefusedException(Refusals.NotDone);
    }

    /// <summary>The results, or what there is of the years that are over.</summary>
    private static string Known(Desk desk, string id)
    {
        var run = RunEndpoints.Find(desk, id);
        return run.State == RunState.Done
            ? desk.Store.Results(run.Id)
            : desk.Store.LastYears(run.Id)?.Folder
                ?? throw new RefusedException(Refusals.NotDone);
    }

    private static IEnumerable<string> Tables(string folder) =>
        Directory.GetFiles(Path.Combine(folder, ResultFiles.Tables), "*.csv")
            .Order(StringComparer.Ordinal);

    // Found by name among those that are there, so that a name is never a path.
    private static string TableText(string folder, string table)
    {
        var path = Tables(folder).FirstOrDefault(
            file => Path.GetFileNameWithoutExtension(file) == table);
        if (path is null || new FileInfo(path).Length > MostTableBytes)
            throw new RefusedException(Refusals.NoTable);
        return TableJson.Of(path);
    }
}
