// The columns of the tables of movers, besides those that name run, year and place.
using MigrationSim.Core.Indicators;

namespace MigrationSim.Files.Results;

/// <summary>Names, words and units of the columns of movers.csv and migration.csv.</summary>
internal static class MigrationColumns
{
    private const string Persons = IndicatorCatalogue.Persons;
    private const string Percent = IndicatorCatalogue.Percent;

    public static (string Name, string Zh, string En, string Unit)[] Movers { get; } =
    [
        ("direction", "方向：in 迁入本地各单元，out 迁出；本地各单元之间的迁移两边都计",
            "Direction: into or out of the cells of the place; moves between cells of one place "
            + "are in both", ""),
        ("nest", "迁移类别：other_zone 本县城乡之间，prefecture 本市州另一县，province 本省另一市州，"
            + "outside 省外，return 回户籍所在县",
            "Kind of move: other zone of the county, another county of the prefecture, another "
            + "prefecture, outside Hunan, return to the county of registration", ""),
        ("age_group", "年末所在的普查年龄组", "Age group of the census at the end of the year",
            "岁 years"),
        ("persons", "迁移人数", "Persons that moved", Persons),
    ];

    public static (string Name, string Zh, string En, string Unit)[] Migration { get; } =
    [
        ("in_migrants", "迁入：越过本地边界的迁入（含省外），基年为空",
            "Moves into the place across its border, from outside Hunan too; empty in the base "
            + "year", Persons),
        ("out_migrants", "迁出：越过本地边界的迁出（含省外），基年为空",
            "Moves out of the place across its border, to outside Hunan too; empty in the base "
            + "year", Persons),
        ("net_migration", "净迁移：迁入减迁出", "In-migrants less out-migrants", Persons),
        ("gross_migration", "总迁移：迁入加迁出", "In-migrants plus out-migrants", Persons),
        ("migration_effectiveness_pct",
            "迁移效率 = 100 × 净迁移 ÷ 总迁移（Shryock 与 Siegel 1976）",
            "Effectiveness = 100 x net / gross migration (Shryock and Siegel 1976)", Percent),
        ("moves_within", "本地内部的迁移（各县及其城乡之间），不算迁入迁出",
            "Moves between counties or parts of the place, which cross no border of it", Persons),
        ("returns", "回流：回到户籍所在县的人，来自任何地方",
            "Persons who came back to the county they are registered in, from anywhere", Persons),
        ("absent_population", "年末户籍在本地而居住在本地之外的人（含省外）",
            "Persons registered in the place who live outside of it at the end of the year, "
            + "outside Hunan too", Persons),
        ("absent_from_county", "年末户籍在本地而居住在户籍县之外的人；县一级与上一列相同",
            "Persons registered in the place who live outside their county of registration; for "
            + "a county the same as absent_population", Persons),
        ("return_rate_pct", "回流率 = 100 × 回流 ÷ 年初 absent_from_county",
            "100 x returns / absent_from_county at the start of the year", Percent),
    ];
}
