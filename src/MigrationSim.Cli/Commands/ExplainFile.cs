// Writes an explanation as a JSON or a CSV file.
using MigrationSim.Core.Runs;
using MigrationSim.Files.Formats;
using MigrationSim.Files.Results;

namespace MigrationSim.Cli.Commands;

/// <summary>The file's ending says which; a table gets its dictionary beside it.</summary>
public static class ExplainFile
{
    public static void Write(string path, Explained explained, Model model)
    {
        var codes = CellCodes.All(model.BaseYear.Tables.Geography);
        using var file = WholeFile.Open(path);
        if (Path.GetExtension(path) == ".json")
        {
            File.WriteAllText(file.Working, ExplainJson.Text(explained, codes));
            file.Commit();
            return;
        }

        using var dictionary = WholeFile.Open(ExplanationTable.DictionaryOf(path));
        ExplanationTable.Write(ExplainFacts.Of(explained, codes), file.Working);
        ExplanationTable.WriteDictionary(dictionary.Working);
        dictionary.Commit();
        file.Commit();
    }
}
