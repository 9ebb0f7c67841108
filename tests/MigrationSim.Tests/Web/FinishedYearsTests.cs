// What is kept of a run that was stopped.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Web.Engines;

using Xunit;

namespace MigrationSim.Tests.Web;

public sealed class FinishedYearsTests
{
    private const int Stopped = 2022;
    private static readonly RunOptions Options = new(Seed: 5, Scale: 1000, Until: 2024);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stopped_run_leaves_the_rows_of_its_finished_years_to_the_digit()
    {
        using var folder = new TempFolder();
        var run = Run(HandMade.Result(2020) with { Years = [], Digest = "" });
        var years = new FinishedYears(run, year => folder[$"years-{year}"])
        {
            Pause = TimeSpan.Zero,
        };
        Assert.Throws<OperationCanceledException>(() => Simulation.Run(
            ServerBench.Model, Scenario.Baseline, Options, new StopAfter(Stopped, years.Add),
            Cancel));
        years.Keep();

        // One folder alone is left, and a reader of whole runs sees that it is none.
        var kept = Assert.Single(Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal(folder[$"years-{Stopped}"], kept);
        Assert.Contains(
            "\"digest\": \"\"", await File.ReadAllTextAsync(
                Path.Combine(kept, ResultFolder.Manifest), Cancel));

        var whole = Simulation.Run(
            ServerBench.Model, Scenario.Baseline, Options, token: Cancel);
        using (var target = ResultFolder.Open(folder["whole"]))
            await ResultFiles.WriteAsync(Run(whole), target, Cancel);

        foreach (var path in Directory.GetFiles(Path.Combine(kept, "tables")))
        {
            var rows = await File.ReadAllLinesAsync(path, Cancel);
            var all = await File.ReadAllLinesAsync(
                folder["whole/tables/" + Path.GetFileName(path)],
                Cancel);
            Assert.Equal(all[0], rows[0]);
            Assert.Subset(all.ToHashSet(), rows.ToHashSet());
            var last = rows.Skip(1).Max(row => row.Split(',')[4]);
            Assert.Equal("2022", last);
        }

        // All there is of the province and the counties in those years.
        foreach (var table in new[] { "province.csv", "county.csv" })
        {
            var all = await File.ReadAllLinesAsync(
                folder["whole/tables/" + table], Cancel);
            Assert.Equal(
                all.Where(row => !row.Contains(",2023,") && !row.Contains(",2024,")),
                await File.ReadAllLinesAsync(
                    Path.Combine(kept, "tables", table), Cancel));
        }
    }

    [Fact]
    public void A_run_that_hardly_began_leaves_nothing()
    {
        using var folder = new TempFolder();
        var years = new FinishedYears(
            Run(HandMade.Result(2022)), year => folder[$"years-{year}"]);
        foreach (var year in HandMade.Result(2022).Years) years.Add(year);
        years.Keep();
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static FinishedRun Run(RunResult result) => new()
    {
        Scenario = Scenario.Baseline,
        Geography = ServerBench.Model.BaseYear.Tables.Geography,
        Options = Options,
        Result = result,
        FertilityPattern = ServerBench.Model.BaseYear.Tables.Vital.Fertility,
        BaseDigest = ServerBench.Model.BaseYear.Tables.Digest,
        Inputs = [],
    };

    private sealed class StopAfter(int last, Action<YearTally> closed) : IRunObserver
    {
        private bool _isOver;

        public void Started(string process, int year)
        {
            if (_isOver) throw new OperationCanceledException();
        }

        public void Finished(string process, int year)
        {
            // Only the years matter here.
        }

        public void Closed(YearTally year)
        {
            closed(year);
            _isOver = year.Year == last;
        }
    }
}
