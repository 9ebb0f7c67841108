// What may be wrong with a state file or with going on from it, in both languages.
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.States;

/// <summary>The faults MS3001-MS3011; a code keeps its meaning for ever.</summary>
internal sealed class StateWords(string path)
{
    public Fault NotReadable(string why) =>
        New("MS3001", $"不能读取：{why}", $"cannot be read: {why}");

    public Fault Foreign() => New(
        "MS3002", "不是 migsim 的状态文件；请用 migsim run --save-state 写出的 state-年份.bin。",
        "no state file of migsim; give a state-YEAR.bin that migsim run --save-state wrote.");

    public Fault OtherFormat(int found) => New(
        "MS3003", $"状态文件格式为 {found}，本程序只读 {StateLayout.Format}；请用本程序重新保存。",
        $"state format {found}; this program reads {StateLayout.Format}. Save the year anew.");

    public Fault CutShort(long found, long wanted) => New(
        "MS3004", $"文件有 {found} 字节，应为 {wanted}；请重新复制或重新保存。",
        $"{found} bytes where {wanted} are due; copy the file again or save the year anew.");

    public Fault Damaged() => New(
        "MS3005", "校验和不符，文件已损坏；请重新复制或重新保存。",
        "damaged, its checksum does not agree; copy the file again or save the year anew.");

    public Fault OtherArrays() => New(
        "MS3011", "由另一版程序保存，所含的市场变量不同；请用本程序重新保存。",
        "saved by another build, with other market variables. Save the year anew.");

    public Fault OtherModel(string found, string wanted) => New(
        "MS3006", $"由模型版本 {found} 保存，现为 {wanted}；请用本程序重新保存。",
        $"saved by model version {found}; this is {wanted}. Save the year anew.");

    public Fault OtherBase(string found, string wanted) => New(
        "MS3007", $"基年为 {found}，现用 {wanted}；请用 --seeds 指定保存时的基年数据，或重新保存。",
        $"of base year {found}; this run's is {wanted}. Name the tables it was grown from with "
        + "--seeds, or save the year anew.");

    public Fault OtherNumber(string option, long found, long given) => New(
        "MS3008", $"{option} 为 {given}，状态文件中为 {found}；去掉 {option} 即沿用文件中的值。",
        $"{option} is {given} and the file's is {found}; leave {option} out to take the file's.");

    public Fault OtherLevers(int year, IReadOnlyList<string> names) => New(
        "MS3009",
        $"到 {year} 年为止，这些杠杆与保存时不同：{Listed(names)}；请改情景，或另存一个更早的年份。",
        $"up to {year} these levers stood differently when it was saved: {Listed(names)}. Change "
        + "the scenario, or save an earlier year.");

    public Fault YearTooEarly(string option, int given, int first) => New(
        "MS3010", $"{option} 为 {given}，从这个状态出发须不早于 {first}。",
        $"{option} is {given}; a run from this state needs {first} or later.");

    private static string Listed(IReadOnlyList<string> names) => names.Count <= 5
        ? string.Join(", ", names)
        : string.Join(", ", names.Take(5)) + $", ... ({names.Count})";

    private Fault New(string code, string zh, string en) => new(path, 0, code, zh, en);
}
