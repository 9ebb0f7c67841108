// Tables of observations: all faults at once, and a table that grows without changing.
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Files.Seeds;

public sealed class ObservationTableTests : IDisposable
{
    private const string Head = "geo_code,year,indicator,value,basis,source\n";

    private static readonly ObservationRules Rules = new(
        HandMade.Geography, ObservationTable.Stocks, 2000, 2035, WithSource: true);

    private static readonly ObservationRow[] Kept =
    [
        new("430100", 2021, "resident_population", 1000, "published", "bulletin"),
        new("430100", 2021, "resident_urbanization_rate_pct", 50, "published", "bulletin"),
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_fault_is_told_with_its_line()
    {
        var faults = New(
            "430100,2022,resident_population,5e3,published,bulletin",
            "439999,2022,resident_population,5000,published,bulletin",
            "430100,1999,resident_population,5000,published,bulletin",
            "430100,2022,residents,5000,published,bulletin",
            "430100,2022,resident_urbanization_rate_pct,101,published,bulletin",
            "430100,2022,urban_population,many,published,bulletin",
            "430200,2022,resident_population,5000,guess,bulletin",
            "430201,2022,resident_population,5000,published,",
            "430100,2022,resident_population,5001,published,bulletin").Faults;
        Assert.Equal([3, 4, 5, 6, 7, 8, 9, 10], faults.Select(fault => fault.Line));
        Assert.All(faults, fault => Assert.EndsWith("new.csv", fault.File));
        Assert.Contains("'439999'", faults[0].En);
        Assert.Contains("between 2000 and 2035", faults[1].En);
        Assert.Contains("0 and 100", faults[3].En);
        Assert.Contains("line 2", faults[^1].En);
    }

    [Fact]
    public void What_is_kept_already_and_what_contradicts_it_is_refused_with_the_way_out()
    {
        var faults = New(
            "430100,2021,resident_population,1000,published,bulletin",
            "430100,2021,resident_urbanization_rate_pct,51,published,bulletin").Faults;
        Assert.Equal(2, faults.Count);
        Assert.Contains("already has this value", faults[0].En);
        Assert.Contains("remove the old row", faults[1].En);
    }

    [Theory]
    [InlineData("700", 1)]
    [InlineData("500", 0)]
    [InlineData("1001", 1)]
    public void Urban_residents_agree_with_the_residents_and_the_rate_that_are_kept(
        string urban, int faults) =>
        Assert.Equal(
            faults,
            New($"430100,2021,urban_population,{urban},published,bulletin").Faults.Count);

    [Fact]
    public void The_table_of_the_repository_is_written_as_it_was_read()
    {
        var path = Path.Combine(SeedCopy.Original, ObservationTable.Kept);
        var rules = Rules with { Geography = SeedFiles.Read(SeedCopy.Original).Tables!.Geography };
        var rows = ObservationTable.Read(path, rules).Rows!;
        ObservationTable.Write(_folder["again.csv"], rows.Reverse());
        Assert.Equal(File.ReadAllText(path), File.ReadAllText(_folder["again.csv"]));
    }

    [Fact]
    public void A_table_that_is_brought_needs_no_source()
    {
        var path = _folder.Write("new.csv", "geo_code,year,indicator,value\n430101,2026,"
            + "urban_population,12.5\n");
        var row = ObservationTable.Read(path, Rules with { WithSource = false }).Rows!.Single();
        Assert.Equal(new("430101", 2026, "urban_population", 12.5, "", ""), row);
    }

    private ObservationReading New(params string[] rows) => ObservationTable.ReadAgainst(
        _folder.Write("new.csv", Head + string.Join('\n', rows) + "\n"), Rules, Kept);
}
