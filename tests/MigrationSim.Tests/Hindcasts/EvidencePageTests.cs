// The page follows its tables: another number in them is another word on it.
using MigrationSim.Cli.Screen;
using MigrationSim.Files.Results;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Hindcasts;

public sealed class EvidencePageTests
{
    private static readonly EvidenceTables Tables =
        EvidenceTables.Read(Repository.File("src", "evidence"));

    [Fact]
    public void A_model_that_loses_is_said_to_lose()
    {
        var lost = Tables with
        {
            Scores = [.. Tables.Scores.Select(row => row.Method == "model"
                ? row with { Skill = -1 }
                : row)],
        };
        Assert.Contains(
            "beats the best baseline in neither rate nor residents",
            new EvidencePage(lost, []).Text());
    }

    [Fact]
    public void Reading_the_kept_tables_and_writing_them_gives_the_same_bytes()
    {
        using var folder = new TempFolder();
        HindcastTables.Write(folder.Path, Tables.Scores, Tables.Predictions);
        foreach (var name in new[] { HindcastTables.Scores, HindcastTables.Predictions })
        {
            Assert.Equal(
                File.ReadAllText(Repository.File("src", "evidence", name)),
                File.ReadAllText(folder[name]));
        }
    }
}
