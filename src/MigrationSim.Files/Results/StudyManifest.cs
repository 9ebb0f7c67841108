// The manifest of a study's folder: from what it was made.
using System.Reflection;

using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>What a study was made from; enough to make it again.</summary>
/// <param name="Study">Name of the command.</param>
/// <param name="BaseDigest">Digest of the base-year tables.</param>
/// <param name="Scale">Every how many agents one was kept.</param>
/// <param name="Replicates">Seeds, from 1 up.</param>
/// <param name="Files">Other files it read.</param>
public sealed record StudyManifest(
    string Study, string BaseDigest, int Scale, int Replicates, IReadOnlyList<string> Files)
{
    /// <summary>Writes manifest.json, by which a folder is known to be one of results.</summary>
    public void Write(string folder) => File.WriteAllText(
        Path.Combine(folder, ResultFolder.Manifest), JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("study", Study);
            json.WriteString("base_year_tables", BaseDigest);
            json.WriteNumber("scale", Scale);
            json.WriteNumber("replicates", Replicates);
            json.Texts("files", Files);
            json.WriteString(
                "model_version", typeof(StudyManifest).Assembly
                    .GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                    ?.InformationalVersion);
            json.WriteEndObject();
        }));
}
