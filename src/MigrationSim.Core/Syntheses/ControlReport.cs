// Holds a grown population against every margin it was grown from.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// Counts the population afresh and knows nothing of how it was made. Every margin has a row for
/// each county and one for the province, for which targets and counts of the counties are added.
/// </summary>
public static class ControlReport
{
    // The middles of what the laws allow.
    private const double MotherGapYears = 27;
    private const double CoupleGapYears = 2.5;

    private const int RowsBetweenChecks = 1 << 20;

    /// <summary>The report on a population at scale 1, in the order of margins.</summary>
    public static IReadOnlyList<ControlRow> Of(
        BaseYear year, Population population, CancellationToken cancel = default)
    {
        var got = Count(population, cancel);
        var rows = new ControlRows(year.Tables.Geography);
        var census = year.Year == 2010 ? year.Tables.Census2010 : year.Tables.Census2020;
        AddPersons(rows, census, got);
        AddHouseholds(rows, census, CollectivePersons.ByCounty(year.Tables, year.Year), got);
        AddShares(rows, census, got);
        AddHukou(rows, census, year.AbsentOutside, got);
        AddLaws(rows, got);
        return rows.All;
    }

    private static ControlCounts Count(Population population, CancellationToken cancel)
    {
        var counts = new ControlCounts();
        var members = population.Members;
        var residence = population.Residence;
        var hukou = population.Hukou;
        var traits = population.Traits;
        for (var i = 0; i < members.Length; i++)
        {
            if (i % RowsBetweenChecks == 0) cancel.ThrowIfCancellationRequested();
            counts.Add(members[i], residence[i], hukou[i], traits[i]);
        }
        return counts;
    }

    private static void AddPersons(
        ControlRows rows, IReadOnlyList<CountyCensus> census, ControlCounts got)
    {
        rows.Counts(
            ControlMargin.Residents, i => census[i].Residents,
            i => got.Residents[Cells.Urban(i)] + got.Residents[Cells.Rural(i)]);
        rows.Counts(
            ControlMargin.Urban, i => census[i].UrbanResidents,
            i => got.Residents[Cells.Urban(i)]);
        rows.Counts(
            ControlMargin.Rural, i => census[i].Residents - census[i].UrbanResidents,
            i => got.Residents[Cells.Rural(i)]);
        for (var column = 0; column < ControlCounts.GroupCells; column++)
        {
            var at = column;
            var sex = at % 2 == Ages.Male ? "male" : "female";
            rows.Counts(
                ControlMargin.AgeSex, i => census[i].AgeSex[at],
                i => got.AgeSex[(i * ControlCounts.GroupCells) + at],
                $"{sex} {Ages.GroupName(at / 2)}");
        }
    }

    private static void AddHouseholds(
        ControlRows rows, IReadOnlyList<CountyCensus> census, int[] collective,
        ControlCounts got)
    {
        rows.Counts(ControlMargin.Households, i => census[i].Households, i => got.Families[i]);
        rows.Counts(
            ControlMargin.HouseholdMembers, i => census[i].Residents - collective[i],
            i => got.FamilyMembers[i]);
        rows.Counts(ControlMargin.CollectivePersons, i => collective[i], i => got.Collective[i]);
    }

    private static void AddShares(
        ControlRows rows, IReadOnlyList<CountyCensus> census, ControlCounts got)
    {
        rows.Means(
            ControlMargin.HouseholdSize,
            i => new(census[i].Households * census[i].HouseholdSize, census[i].Households),
            i => new(got.FamilyMembers[i], got.Families[i]));
        rows.Means(
            ControlMargin.OnePerson,
            i => new(100.0 * census[i].OnePersonHouseholds, census[i].Households),
            i => new(100.0 * got.OnePerson[i], got.Families[i]));
        if (census.Any(county => county.Generations is null)) return;
        for (var generations = 1; generations <= ControlCounts.MostGenerations; generations++)
        {
            var at = generations - 1;
            rows.Means(
                ControlMargin.Generations,
                i => new(100.0 * census[i].Generations![at], census[i].Households),
                i => new(
                    100.0 * got.Generations[(i * ControlCounts.MostGenerations) + at],
                    got.Families[i]),
                generations == ControlCounts.MostGenerations
                    ? $"{generations}+" : $"{generations}");
        }
    }

    private static void AddHukou(
        ControlRows rows, IReadOnlyList<CountyCensus> census, IReadOnlyList<int[]> absent,
        ControlCounts got)
    {
        rows.Counts(
            ControlMargin.HukouOtherCounty, i => census[i].ElsewhereSameProvince,
            i => got.HukouOtherCounty[i]);
        rows.Counts(
            ControlMargin.HukouOutside, i => census[i].OtherProvince, i => got.HukouOutside[i]);
        for (var zone = 0; zone < Cells.ZoneCount; zone++)
        {
            var target = 0L;
            foreach (var zones in absent) target += zones[zone];
            rows.Add(new(
                ControlMargin.AbsentOutside, "", Cells.ZoneCodes[zone], target,
                got.AbsentOutside[zone]));
        }
    }

    private static void AddLaws(ControlRows rows, ControlCounts got)
    {
        rows.Counts(ControlMargin.MinorsAlone, _ => 0, i => got.MinorsAlone[i]);
        rows.Counts(ControlMargin.MotherGapFaults, _ => 0, i => got.MotherFaults[i]);
        rows.Means(
            ControlMargin.MotherGap, _ => new(MotherGapYears, 1),
            i => new(got.MotherYears[i], got.Mothers[i]));
        rows.Means(
            ControlMargin.CoupleGap, _ => new(CoupleGapYears, 1),
            i => new(got.CoupleYears[i], got.Couples[i]));
    }
}
