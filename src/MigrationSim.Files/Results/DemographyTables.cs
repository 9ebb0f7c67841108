// Writes what demographers look for: fertility, length of life, dependency, migrants by age.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>The tables demography.csv and net_migration_by_age.csv.</summary>
internal sealed class DemographyTables(FinishedRun run, RunRows keys)
{
    private readonly IReadOnlyList<Place> _large =
        [Place.Province(run.Geography), .. Place.Prefectures(run.Geography)];

    private readonly IReadOnlyList<Place> _counties = Place.Counties(run.Geography);

    /// <summary>What writes each table, the largest first; they may run side by side.</summary>
    public IReadOnlyList<Action> Writing => [WriteNetMigration, WriteMeasures];

    private void WriteMeasures()
    {
        using var rows = keys.Open(ResultColumns.Demography);
        YearTally? before = null;
        foreach (var tally in run.Result.Years)
        {
            foreach (var place in _large) Measures(rows, before, tally, place, isLarge: true);
            foreach (var place in _counties) Measures(rows, before, tally, place, isLarge: false);
            before = tally;
        }
    }

    // In a county too few die in a year for a life table.
    private void Measures(
        CsvRows rows, YearTally? before, YearTally now, Place place, bool isLarge)
    {
        var cells = place.Cells;
        double? Life(int sex) => before is not null && isLarge
            ? Demography.LifeExpectancy(before, now, cells, sex)
            : null;

        keys.Key(rows, now.Year, place);
        rows.Add(before is not null && run.FertilityPattern.Count > 0
            ? Demography.TotalFertility(before, now, cells, run.FertilityPattern)
            : null);
        rows.Add(Life(Ages.Male)).Add(Life(Ages.Female));
        var child = Demography.ChildDependency(now, cells);
        var old = Demography.OldDependency(now, cells);
        rows.Add(child).Add(old).Add(child + old).End();
    }

    private void WriteNetMigration()
    {
        using var rows = keys.Open(ResultColumns.NetMigration);
        foreach (var tally in run.Result.Years.Skip(1).Where(y => y.NetMovesByAge.Count > 0))
        {
            foreach (var place in _large.Concat(_counties))
            {
                foreach (var (residence, cells) in RunRows.Parts(place))
                    NetMigrants(rows, tally, place, residence, cells);
            }
        }
    }

    private void NetMigrants(
        CsvRows rows, YearTally tally, Place place, string residence, List<int> cells)
    {
        var persons = RunRows.Sum(tally.NetMovesByAge, cells);
        foreach (var sex in new[] { Ages.Male, Ages.Female })
        {
            for (var group = 0; group < Ages.GroupCount; group++)
            {
                var index = (group * 2) + sex;
                keys.Key(rows, tally.Year, place);
                rows.Add(residence).Add(sex == Ages.Male ? "male" : "female")
                    .Add(Ages.GroupName(group))
                    .Add(persons[index]).End();
            }
        }
    }
}
