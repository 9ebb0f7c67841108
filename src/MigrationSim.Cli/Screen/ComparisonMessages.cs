// What may go wrong with a comparison, in both languages.
namespace MigrationSim.Cli.Screen;

/// <summary>The messages MS4501-MS4507.</summary>
public static class ComparisonMessages
{
    public static Message Mixed { get; } = new(
        "MS4501", "只能全部是情景文件，或全部是运行结果文件夹；现在两样都有。",
        "name scenario files only, or folders of runs only; these are of both kinds.");

    public static Message SameLevers(string variant, string inBase, int until) => new(
        "MS4502", $"{variant} 到 {until} 年与 {inBase} 的每个杠杆取值都相同，没有可比较的。",
        $"{variant} has the values of {inBase} in every lever up to {until}: "
        + "there is nothing to compare.");

    public static Message RunsDiffer(
        string variant, string inBase, string whatZh, string whatEn, string first,
        string second) => new(
        "MS4503", $"{variant} 与 {inBase} 的{whatZh}不同（{second}，{first}），不能逐一对照。",
        $"{variant} and {inBase} differ in {whatEn} ({second}, {first}) and cannot be paired.");

    public static Message NoCommonYears(string variant, string inBase) => new(
        "MS4504", $"{variant} 与 {inBase} 没有共同的年份。",
        $"{variant} and {inBase} have no year in common.");

    public static Message SeedsEnd(uint seed, int replicates) => new(
        "MS4505", $"从种子 {seed} 起没有 {replicates} 颗种子；最大为 {uint.MaxValue}，请改小 --seed。",
        $"there are no {replicates} seeds from {seed} on; the largest is {uint.MaxValue}, so "
        + "lower --seed.");

    public static Message NamedTwice(string name) => new(
        "MS4506", $"情景“{name}”给了两次；表中要靠名称区分，请改名或去掉一个。",
        $"scenario '{name}' is named twice; tables tell scenarios apart by name, so rename one "
        + "or leave it out.");

    public static Message NoPage { get; } = new(
        "MS4507", "表已写好，但由于上述原因没有写网页。",
        "the tables are written, but no page, for the reasons above.");
}
