// demography.csv and net_migration_by_age.csv.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Results;

public sealed class DemographyTablesTests : IDisposable
{
    private const string Keys = "run_id,scenario,replicate,seed,year,geo_code,";
    private const int Rows = 2 * 2 * Ages.GroupCount;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_place_and_year_has_a_row_and_what_is_unknown_is_empty()
    {
        await WriteAsync(HandMade.Finished().Result);
        var lines = Lines(ResultColumns.Demography);
        Assert.Equal(
            Keys + "total_fertility,life_expectancy_male,life_expectancy_female,"
            + "child_dependency_ratio,old_dependency_ratio,dependency_ratio",
            lines[0]);
        Assert.Equal(3 * (1 + 2 + 122), lines.Length - 1);
        Assert.Equal("430000,,,,40,50,90", Tail(lines[1], 5));

        // A county's 14 births, 28 women of 15 to 49 at a tenth each: 14 * 3.5 / 2.8.
        Assert.Equal("430101,17.5,,,40,50,90", Tail(lines[1 + 125 + 3], 5));
    }

    [Fact]
    public async Task Life_expectancy_is_told_of_province_and_prefectures_alone()
    {
        // One death among 21: a rate of 1 / 20.5 at every age.
        await WriteAsync(Counted(deaths: 1));
        var lines = Lines(ResultColumns.Demography)[1..];
        Assert.All(lines[..125], line => Assert.Equal(["", ""], line.Split(',')[7..9]));
        Assert.All(lines[125..128], line => Assert.Equal(["20.5", "20.5"], line.Split(',')[7..9]));
        Assert.All(lines[128..250], line => Assert.Equal(["", ""], line.Split(',')[7..9]));
    }

    [Fact]
    public async Task Net_migrants_are_told_by_part_sex_and_age_and_add_up()
    {
        await WriteAsync(Counted(deaths: 0));
        var lines = Lines(ResultColumns.NetMigration);
        Assert.Equal(Keys + "residence,sex,age_group,net_migrants", lines[0]);
        Assert.Equal(2 * (1 + 2 + 122) * Rows, lines.Length - 1);
        Assert.EndsWith("2021,430000,urban,male,0,122", lines[1]);
        Assert.EndsWith("2021,430000,rural,female,85+,-4636", lines[Rows]);
        var sums = lines[1..].Take((1 + 2 + 122) * Rows)
            .Select(line => line.Split(','))
            .GroupBy(fields => fields[5].EndsWith("0000", StringComparison.Ordinal) ? 0
                : fields[5].EndsWith("00", StringComparison.Ordinal) ? 1 : 2)
            .Select(group => group.Sum(fields => long.Parse(fields[^1])));
        Assert.Single(sums.Distinct());
    }

    [Fact]
    public async Task Where_moves_by_age_were_not_counted_the_table_has_its_head_alone()
    {
        await WriteAsync(HandMade.Finished().Result);
        Assert.Single(Lines(ResultColumns.NetMigration));
    }

    /// <summary>
    /// Cells hold 21 in each group; urban ones gain 1, 2 ... 38 by group and sex, rural ones lose
    /// that.
    /// </summary>
    private static RunResult Counted(int deaths)
    {
        static int[] Row(Func<int, int> value) =>
            [.. Enumerable.Range(1, Ages.GroupCount * 2).Select(value)];

        var result = HandMade.Result();
        return result with
        {
            Years =
            [
                .. result.Years.Select(tally => tally with
                {
                    AgeSex = [.. Enumerable.Repeat(Row(_ => 21), Cells.Count)],
                    DeathsByAge = [.. Enumerable.Repeat(Row(_ => deaths), Cells.Count)],
                    NetMovesByAge = [.. Enumerable.Range(0, Cells.Count).Select(cell =>
                        Row(n => Cells.IsUrban(cell) ? n : -n))],
                }),
            ],
        };
    }

    private static string Tail(string line, int from) => string.Join(',', line.Split(',')[from..]);

    private async Task WriteAsync(RunResult result)
    {
        using var folder = ResultFolder.Open(_folder["out"]);
        await ResultFiles.WriteAsync(
            HandMade.Finished() with { Result = result }, folder,
            TestContext.Current.CancellationToken);
    }

    private string[] Lines(string table) => File.ReadAllLines(_folder["out/tables/" + table]);
}
