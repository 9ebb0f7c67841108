// Every figure of the base year that no statistics publish, with its flag.
using P = MigrationSim.Core.BaseYears.ImputationParameters;
using Q = MigrationSim.Core.BaseYears.PlaceParameters;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// One imputed quantity. The tag is that of its weakest part: [S] source, [M] memory, [A]
/// assumption, [D] derived from published figures.
/// </summary>
public sealed record ImputedFigure(string Id, string Zh, string En, string Tag, string Formula);

/// <summary>The list that goes into manifests and documents.</summary>
public static class ImputedFigures
{
    public static IReadOnlyList<ImputedFigure> All { get; } =
    [
        new("age_by_residence", "分城乡的年龄性别结构", "Age and sex by urban and rural part", "A",
            $"county share +- {P.EcologicalSlopeKept} of its slope on the urban rate,"
            + " fitted to both margins"),
        new("single_ages", "单岁年龄", "Single years of age", "A",
            $"equal parts of a group; from 85 on each age {P.OldAgeRatio} of the one before"),
        new("collective_2010", "2010年各县集体户人口", "Collective persons by county, 2010", "D",
            "residents - households x mean size, to the prefecture's members"),
        new("collective_ages", "集体户人口年龄", "Ages of collective persons", "A",
            $"youth over {P.YouthPerChild} of the cohort ten years before, at most"
            + $" {P.MostYouthCollective}; {P.WorkingCollective} of the rest aged 15-59;"
            + " urban part first"),
        new("hukou_population", "2020年各县户籍人口", "Hukou population by county, 2020", "A",
            "count of 2010 x (1 + (children 0-9 - deaths) / residents 2010), to 72.96 million"),
        new("urban_hukou_share", "各县城镇户籍比重", "Share of urban hukou by county", "A",
            $"non-agricultural share + {P.UrbanRatePull} (urban rate - it), logit shifted to"
            + $" {P.UrbanHukouShare2020}; by residence odds 1, {P.UrbanHukouOddsRural},"
            + $" {P.UrbanHukouOddsElsewhere}, {P.UrbanHukouOddsOutside}"),
        new("migrant_origins", "省内跨县人口的户籍地", "Origins of migrants inside Hunan", "A",
            $"absent x e^(-{P.OriginDistanceElasticity} ln(1 + T/15) - {P.OriginPrefectureBorder}"
            + " [other prefecture]), fitted to arrivals"),
        new("absent_outside", "省外户籍人口及去向", "Hunan hukou outside, by zone", "M",
            "absent - elsewhere in Hunan, to 8.04 million (2010: 5.80); zones .75, .13, .07, .05"),
        new("migrant_ages", "流动人口年龄", "Ages of migrants", "A",
            $"pyramid x ({P.MigrantAgeConstant} + {P.MigrantAgeSlope} R(x)), R(x) by Rogers"
            + " and Castro (1981)"),
        new("outside_ages", "省外人口年龄", "Ages of people outside", "A",
            $"pyramid x {P.OutsideChildWeight} under 16, {P.OutsideWorkingConstant} + R(x) to 59,"
            + $" {P.OutsideOldWeight} from 60"),
        new("university_weight", "各县高校学生比重", "Universities' weights by county", "A",
            $"aged 20-24 in 2020 - {P.StayingYouth} x aged 10-14 in 2010, if positive"),
        new("skill_by_age", "分年龄受教育程度", "Schooling by age", "A",
            "county shares of 15 and over on a profile by age; 2010: x"
            + $" {P.SeniorSecondary2010} senior secondary, x {P.Tertiary2010} tertiary"),
        new("owner_share", "本地城镇家庭户自有住房比重", "Owners among local urban households", "A",
            "share of all family households in self-built, bought or inherited dwellings"),
        new("urban_income", "各县城镇收入指数", "Urban income index by county", "A",
            "prefecture's of 2010 x"
            + $" e^({Q.IncomePerSchoolYear} (schooling - the prefecture's mean)), mean 1"),
        new("farm_income", "各县务农收入指数", "Farm income index by county", "A",
            $"so that {Q.FarmTimeShare} farm + rest at 1/{Q.UrbanToRuralIncome} of the wage is"
            + $" 1/{Q.UrbanToRuralIncome} of urban income"),
        new("rent", "各县租金指数", "Rent index by county", "A",
            $"listing price of June 2024, x {Q.CountyRentRatio} outside districts, mean 1"),
        new("jobs", "各县城镇非农就业岗位", "Urban non-farm jobs by county", "A",
            "employed share x residents of 15 and over x (1 - share in farming), long form of"
            + " 2020; 2010: x urban residents of 15-59 2010 / 2020, at most 1"),
        new("dwellings", "各县城镇住房套数", "Urban dwellings by county", "A",
            "urban family households of the base year x (1 + v_0); villages have no limit"),
        new("school_places", "各县城乡中小学学位", "School places by urban and rural part", "A",
            "resident children of 6-15 of the base year x S_0"),
        new("travel_time", "出行时间", "Travel times", "A",
            $"great circle x {Q.Detour} at {Q.RoadKmPerHour} km/h; by rail"
            + $" {Q.RailAccessMinutes} min (zones {Q.ZoneAccessMinutes}) +"
            + $" {Q.RailDetour} km at {Q.RailKmPerHour} km/h"),
        new("amenity", "公共服务便利度", "Amenity", "A",
            "z of ln(workers in education and health per resident, 2020) over urban residents"),
    ];
}
