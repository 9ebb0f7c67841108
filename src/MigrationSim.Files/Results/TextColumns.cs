// Which columns are texts even where they look like numbers.
namespace MigrationSim.Files.Results;

/// <summary>Codes, names of runs (12e456 is one) and age groups must not become numbers.</summary>
public static class TextColumns
{
    private static readonly string[] Names =
        ["run_id", "scenario", "age_group", "origin", "destination"];

    public static bool Has(string column) =>
        Names.Contains(column) || column.EndsWith("_code", StringComparison.Ordinal);
}
