// A scenario from outside: a name of the library, or the content of a scenario file.
using System.Text.Json;

using MigrationSim.Files.Scenarios;
using MigrationSim.Web.Answers;

namespace MigrationSim.Web.Stores;

/// <summary>
/// Checks what only matters because it comes from outside: it may build on nothing but the
/// library and may name no files. All else is checked where every scenario is.
/// </summary>
public static class PostedScenario
{
    private const string Suffix = ".json";

    /// <summary>Puts the scenario's files into a folder and reads them.</summary>
    /// <returns>The reading; its files are named as below a folder scenarios/.</returns>
    /// <exception cref="RefusedException">With every fault found.</exception>
    public static ScenarioReading Place(
        JsonElement scenario, string name, string folder, ScenarioLibrary library)
    {
        if (scenario.ValueKind == JsonValueKind.String)
        {
            var known = library.Reading(scenario.GetString() ?? "")
                ?? throw new RefusedException(Refusals.NoScenario);
            library.CopyTo(folder, known.Scenario!.Name);
            return Named(known);
        }

        if (scenario.ValueKind != JsonValueKind.Object)
            throw new RefusedException(Refusals.NotJson);
        var (parents, faults) = Outside(scenario, library);
        if (faults.Count > 0) throw new RefusedException(new(400, faults));
        foreach (var parent in parents) library.CopyTo(folder, parent);

        // As it came, so that a fault's line is the sender's.
        File.WriteAllText(Path.Combine(folder, name + Suffix), scenario.GetRawText());
        return Read(folder, name, library);
    }

    private static ScenarioReading Read(string folder, string name, ScenarioLibrary library)
    {
        var reading = ScenarioFile.Read(Path.Combine(folder, name + Suffix), library.Geography);
        if (reading.Faults.Count > 0)
        {
            throw new RefusedException(new(
                400,
                [.. reading.Faults.Select(f => new Complaint(f.Code, f.Zh, f.En, f.Line))]));
        }

        return Named(reading);
    }

    private static ScenarioReading Named(ScenarioReading reading) => reading with
    {
        Files =
        [
            .. reading.Files.Select(file => file with
            {
                Path = "scenarios/" + Path.GetFileName(file.Path),
            }),
        ],
    };

    private static (List<string> Parents, List<Complaint> Faults) Outside(
        JsonElement scenario, ScenarioLibrary library)
    {
        var (parents, faults) = (new List<string>(), new List<Complaint>());
        foreach (var member in scenario.EnumerateObject())
        {
            if (member.Name == "extends")
            {
                foreach (var text in Texts(member.Value))
                {
                    var name = text.EndsWith(Suffix, StringComparison.Ordinal)
                        ? text[..^Suffix.Length] : "";
                    if (library.Find(name) is null) faults.Add(Refusals.Parent(text));
                    else parents.Add(name);
                }
            }
            else if (member.Name == "levers" && member.Value.ValueKind == JsonValueKind.Array
                && member.Value.EnumerateArray().Any(HasTable))
            {
                faults.Add(Refusals.Table);
            }
        }

        return (parents, faults);
    }

    private static bool HasTable(JsonElement setting) =>
        setting.ValueKind == JsonValueKind.Object && setting.TryGetProperty("table", out _);

    // What is neither a text nor a list of texts is refused where every scenario is read.
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray()
            .Where(part => part.ValueKind == JsonValueKind.String).Select(p => p.GetString()!),
        _ => [],
    };
}
