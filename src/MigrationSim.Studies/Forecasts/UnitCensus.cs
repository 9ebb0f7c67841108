// The censuses by scoring unit.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// Counties whose boundaries changed between the censuses, added up to the unit in which they are
/// scored. Units bear the number of the county that stands for them.
/// </summary>
public static class UnitCensus
{
    /// <summary>The units, ascending.</summary>
    public static int[] Units(IReadOnlyList<int> scoringUnits) =>
        [.. scoringUnits.Distinct().Order()];

    /// <summary>
    /// The census of each unit, in the order of <see cref="Units"/>. What was not published for
    /// every member is null.
    /// </summary>
    public static CountyCensus[] Merge(
        IReadOnlyList<CountyCensus> census, IReadOnlyList<int> scoringUnits) =>
    [
        .. Units(scoringUnits).Select(unit => Merge(
            [.. Enumerable.Range(0, census.Count)
                .Where(county => scoringUnits[county] == unit).Select(county => census[county])])),
    ];

    /// <summary>Urban and rural residents of each unit.</summary>
    public static UrbanRural[] Stocks(
        IReadOnlyList<CountyCensus> census, IReadOnlyList<int> scoringUnits) =>
    [
        .. Merge(census, scoringUnits)
            .Select(unit => new UrbanRural(
                unit.UrbanResidents, unit.Residents - unit.UrbanResidents)),
    ];

    /// <summary>
    /// Residents of each unit by part and single age: index 2 k is the urban part of the k-th unit,
    /// 2 k + 1 the rural one; each by <see cref="Ages.Index"/>. The parts' ages are imputed.
    /// </summary>
    public static double[][] AgeTables(
        IReadOnlyList<CountyCensus> census, IReadOnlyList<int> scoringUnits)
    {
        var cells = SingleAges.Residents(census, AgeByResidence.Urban(census));
        var units = Units(scoringUnits);
        var tables = new double[2 * units.Length][];
        for (var i = 0; i < tables.Length; i++) tables[i] = new double[Ages.TableSize];
        for (var county = 0; county < census.Count; county++)
        {
            var row = Array.BinarySearch(units, scoringUnits[county]);
            Add(tables[2 * row], cells[Cells.Urban(county)]);
            Add(tables[(2 * row) + 1], cells[Cells.Rural(county)]);
        }

        return tables;
    }

    private static void Add(double[] sum, int[] part)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += part[i];
    }

    private static CountyCensus Merge(IReadOnlyList<CountyCensus> members)
    {
        if (members.Count == 1) return members[0];
        var households = members.Sum(c => c.Households);
        var residents = members.Sum(c => c.Residents);
        return new()
        {
            Residents = residents,
            UrbanResidents = members.Sum(c => c.UrbanResidents),
            Households = households,
            HouseholdMembers = Sum(members, c => c.HouseholdMembers),
            HouseholdSize = members.Sum(c => c.HouseholdSize * c.Households) / households,
            OnePersonHouseholds = members.Sum(c => c.OnePersonHouseholds),
            ElsewhereSameCounty = members.Sum(c => c.ElsewhereSameCounty),
            ElsewhereSameProvince = members.Sum(c => c.ElsewhereSameProvince),
            OtherProvince = members.Sum(c => c.OtherProvince),
            HukouPopulation = Sum(members, c => c.HukouPopulation),
            NonAgriculturalShare = members.All(c => c.NonAgriculturalShare is not null)
                ? members.Sum(c => c.NonAgriculturalShare!.Value * c.Residents) / residents
                : null,
            AgeSex = [.. Enumerable.Range(0, members[0].AgeSex.Count)
                .Select(cell => members.Sum(c => c.AgeSex[cell]))],
        };
    }

    private static int? Sum(
        IReadOnlyList<CountyCensus> members, Func<CountyCensus, int?> count) =>
        members.All(c => count(c) is not null) ? members.Sum(c => count(c)!.Value) : null;
}
