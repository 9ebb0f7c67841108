// A run's name: the same for the same question, another for another one.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class RunIdentityTests
{
    private static readonly LeverSettings Levers = new();

    [Fact]
    public void It_has_twelve_lower_case_hex_digits() =>
        Assert.Matches("^[0-9a-f]{12}$", RunIdentity.Of("x", Levers, 1, 1));

    [Fact]
    public void Threads_horizon_and_the_scenarios_words_do_not_change_it()
    {
        var run = HandMade.Finished();
        var other = run with
        {
            Options = run.Options with { Threads = 64, Until = 2035 },
            Scenario = run.Scenario with { Name = "other", TitleEn = "x", NotesZh = "x" },
            Seconds = 5,
        };
        Assert.Equal(run.RunId, other.RunId);
    }

    [Fact]
    public void Base_year_seed_scale_and_each_lever_change_it()
    {
        var ids = new List<string>
        {
            RunIdentity.Of("x", Levers, 1, 1), RunIdentity.Of("y", Levers, 1, 1),
            RunIdentity.Of("x", Levers, 2, 1), RunIdentity.Of("x", Levers, 1, 2),
        };
        foreach (var lever in LeverCatalogue.All)
        {
            var changed = lever.With(Levers, Trajectory.Constant(lever.Facts.Max));
            ids.Add(RunIdentity.Of("x", changed, 1, 1));
        }
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void One_county_in_one_year_changes_it()
    {
        var rows = Enumerable.Range(0, ResolvedLevers.YearCount)
            .Select(_ => Enumerable.Repeat(0.6, 122).ToArray()).ToArray();
        string Id() => RunIdentity.Of(
            "x", Levers with { PublicServiceParity = Trajectory.Table(0.6, 2021, rows) }, 1, 1);
        Assert.Equal(RunIdentity.Of("x", Levers, 1, 1), Id());
        rows[14][121] = 0.61;
        Assert.NotEqual(RunIdentity.Of("x", Levers, 1, 1), Id());
    }
}
