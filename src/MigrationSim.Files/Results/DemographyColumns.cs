// The columns of the demographic tables, besides those that name run, year and place.
using MigrationSim.Core.Indicators;

namespace MigrationSim.Files.Results;

/// <summary>Names, words and units of the columns of demography.csv and net_migration.</summary>
internal static class DemographyColumns
{
    private const string Children = "个孩子/妇女 children a woman";
    private const string Years = "岁 years";
    private const string PerHundred = "每百名 15—64 岁 per 100 aged 15-64";

    public static (string Name, string Zh, string En, string Unit)[] Measures { get; } =
    [
        ("total_fertility",
            "总和生育率 = 出生 × Σφ ÷ Σ(年中育龄妇女 × φ)，φ 为 2020 年普查的年龄模式（基年为空）",
            "Total fertility = births x sum of phi / sum of (mid-year women x phi), phi the age "
            + "pattern of the census of 2020; empty in the base year", Children),
        ("life_expectancy_male",
            "男性出生时预期寿命（简略寿命表，Chiang 1984）；只算省与市州，基年为空",
            "Life expectancy at birth of men, abridged life table (Chiang 1984); province and "
            + "prefectures only, empty in the base year", Years),
        ("life_expectancy_female",
            "女性出生时预期寿命（简略寿命表，Chiang 1984）；只算省与市州，基年为空",
            "Life expectancy at birth of women, abridged life table (Chiang 1984); province and "
            + "prefectures only, empty in the base year", Years),
        ("child_dependency_ratio", "少儿抚养比：0—14 岁常住人口",
            "Child dependency: residents aged 0-14", PerHundred),
        ("old_dependency_ratio", "老年抚养比：65 岁及以上常住人口",
            "Old-age dependency: residents aged 65 and over", PerHundred),
        ("dependency_ratio", "总抚养比：少儿与老年之和",
            "Total dependency: child and old-age together", PerHundred),
    ];

    public static (string Name, string Zh, string En, string Unit)[] NetMigration { get; } =
    [
        ("residence", "居住地：urban 城镇，rural 乡村", "Residence: urban or rural part", ""),
        ("sex", "性别：male 男，female 女", "Sex: male or female", ""),
        ("age_group", "年末所在的普查年龄组", "Age group of the census at the end of the year",
            "岁 years"),
        ("net_migrants", "净迁入：迁入减迁出，含省外，不含就地划转",
            "Moves in less moves out, the rest of China included, reclassification not",
            IndicatorCatalogue.Persons),
    ];
}
