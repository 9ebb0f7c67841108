// What migsim report and data map do, in both languages, for --help.
using MigrationSim.Cli.Screen;

namespace MigrationSim.Cli.Commands;

/// <summary>The words of --help about the page and its map.</summary>
public static class ReportDescriptions
{
    public static Phrase ReportPage { get; } = new(
        "把运行结果写成一个网页文件：标题句、图表、地图与分县表，不联网也能打开",
        "Write runs as one page with headline, charts, map and county table; it opens without a "
        + "network");

    public static Phrase RunFolders { get; } = new(
        "结果文件夹；第一个不是基线的为主，其余并列；各章单独的运行用来画各章的贡献；"
        + "migsim compare 的文件夹给出区间与成本，migsim ensemble 的给出区间与可能性",
        "Folders of results; the first that is not the baseline leads, the others stand beside it; "
        + "runs of single chapters show what each adds; a folder of migsim compare gives intervals "
        + "and costs, one of migsim ensemble intervals and probabilities");

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
}
