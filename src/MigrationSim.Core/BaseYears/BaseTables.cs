// The base-year tables as published: facts only, nothing imputed.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>What one census says of one county. Persons and family households.</summary>
public sealed record CountyCensus
{
    public required int Residents { get; init; }

    public required int UrbanResidents { get; init; }

    /// <summary>Family households.</summary>
    public required int Households { get; init; }

    /// <summary>Members of family households; not published by county in 2010.</summary>
    public int? HouseholdMembers { get; init; }

    public required double HouseholdSize { get; init; }

    public required int OnePersonHouseholds { get; init; }

    /// <summary>Family households of 1, 2, 3, 4 and more generations; null in 2010.</summary>
    public IReadOnlyList<int>? Generations { get; init; }

    /// <summary>Residents whose hukou is in another township of the county.</summary>
    public required int ElsewhereSameCounty { get; init; }

    /// <summary>Residents whose hukou is in another county of Hunan.</summary>
    public required int ElsewhereSameProvince { get; init; }

    /// <summary>Residents whose hukou is in another province.</summary>
    public required int OtherProvince { get; init; }

    /// <summary>Hukou population, 2010 census only.</summary>
    public int? HukouPopulation { get; init; }

    /// <summary>Share of the non-agricultural in 2010, 0..1.</summary>
    public double? NonAgriculturalShare { get; init; }

    /// <summary>Residents by census age group and sex: index = group * 2 + sex.</summary>
    public required IReadOnlyList<int> AgeSex { get; init; }
}

/// <summary>What the 2020 census's long form says of one county; shares 0..1.</summary>
public sealed record CountyTraits
{
    /// <summary>
    /// Population of 3 and over by level attained: none, preschool, primary, junior secondary,
    /// senior secondary, college, university.
    /// </summary>
    public required IReadOnlyList<double> Education { get; init; }

    public required double EducationYears { get; init; }

    /// <summary>Employed share of those aged 16 and over.</summary>
    public required double EmployedShare { get; init; }

    public required double AgricultureShare { get; init; }

    public required double ManufacturingShare { get; init; }

    public required double EducationWorkShare { get; init; }

    public required double HealthWorkShare { get; init; }

    /// <summary>Share of family households that rent their dwelling.</summary>
    public required double LeasedShare { get; init; }

    /// <summary>Share that live in a self-built, bought or inherited dwelling.</summary>
    public required double OwnedShare { get; init; }

    /// <summary>True where the census detail was rolled up from functional zones.</summary>
    public required bool IsRollup { get; init; }
}

/// <summary>The province's published figures of one year; null where none was found.</summary>
public sealed record ProvinceYear(
    int Year, double? Residents, double? UrbanResidents, double? UrbanRatePct,
    double? Births, double? Deaths)
{
    /// <summary>True where births and deaths are imputed: none published would fit.</summary>
    public bool IsVitalImputed { get; init; }
}

/// <summary>A county's hukou population by its own bulletin; urban null if unknown.</summary>
public sealed record RecentHukou(
    int County, int Year, double HukouPopulation, double? UrbanHukouPopulation);

/// <summary>Rates by age that hold for the whole province.</summary>
public sealed record VitalRates
{
    /// <summary>
    /// Deaths per person-year by single age and sex (index of Ages): WPP 2022, 2020-2025, below 85.
    /// </summary>
    public required IReadOnlyList<double> Mortality { get; init; }

    /// <summary>Births per woman-year by single age 0..Oldest: census 2020.</summary>
    public required IReadOnlyList<double> Fertility { get; init; }
}

/// <summary>
/// Everything the base year is imputed from. Lists run over counties or prefectures.
/// </summary>
public sealed record BaseTables
{
    public required Geography Geography { get; init; }

    public required IReadOnlyList<CountyCensus> Census2010 { get; init; }

    public required IReadOnlyList<CountyCensus> Census2020 { get; init; }

    public required IReadOnlyList<CountyTraits> Traits { get; init; }

    /// <summary>Members of family households in 2010, by prefecture.</summary>
    public required IReadOnlyList<int> HouseholdMembers2010 { get; init; }

    /// <summary>Urban disposable income a head in 2010, CNY, by prefecture.</summary>
    public required IReadOnlyList<double> UrbanIncome { get; init; }

    /// <summary>Listing price of housing, June 2024, CNY a square metre, by prefecture.</summary>
    public required IReadOnlyList<double> HousePrice { get; init; }

    public required IReadOnlyList<ProvinceYear> Province { get; init; }

    public required VitalRates Vital { get; init; }

    /// <summary>The plan's dated projects.</summary>
    public IReadOnlyList<Project> Projects { get; init; } = [];

    /// <summary>Dated hukou counts of a few counties, to judge the imputation by.</summary>
    public IReadOnlyList<RecentHukou> RecentHukou { get; init; } = [];

    /// <summary>SHA-256 of every seed file in order of name, lower-case hex.</summary>
    public required string Digest { get; init; }

    public CountyCensus Census(int year, int county) =>
        year == 2010 ? Census2010[county] : Census2020[county];
}
