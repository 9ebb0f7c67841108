// From published tables to a complete base year: the order in which the gaps are filled.
namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Imputes what no statistics publish. A pure function of the tables and the year.
/// </summary>
public static class BaseYearImputation
{
    /// <summary>The base year 2010 or 2020; any other year throws.</summary>
    public static BaseYear Build(BaseTables tables, int year)
    {
        if (year is not (2010 or 2020))
        {
            throw new ArgumentOutOfRangeException(
                nameof(year), year, "The base year is a census year: 2010 or 2020.");
        }

        var census = year == 2010 ? tables.Census2010 : tables.Census2020;
        var residents = SingleAges.Residents(census, AgeByResidence.Urban(census));
        var minutes = TravelTimes.Build(tables.Geography);
        var hukou = year == 2010 ? HukouStocks.Of2010(census) : HukouStocks.Of2020(tables);
        var absent = AbsentPopulation.Build(tables, year, hukou, minutes);
        var (byOrigin, nonHunan) = MigrantCells.Place(census, absent.InHunan);
        var holders = UrbanHukouShares.Holders(tables, year, byOrigin, nonHunan, absent);
        return new BaseYear
        {
            Year = year,
            Tables = tables,
            Residents = residents,
            Collective = CollectivePersons.Place(tables, year, residents),
            MigrantsByOrigin = byOrigin,
            NonHunanResidents = nonHunan,
            AbsentOutside = absent.Outside,
            AbsentAgeSex = MigrantAges.Outside(residents),
            HukouPopulation = hukou,
            UrbanHukouShare = UrbanHukouShares.Build(tables, year, holders),
            SkillShare = SkillByAge.Build(tables, year, residents),
            UniversityWeight = UniversityWeights.Build(tables),
            OwnerShare = [.. tables.Traits.Select(traits => traits.OwnedShare)],
            Places = Places(tables, year, minutes),
        };
    }

    private static BasePlaces Places(BaseTables tables, int year, double[] minutes)
    {
        var urban = Incomes.LogUrban(tables, year);
        return new BasePlaces
        {
            LogUrbanIncome = urban,
            LogFarmIncome = [.. urban.Select(Incomes.LogFarm)],
            LogRent = Rents.Log(tables, year),
            Jobs = UrbanJobs.Build(tables, year),
            Amenity = Amenities.Build(tables, year),
            FloodExposure = FloodExposure.Build(tables.Geography),
            TravelMinutes = minutes,
            VillageMinutes =
                [.. tables.Geography.Counties.Select(place => TravelTimes.Village(place.AreaKm2))],
        };
    }
}
