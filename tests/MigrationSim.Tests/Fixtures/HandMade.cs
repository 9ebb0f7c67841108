// A tiny world made by hand, so that files and commands are tested without the model.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;
using MigrationSim.Tests.Worlds;

namespace MigrationSim.Tests.Fixtures;

/// <summary>122 counties in two prefectures; every year 100 people of each move to town.</summary>
internal static class HandMade
{
    public const string Renamed = "430150";
    public const string RenamedLater = "430199";

    public static Geography Geography { get; } = new(
        [.. Enumerable.Range(0, Cells.CountyCount).Select(CountyOf)],
        [
            new("430100", "甲市", "Jia", 0, 61),
            new("430200", "乙市", "Yi", 61, 61),
        ],
        new Dictionary<string, IReadOnlyList<int>> { ["SEAT"] = [0, 3], ["CORE"] = [3, 70] });

    public static BaseTables Tables { get; } = new()
    {
        Geography = Geography,
        Census2010 = [.. Enumerable.Repeat(Census(900), Cells.CountyCount)],
        Census2020 = [.. Enumerable.Repeat(Census(1000), Cells.CountyCount)],
        Traits = [],
        HouseholdMembers2010 = [],
        UrbanIncome = [],
        HousePrice = [],
        Province = [new(2021, null, null, 59.71, null, null)],
        Vital = new() { Mortality = [], Fertility = [] },
        Digest = "0123",
    };

    /// <summary>A tenth of a child a year from 15 to 49.</summary>
    public static IReadOnlyList<double> FlatFertility { get; } =
        [.. Enumerable.Range(0, Ages.Count).Select(age => age is >= 15 and < 50 ? 0.1 : 0)];

    /// <summary>A model around given tables; its imputed figures belong to another world.</summary>
    public static Model Model(BaseTables tables) => TestModels.Small with
    {
        BaseYear = TestModels.Small.BaseYear with { Tables = tables },
    };

    /// <summary>Years 2020 to the last one asked for.</summary>
    public static RunResult Result(int until = 2022) => new()
    {
        Years = [.. Enumerable.Range(2020, until - 2020 + 1).Select(Tally)],
        Digest = "abcd",
        ClippedEntries = 7,
        AgentsAtStart = 10,
        AgentsAtEnd = 11,
    };

    public static FinishedRun Finished(Scenario? scenario = null, RunOptions? options = null) =>
        new()
        {
            Scenario = scenario ?? Scenario.Baseline,
            Geography = Geography,
            Options = options ?? new RunOptions(Until: 2022),
            Result = Result(),
            BaseDigest = Tables.Digest,
            FertilityPattern = FlatFertility,
            Inputs = [],
        };

    private static County CountyOf(int i)
    {
        var code = i < 61 ? 430101 + i : 430201 + i - 61;
        var text = code.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(
            text, text == Renamed ? RenamedLater : text, $"县{i}", $"County {i}", i < 61 ? 0 : 1,
            false, 112, 28, 100, false);
    }

    private static CountyCensus Census(int residents) => new()
    {
        Residents = residents,
        UrbanResidents = 600,
        Households = 400,
        HouseholdMembers = 950,
        HouseholdSize = 2.4,
        OnePersonHouseholds = 100,
        ElsewhereSameCounty = 0,
        ElsewhereSameProvince = 0,
        OtherProvince = 0,
        AgeSex = [],
    };

    /// <summary>Urban cells start at 600, rural ones at 4000; the last county is rural.</summary>
    private static YearTally Tally(int year)
    {
        var t = year - 2020;
        LedgerRow Row(int cell)
        {
            if (Cells.IsExternal(cell)) return new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            if (cell == Cells.Urban(Cells.CountyCount - 1)) return default;
            var start = Cells.IsUrban(cell) ? 600 : 4000;
            if (t == 0) return new(start, 0, 0, 0, 0, 0, 0, 0, 0, start);

            // Births 7, deaths 5, in 110, out 10, relabelled 3, from and to outside 2 and 1.
            if (Cells.IsUrban(cell))
                return new(start + (106 * (t - 1)), 7, 5, 110, 10, 3, 0, 2, 1, start + (106 * t));
            return new(start - (101 * (t - 1)), 7, 5, 10, 110, -3, 0, 0, 0, start - (101 * t));
        }

        static long[] Each(long persons) => [.. Enumerable.Repeat(persons, Cells.Count)];

        // Nobody's hukou ever changes, but for pairs who swap.
        static LedgerRow HukouRow(int cell)
        {
            var persons = Cells.IsUrban(cell) ? 350 : 650;
            return new(persons, 0, 0, 2, 2, 0, 0, 0, 0, persons);
        }

        return new()
        {
            Year = year,
            Residents = [.. Enumerable.Range(0, Cells.Count).Select(Row)],
            Hukou = [.. Enumerable.Range(0, Cells.HunanCount).Select(HukouRow)],
            PairingIn = [.. Enumerable.Repeat(2L, Cells.HunanCount)],
            PairingOut = [.. Enumerable.Repeat(2L, Cells.HunanCount)],
            Migrants = new(Each(3), Each(4), Each(1), Each(2)),
            Households = [.. Enumerable.Repeat(200L, Cells.Count)],
            HukouPersons = [.. Enumerable.Range(0, Cells.HunanCount)
                .Select(cell => Cells.IsUrban(cell) ? 350L : 650L)],
            Relabelled = [.. Enumerable.Range(0, Cells.Count)
                .Select(cell => Cells.IsUrban(cell) ? 3L * t : 0L)],
            AgeSex = [.. Enumerable.Range(0, Cells.Count)
                .Select(_ => Enumerable.Repeat(2, Ages.GroupCount * 2).ToArray())],
            Flows = t == 0 ? [] : [new(1, 0, 40, 100), new(244, 3, 2, 2), new(248, 0, 1, 2)],
        };
    }
}
