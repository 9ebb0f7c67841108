// Short programs beside a run's tables that read them into R, Python and Stata.
using System.Globalization;
using System.Text;

namespace MigrationSim.Files.Results;

/// <summary>
/// Made from the list of columns, so that none is forgotten. What they add to a plain reading:
/// codes and run names stay texts, and the mark at the head of a file is no part of a name.
/// </summary>
public static class TableReaders
{
    public const string R = "read_run.R";
    public const string Python = "read_run.py";
    public const string Stata = "read_run.do";

    private static readonly IReadOnlyList<string> Tables =
    [
        .. ResultColumns.All.Select(column => column.Table).Distinct()
            .Where(table => table.EndsWith(".csv", StringComparison.Ordinal)),
    ];

    private static readonly IReadOnlyList<string> Texts =
    [
        .. ResultColumns.All.Select(column => column.Name).Distinct().Where(TextColumns.Has),
    ];

    /// <summary>Writes the three files into a folder beside the tables' folder.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, R), RText());
        File.WriteAllText(Path.Combine(folder, Python), PythonText());
        File.WriteAllText(Path.Combine(folder, Stata), StataText());
    }

    // Marked as UTF-8 and not turned into the locale's letters: that loses Chinese in the plain C
    // locale of a server.
    private static string RText() => Lines(
        "# 用法 usage: source(\"readers/read_run.R\"); run <- read_run(\".\"); run$province",
        "# 只用 R 自带函数。Base R only. flows.parquet: arrow::read_parquet(\"tables/flows.parquet\")",
        "read_run <- function(folder = \".\") {",
        $"  tables <- c({List(Tables.Select(Bare))})",
        $"  texts <- c({List(Texts)})",
        "  one <- function(name) {",
        "    path <- file.path(folder, \"tables\", paste0(name, \".csv\"))",
        "    read <- function(...) read.csv(path, encoding = \"UTF-8\", check.names = FALSE, ...)",
        "    head <- sub(\"^\\ufeff\", \"\", names(read(nrows = 1)))",
        "    setNames(read(colClasses = ifelse(head %in% texts, \"character\", NA)), head)",
        "  }",
        "  sapply(tables, one, simplify = FALSE)",
        "}");

    private static string PythonText() => Lines(
        "# 用法 usage: from read_run import read_run; run = read_run(\"..\"); run[\"province\"]",
        "# 需要 pandas。Needs pandas. flows.parquet: pandas.read_parquet(\"tables/flows.parquet\")",
        "from pathlib import Path",
        "",
        "import pandas",
        "",
        $"TABLES = [{List(Tables.Select(Bare))}]",
        $"TEXTS = [{List(Texts)}]",
        "",
        "",
        "def read_run(folder=\".\"):",
        "    tables = Path(folder) / \"tables\"",
        "    return {name: pandas.read_csv(tables / (name + \".csv\"), encoding=\"utf-8-sig\",",
        "                                  dtype={text: str for text in TEXTS})",
        "            for name in TABLES}");

    // Stata counts the columns that are to be texts. Names have 32 letters at most there: it cuts
    // longer ones itself and keeps the whole name as the variable's label. Where the mark at the
    // head of the dictionary became part of a name, that is put right; elsewhere nothing happens.
    private static string StataText() => Lines(
    [
        "* 用法 usage: cd 到运行文件夹 to the run's folder; do readers/read_run.do; "
        + "use province, clear",
        "* 把各表存成 .dta。Saves each table as .dta beside this run's manifest.",
        "version 16",
        .. Tables.Select(table =>
        {
            var columns = ResultColumns.Head(table).ToList();
            var texts = columns.Select((name, i) => (name, Number: i + 1))
                .Where(column => TextColumns.Has(column.name))
                .Select(column => column.Number.ToString(CultureInfo.InvariantCulture)).ToList();
            var asTexts = texts.Count == 0 ? "" : $" stringcols({string.Join(' ', texts)})";
            var unmarked = table == ResultColumns.Dictionary
                ? $"\ncapture rename *{columns[0]} {columns[0]}" : "";
            return $"import delimited using \"tables/{table}\", clear varnames(1) "
                + $"case(preserve) encoding(\"utf-8\"){asTexts}{unmarked}\n"
                + $"save {Bare(table)}, replace";
        }),
    ]);

    private static string Bare(string table) => Path.GetFileNameWithoutExtension(table);

    private static string List(IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => $"\"{name}\""));

    private static string Lines(params IEnumerable<string> lines) =>
        lines.Aggregate(new StringBuilder(), (text, line) => text.Append(line).Append('\n'))
            .ToString();
}
