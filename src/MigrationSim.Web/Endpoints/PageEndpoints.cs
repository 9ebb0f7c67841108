// The page's own files: this project's and those it shares with the report.
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using MigrationSim.Files.Reports;

namespace MigrationSim.Web.Endpoints;

/// <summary>GET / and /m/{name}; all modules stand side by side.</summary>
public static class PageEndpoints
{
    private const string Prefix = "MigrationSim.Web.Page.";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => File("index.html")).ExcludeFromDescription();
        app.MapGet("/favicon.ico", () => TypedResults.NoContent()).ExcludeFromDescription();
        foreach (var name in Own().Concat(PageModules.Names).Where(IsServed))
            app.MapGet("/m/" + name, () => File(name)).ExcludeFromDescription();
    }

    private static bool IsServed(string name) =>
        name.EndsWith(".js", StringComparison.Ordinal)
        || name.EndsWith(".css", StringComparison.Ordinal);

    private static IEnumerable<string> Own() => typeof(PageEndpoints).Assembly
        .GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..]);

    private static ContentHttpResult File(string name)
    {
        using var stream = typeof(PageEndpoints).Assembly
            .GetManifestResourceStream(Prefix + name);
        if (stream is null) return TypedResults.Text(PageModules.Text(name), Type(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return TypedResults.Text(reader.ReadToEnd(), Type(name));
    }

    private static string Type(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        _ => "text/html; charset=utf-8",
    };
}
