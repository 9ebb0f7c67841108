// Which figures of the base year nobody published, and what they were imputed from.
namespace MigrationSim.Files.Results;

/// <summary>A figure that is imputed; Property is its name in the base year.</summary>
public sealed record ImputedFigure(string Property, string Zh, string En);

/// <summary>The flags that every run's manifest carries.</summary>
public static class ImputedFigures
{
    public static IReadOnlyList<ImputedFigure> All { get; } =
    [
        new("Residents", "各县城乡分单岁年龄、性别（县总数与城乡总数为普查数）",
            "single ages by sex in each county's urban and rural part (totals are the census's)"),
        new("Collective", "集体户人口的城乡与年龄", "residence and ages of collective households"),
        new("MigrantsByOrigin", "省内流动人口的来源县", "origin counties of migrants within Hunan"),
        new("NonHunanResidents", "外省户籍人口的城乡分布",
            "urban and rural residence of people registered in other provinces"),
        new("AbsentOutside", "在省外的湖南户籍人口：来源县与去向",
            "Hunan-registered people outside: origin county and zone"),
        new("AbsentAgeSex", "在省外人口的年龄性别", "ages and sexes of those outside"),
        new("HukouPopulation", "2020 年各县户籍人口", "hukou population of counties in 2020"),
        new("UrbanHukouShare", "城镇户籍比例：全省水平 35 %（95 % 区间 32–38 %）系假定",
            "urban hukou shares: the province's 35 % (95 % band 32-38 %) is assumed"),
        new("SkillShare", "分年龄受教育程度", "schooling by age"),
        new("UniversityWeight", "高校学生的分布", "counties' shares of university students"),
        new("OwnerShare", "城镇家庭户自有住房比例", "owners among urban family households"),
        new("LogUrbanIncome", "各县城镇收入", "urban incomes of counties"),
        new("LogFarmIncome", "各县农业收入", "farm incomes of counties"),
        new("LogRent", "房租指数", "rent index"),
        new("Amenity", "公共服务与环境指数", "amenity index"),
        new("TravelMinutes", "县城之间的出行时间", "travel times between county seats"),
        new("VillageMinutes", "村到县城的出行时间", "travel times from village to county seat"),
    ];
}
