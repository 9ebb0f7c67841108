// What the terms of utility, nests and stages are called on the screen.
using MigrationSim.Core.Processes;
using MigrationSim.Studies.Stories;

namespace MigrationSim.Cli.Screen;

/// <summary>Each once, in both languages.</summary>
public static class TermNames
{
    private static readonly Dictionary<string, Phrase> Terms = new(StringComparer.Ordinal)
    {
        ["income"] = new("收入", "income"),
        ["rent"] = new("房租", "rent"),
        ["amenity"] = new("设施环境", "amenity"),
        ["hazard"] = new("灾害", "hazard"),
        ["openings"] = new("就业机会", "openings"),
        ["residual"] = new("剩余吸引力", "residual"),
        ["school"] = new("就学", "school"),
        ["insurance"] = new("社保", "insurance"),
        ["rebate"] = new("住房支持", "housing support"),
        ["hukou_cost"] = new("户籍成本", "hukou cost"),
        ["cut"] = new("政策上限", "policy cap"),
        ["distance"] = new("距离", "distance"),
        ["border"] = new("边界", "border"),
        ["network"] = new("同乡网络", "network"),
        ["attachment"] = new("故乡", "home"),
        ["years_here"] = new("居住年数", "years here"),
        ["affordable_home"] = new("保障房", "affordable home"),
        ["shadow_price"] = new("影子价格", "shadow price"),
        ["price_dwelling"] = new("住房影子价格", "shadow price of a dwelling"),
        ["price_school_place"] = new("学位影子价格", "shadow price of a school place"),
    };

    private static readonly Phrase Stay = new("留下", "stay");

    public static Phrase Term(string name) => Terms[name];

    public static Phrase Event(HouseholdEvent what)
    {
        var (zh, en) = EventNames.Of(what);
        return new(zh, en);
    }

    /// <summary>A nest, or staying.</summary>
    public static Phrase Nest(Nest? nest) => nest switch
    {
        Core.Processes.Nest.OtherZone => new("本县另一部分", "other part of the county"),
        Core.Processes.Nest.Prefecture => new("本市州外县", "county of the prefecture"),
        Core.Processes.Nest.Province => new("省内其他市州", "other prefecture"),
        Core.Processes.Nest.Outside => new("省外", "outside Hunan"),
        Core.Processes.Nest.Return => new("返乡", "return home"),
        _ => Stay,
    };

    /// <summary>A stage of the year.</summary>
    public static Phrase Stage(YearStage stage) => stage switch
    {
        YearStage.Life => new("生死", "life"),
        YearStage.Formation => new("家庭组建", "household formation"),
        YearStage.Labels => new("就地划转", "reclassification"),
        YearStage.Consideration => new("是否考虑迁移", "whether to consider a move"),
        YearStage.Wish => new("去向选择", "the choice of a place"),
        YearStage.Admission => new("住房与学位分配", "rationing"),
        YearStage.Moves => new("迁移", "the move itself"),
        _ => new("落户、就学、住房与培训", "settling, school, home and training"),
    };
}
