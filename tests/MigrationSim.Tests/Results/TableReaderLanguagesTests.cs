// The readers beside the tables, run by R and Python themselves on a folder of a run.
using System.Globalization;

using MigrationSim.Core.Levers;
using MigrationSim.Files.Results;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Results;

public sealed class TableReaderLanguagesTests : IDisposable
{
    private const string Name = "甲, \"一\"";

    private const string Python = """
        import sys; sys.path.insert(0, "readers")
        from read_run import read_run
        run = read_run(".")
        for name, table in run.items(): print(name, len(table), len(table.columns))
        county, words = run["county"], run["dictionary"]
        print(county["geo_code"].iloc[0] == "430101", set(map(type, county["geo_code"])) == {str})
        print(set(county["scenario"]) == {'NAME'}, list(words.columns)[0] == "table")
        print(sum(map(len, words["zh"])))
        print(int(county["resident_population"].sum()))
        """;

    private const string R = """
        source("readers/read_run.R")
        run <- read_run(".")
        for (name in names(run)) cat(name, nrow(run[[name]]), ncol(run[[name]]), "\n")
        say <- function(x) if (x) "True" else "False"
        county <- run$county
        cat(say(county$geo_code[1] == "430101"), say(is.character(county$geo_code)), "\n")
        cat(say(all(county$scenario == 'NAME')), say(names(run$dictionary)[1] == "table"), "\n")
        cat(sum(nchar(run$dictionary$zh)), "\n")
        cat(sum(county$resident_population), "\n")
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Python_reads_every_table_whole_with_codes_as_texts()
    {
        var python = Programs.Find(["python3", "/usr/bin/python3"], "-c", "import pandas");
        Assert.SkipUnless(
            python is not null, "no python3 with pandas: apt-get install python3-pandas");
        await CheckAsync(python!, "read.py", Python);
    }

    /// <summary>In the C locale, where letters that are not ASCII are lost most easily.</summary>
    [Fact]
    public async Task R_reads_every_table_whole_with_codes_as_texts()
    {
        var r = Programs.Find(["Rscript"], "--version");
        Assert.SkipUnless(r is not null, "no Rscript: apt-get install r-base-core");
        await CheckAsync(r!, "read.R", R);
    }

    private async Task CheckAsync(string program, string file, string script)
    {
        var cancel = TestContext.Current.CancellationToken;
        var run = HandMade.Finished(Scenario.Baseline with { Name = Name });
        using (var results = ResultFolder.Open(_folder["run"]))
            await ResultFiles.WriteAsync(run, results, cancel);
        var quoted = string.Concat(Name.Select(c => c is '"' ? "\\\"" : char.IsAscii(c)
            ? $"{c}" : $"\\u{(int)c:x4}"));
        _folder.Write("run/" + file, script.Replace("'NAME'", $"\"{quoted}\""));
        var said = await Programs.SayAsync(program, [file], _folder["run"], cancel);
        var lines = said.Split('\n', StringSplitOptions.TrimEntries
            | StringSplitOptions.RemoveEmptyEntries);
        var tables = Directory.GetFiles(_folder["run/tables"], "*.csv");
        foreach (var path in tables)
        {
            var rows = Rows(path);
            Assert.Contains(
                $"{Path.GetFileNameWithoutExtension(path)} {rows.Count - 1} {rows[0].Length}",
                lines);
        }

        Assert.Equal(["True True", "True True"], lines[tables.Length..(tables.Length + 2)]);
        Assert.Equal(Letters(_folder["run/tables/dictionary.csv"]), lines[^2]);
        var county = Rows(_folder["run/tables/county.csv"]);
        var column = Array.IndexOf(county[0], "resident_population");
        var sum = county.Skip(1).Sum(row => long.Parse(row[column], CultureInfo.InvariantCulture));
        Assert.Equal(sum.ToString(CultureInfo.InvariantCulture), lines[^1]);
    }

    private static string Letters(string dictionary) => Rows(dictionary).Skip(1)
        .Sum(row => row[2].Length).ToString(CultureInfo.InvariantCulture);

    private static List<string[]> Rows(string path)
    {
        using var csv = new CsvHelper.CsvParser(
            new StreamReader(path), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add(csv.Record!);
        return rows;
    }
}
