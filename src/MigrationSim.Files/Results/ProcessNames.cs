// What the model's processes are called where a user reads.
namespace MigrationSim.Files.Results;

/// <summary>The Chinese names; a process not listed keeps the name the engine gives it.</summary>
public static class ProcessNames
{
    private static readonly Dictionary<string, string> Zh = new(StringComparer.Ordinal)
    {
        ["synthesis"] = "合成人口",
        ["life"] = "死亡与生育",
        ["families"] = "家庭组建与分离",
        ["choice"] = "选择概率表",
        ["labels"] = "就地划转",
        ["clearing"] = "住房与学位出清",
        ["proposals"] = "迁移意愿",
        ["admission"] = "住房与学位分配",
        ["moves"] = "迁移与落户",
        ["arrivals"] = "省外户籍人口迁入",
        ["count"] = "核账",
        ["saving"] = "保存状态",
        ["digest"] = "计算摘要",
        ["control report"] = "核对",
        ["writing"] = "写出结果",
    };

    public static string Of(string process, bool isZh) =>
        isZh ? Zh.GetValueOrDefault(process, process) : process;
}
