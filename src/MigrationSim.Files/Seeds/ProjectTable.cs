// Reads the plan's dated projects: one row a pair of counties, or a county to be rebuilt.
using MigrationSim.Core.BaseYears;

namespace MigrationSim.Files.Seeds;

/// <summary>Reads projects.csv.</summary>
internal static class ProjectTable
{
    private const int FirstYear = 2020;
    private const int LastYear = 2060;

    private static readonly string[] Kinds = ["rail", "road", "reconstruction"];

    // What all rows of a project must say alike.
    private static readonly string[] Common =
        ["name_zh", "name_en", "kind", "item", "stage", "start_year", "opening_year"];

    /// <summary>Only to be used when nothing was at fault.</summary>
    public static IReadOnlyList<Project> Read(SeedPlaces places, SeedFaults faults)
    {
        var table = new CountTable("projects");
        var read = SeedTable.Read(
            faults, table.Name,
            [
                "project", "from_code", "to_code", "cut_share", "tag", "source", "note",
                .. Common,
            ]);
        foreach (var row in read.Rows)
        {
            Check(row, places);
            table.Add($"{row.Text("project")}:{row.Text("from_code")}:{row.Text("to_code")}", row);
        }

        var projects = read.Rows.GroupBy(row => row.Text("project")).ToList();
        foreach (var rows in projects) CheckAlike([.. rows]);
        string[] codes = [.. places.Counties];
        return faults.Any
            ? []
            : [.. projects.Select(rows => Build(rows.Key, [.. rows], codes))];
    }

    private static void Check(SeedRow row, SeedPlaces places)
    {
        foreach (var column in new[] { "project", "name_zh", "name_en", "item", "source" })
            row.Filled(column);
        row.Word("tag", "S", "A", "D", "M");
        row.Word("stage", "build", "prepare");
        var opening = row.Count("opening_year", FirstYear, LastYear);
        row.CountOrBlank("start_year", FirstYear);
        if (opening is { } end && !row.IsBlank("start_year")) row.Count("start_year", 0, end);
        places.County(row, "from_code");
        if (row.Word("kind", Kinds) is not { } kind) return;
        if (kind == "reconstruction")
        {
            row.Word("to_code", "");
            row.Word("cut_share", "");
            return;
        }

        row.Share("cut_share");
        if (places.County(row, "to_code") is not { } to || to != row.Text("from_code")) return;
        row.Fault(
            SeedCodes.UnknownWord,
            $"to_code 与 from_code 同为 '{to}'。一行应连接两个不同的县（市、区）。",
            $"to_code and from_code are both '{to}'; a row links two different counties.");
    }

    private static void CheckAlike(IReadOnlyList<SeedRow> rows)
    {
        foreach (var row in rows.Skip(1))
        {
            foreach (var column in Common.Where(c => row.Text(c) != rows[0].Text(c)))
            {
                row.Fault(
                    SeedCodes.RowsDisagree,
                    $"{column} 为 '{row.Text(column)}'，同一项目的第 {rows[0].Line} 行为 "
                    + $"'{rows[0].Text(column)}'。请改为一致。",
                    $"{column} is '{row.Text(column)}', but line {rows[0].Line} of the same "
                    + $"project says '{rows[0].Text(column)}'. Make them agree.");
            }
        }
    }

    private static Project Build(string id, SeedRow[] rows, string[] codes)
    {
        int County(SeedRow row, string column) => Array.IndexOf(codes, row.Text(column));
        var first = rows[0];
        LinkedPair[] pairs =
        [
            .. from row in rows
               where !row.IsBlank("to_code")
               select new LinkedPair(
                   County(row, "from_code"), County(row, "to_code"),
                   row.Share("cut_share")!.Value),
        ];
        return new()
        {
            Id = id,
            NameZh = first.Text("name_zh"),
            NameEn = first.Text("name_en"),
            Kind = (ProjectKind)Array.IndexOf(Kinds, first.Text("kind")),
            Item = first.Text("item"),
            IsPreparedOnly = first.Text("stage") == "prepare",
            StartYear = first.CountOrBlank("start_year"),
            OpeningYear = first.Count("opening_year")!.Value,
            Pairs = pairs,
            Counties =
            [
                .. rows.Select(row => County(row, "from_code"))
                    .Concat(pairs.Select(pair => pair.To)).Distinct().Order(),
            ],
        };
    }
}
