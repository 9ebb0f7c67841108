// The page of evidence says what the tables beside it say.
using MigrationSim.Cli.Commands;
using MigrationSim.Cli.Screen;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Hindcasts;

using Xunit;

namespace MigrationSim.Tests.House;

public sealed class EvidenceTests
{
    [Fact]
    public void Page_and_figure_are_those_of_the_tables()
    {
        var folder = Repository.File("src");
        var tables = Path.Combine(folder, EvidencePage.Folder);
        var geography = CensusRun.Tables.Geography;
        if (Environment.GetEnvironmentVariable(GeneratedPart.Accept) == "1")
            EvidenceCommand.Write(folder, geography);
        Assert.Equal(
            EvidenceCommand.Page(tables, geography),
            File.ReadAllText(Path.Combine(folder, EvidencePage.Name)));
        Assert.Equal(
            EvidenceCommand.Figure(tables),
            File.ReadAllText(Path.Combine(tables, EvidencePage.Figure)));
    }
}
