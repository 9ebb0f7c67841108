// The body of an order of a run, read with all its faults told at once.
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MigrationSim.Web.Answers;
using MigrationSim.Web.Engines;

namespace MigrationSim.Web.Endpoints;

/// <summary>What POST /api/runs takes.</summary>
/// <param name="Scenario">The name of a scenario, or the content of a scenario file.</param>
/// <param name="Scale">20 for a quick run, 1 for a full one.</param>
/// <param name="Seed">The random seed.</param>
/// <param name="Name">What a scenario given by its content is called.</param>
public sealed record RunOrderBody(
    JsonElement Scenario, int Scale = WarmModel.QuickScale, uint Seed = 1, string Name = "scenario")
{
    private const int LongestName = 40;
    private const int Deepest = 32;
    private static readonly string[] Members = ["scenario", "scale", "seed", "name"];

    /// <exception cref="RefusedException">With every fault of the order itself.</exception>
    public static async Task<RunOrderBody> ReadAsync(
        HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasJsonContentType()) throw new RefusedException(Refusals.Media);
        try
        {
            using var json = await JsonDocument.ParseAsync(
                request.Body, new() { MaxDepth = Deepest }, cancel);
            return Read(json.RootElement.Clone());
        }
        catch (JsonException)
        {
            throw new RefusedException(Refusals.NotJson);
        }
    }

    private static RunOrderBody Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("scenario", out var scenario))
        {
            throw new RefusedException(Refusals.NotJson);
        }

        var faults = json.EnumerateObject().Where(member => !Members.Contains(member.Name))
            .Select(member => Refusals.Member(member.Name)).ToList();
        var order = new RunOrderBody(scenario);
        if (json.TryGetProperty("scale", out var scale))
        {
            if (scale.ValueKind == JsonValueKind.Number && scale.TryGetInt32(out var number)
                && number is 1 or WarmModel.QuickScale)
            {
                order = order with { Scale = number };
            }
            else
            {
                faults.Add(Refusals.Scale(scale.GetRawText()));
            }
        }

        if (json.TryGetProperty("seed", out var seed))
        {
            if (seed.ValueKind == JsonValueKind.Number && seed.TryGetUInt32(out var number))
                order = order with { Seed = number };
            else faults.Add(Refusals.Seed(seed.GetRawText()));
        }

        if (json.TryGetProperty("name", out var name))
        {
            if (name.ValueKind == JsonValueKind.String && IsName(name.GetString()!))
                order = order with { Name = name.GetString()! };
            else faults.Add(Refusals.Name(name.ToString()));
        }

        return faults.Count == 0 ? order : throw new RefusedException(new(400, faults));
    }

    // It becomes the name of a file.
    // It stands in tables: a spreadsheet would take what begins with a hyphen for a formula.
    private static bool IsName(string text) => text.Length is > 0 and <= LongestName
        && text[0] != '-'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
