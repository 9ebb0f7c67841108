// What the commands and options do, in both languages, for --help.
using MigrationSim.Cli.Screen;

namespace MigrationSim.Cli.Commands;

/// <summary>The words of --help.</summary>
public static class Descriptions
{
    public static Phrase Program { get; } = new(
        "MigrationSim：以真实家庭户为主体的湖南人口迁移与城镇化模拟。",
        "MigrationSim: migration and urbanization in Hunan, one agent for every real household.");

    public static Phrase Run { get; } = new(
        "运行一个情景，写出结果表", "Run a scenario and write its tables");

    public static Phrase Scenario { get; } = new(
        "情景文件；不在当前文件夹时到程序旁边的 scenarios/ 找",
        "Scenario file; also looked for in scenarios/ beside the program");

    public static Phrase Validate { get; } = new(
        "检查情景文件，一次列出所有错误", "Check scenario files and list every fault at once");

    public static Phrase Diff { get; } = new(
        "用文字说明两个情景有何不同：哪个杠杆、哪里、从何时起、逐年取值",
        "Say in words how two scenarios differ: which lever, where, from when, year by year");

    public static Phrase FirstScenario { get; } = new("作参照的情景", "The scenario to compare with");

    public static Phrase SecondScenario { get; } = new("另一个情景", "The other scenario");

    public static Phrase ReportPage { get; } = new(
        "把运行结果写成一个网页文件：标题句、图表、地图与分县表，不联网也能打开",
        "Write runs as one page with headline, charts, map and county table; it opens without a "
        + "network");

    public static Phrase RunFolders { get; } = new(
        "结果文件夹；第一个不是基线的为主，其余并列；各章单独的运行用来画各章的贡献",
        "Folders of results; the first that is not the baseline leads, the others stand beside it; "
        + "runs of single chapters show what each adds");

    public static Phrase BaseRun { get; } = new(
        "基线的结果文件夹；不给时取其中名为 baseline 的",
        "The baseline's folder; by default the one among them whose scenario is called baseline");

    public static Phrase ReportFile { get; } = new(
        "写入的文件，默认 report.html", "The file to write; report.html by default");

    public static Phrase BoundaryFile { get; } = new(
        "县级边界（GeoJSON，按六位代码），用来代替圆形地图",
        "County boundaries in GeoJSON, keyed by six-digit code, in place of the map of circles");

    public static Phrase DataMap { get; } = new(
        "由县城坐标与人口重新排布地图，写入 map/layout.csv",
        "Lay out the map anew from seats and residents, into map/layout.csv");

    public static Phrase Levers { get; } = new("列出所有杠杆", "List all levers");

    public static Phrase Data { get; } = new("基年数据", "Base-year tables");

    public static Phrase DataCheck { get; } = new(
        "检查基年数据，一次列出所有错误", "Check the base-year tables and list every fault at once");

    public static Phrase DataSummary { get; } = new(
        "按市州列出基年数据", "Show the base year by prefecture");

    public static Phrase Synth { get; } = new(
        "按普查合成全部家庭户与集体户人口，并与各项普查数核对",
        "Grow every household of a census and hold the population against it");

    public static Phrase CensusYear { get; } = new(
        "普查年 2010 或 2020，默认 2020", "Census year, 2010 or 2020; 2020 by default");

    public static Phrase Export { get; } = new(
        "把每一户写入 Parquet 文件", "Write every household to a Parquet file");

    public static Phrase Report { get; } = new(
        "把核对表写入 CSV 文件", "Write the control report to a CSV file");

    public static Phrase ForceFile { get; } = new(
        "替换已有的文件", "Replace existing files");

    public static Phrase Fit { get; } = new(
        "用 2010—2020 年变化拟合剩余吸引力，并求年度因子，写入基年数据文件夹",
        "Fit residual attractiveness to 2010-2020 and solve yearly factors, into the seeds folder");

    public static Phrase FitScale { get; } = new(
        "拟合时每 N 个主体取一个，默认 20", "While fitting keep one agent in N; 20 by default");

    public static Phrase Sweeps { get; } = new(
        "拟合的轮数，默认 30", "Sweeps of the fit; 30 by default");

