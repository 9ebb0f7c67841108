// What the model's processes are called on the screen.
namespace MigrationSim.Cli.Screen;

/// <summary>The Chinese names; a process not listed keeps the name the engine gives it.</summary>
public static class ProcessNames
{
    private static readonly Dictionary<string, string> Zh = new(StringComparer.Ordinal)
    {
        ["imputation"] = "推算基年",
        ["synthesis"] = "合成人口",
        ["control report"] = "核对",
        ["mortality"] = "死亡与年龄增长",
        ["ageing"] = "年龄增长",
        ["fertility"] = "生育",
        ["reclassification"] = "就地划转",
        ["activation"] = "迁移意愿",
        ["destination choice"] = "目的地选择",
        ["migration"] = "迁移",
        ["return"] = "返乡",
        ["external"] = "省外往来",
        ["accounts"] = "核账",
        ["tally"] = "统计",
        ["writing"] = "写出结果",
    };

    public static string Of(string process, Language language) =>
        language.IsZh ? Zh.GetValueOrDefault(process, process) : process;
}