    public static Phrase Calibrate { get; } = new(
        "用 2020 年的七项全省数据校准全局参数，把后验样本写入基年数据文件夹的 calibration/",
        "Calibrate global parameters to seven figures of 2020; the posterior goes into the seeds "
        + "folder, calibration/");

    public static Phrase CalibrateScale { get; } = new(
        "每 N 个主体取一个，默认 100", "Keep one agent in N; 100 by default");

    public static Phrase Points { get; } = new(
        "每轮的运行次数，默认 150", "Runs of a wave; 150 by default");

    public static Phrase Waves { get; } = new("轮数，默认 3", "Waves; 3 by default");

    public static Phrase Draws { get; } = new(
        "后验样本数，默认 200", "Draws of the posterior; 200 by default");

    public static Phrase Recover { get; } = new(
        "不校准，而是用 N 个参数已知的合成世界检验能否找回参数，不写文件",
        "Calibrate to N synthetic worlds of known parameters instead and tell what comes back; "
        + "writes no file");

    public static Phrase Sensitivity { get; } = new(
        "逐个改变推算值与假定参数，看 2029 年结果变多少；其他条件不变，不重新拟合",
        "Turn imputations and assumed parameters one at a time and see what 2029 makes of it; "
        + "other things equal, nothing refitted");

    public static Phrase CentralScenario { get; } = new(
        "情景文件，默认 scenarios/baseline.json", "Scenario file; scenarios/baseline.json by default");

    public static Phrase Policy { get; } = new(
        "另一个情景：还要看它与前者之差随各因素变多少",
        "Another scenario: also see how its difference from the first one changes");

    public static Phrase StudyScale { get; } = new(
        "每 N 个主体取一个，默认 20", "Keep one agent in N; 20 by default");

    public static Phrase StudyTable { get; } = new("把结果写入 CSV 文件", "Write the table to a CSV file");

    public static Phrase Docs { get; } = new(
        "由杠杆定义重新生成 scenarios/ 中的文档与 schema",
        "Write the guide and schema in scenarios/ anew from the levers");

    public static Phrase DocsHousehold { get; } = new(
        "输出 src/README.md 中跟随一户走过一年的一节",
        "Print the part of src/README.md that follows one household through a year");

    public static Phrase DocsFolder { get; } = new("文件夹", "Folder");

    public static Phrase Out { get; } = new(
        "结果文件夹，默认 out/<情景名>", "Folder of results; out/<scenario> by default");

    public static Phrase Seed { get; } = new(
        "随机种子，默认 1", "Random seed; 1 by default");

    public static Phrase Scale { get; } = new(
        "每 N 个主体取一个，默认 1（全量）", "Keep one agent in N; 1 (all) by default");

    public static Phrase Until { get; } = new(
        "最后一年，默认 2029", "Last year; 2029 by default");

    public static Phrase Threads { get; } = new(
        "线程数，默认为核数；不影响结果", "Threads; all cores by default; changes no result");

    public static Phrase SaveState { get; } = new(
        "把这一年年末的状态写入结果文件夹的 state-年份.bin",
        "Write the state at the end of this year into the folder, state-YEAR.bin");

    public static Phrase FromState { get; } = new(
        "从保存的状态继续；种子与比例取自该文件",
        "Go on from a saved state; seed and scale are the file's");

    public static Phrase Force { get; } = new(
        "替换已有的结果文件夹", "Replace an existing folder of results");

    public static Phrase Quiet { get; } = new("不显示进度", "Show no progress");

    public static Phrase MaxMemory { get; } = new(
        "最多可用内存（GB），装不下则不运行", "Memory a run may take, GB; refuses what cannot fit");

    public static Phrase Seeds { get; } = new(
        "基年数据文件夹；默认当前文件夹的 seeds/，再找程序旁边的",
        "Folder of base-year tables; by default seeds/ here, then beside the program");

    public static Phrase Json { get; } = new("以 JSON 输出", "Print as JSON");

    public static Phrase Lang { get; } = new(
        "语言 zh 或 en，默认看 LANG", "Language, zh or en; from LANG by default");

    public static Phrase Help { get; } = new("显示帮助", "Show help");

    public static Phrase Version { get; } = new("显示版本", "Show the version");
}
