// Why a method has no number.
namespace MigrationSim.Studies.Forecasts;

/// <summary>A reason with a name, in both languages.</summary>
public sealed record Reason(string Name, string Zh, string En)
{
    public static Reason NoObservation { get; } = new(
        "no_observation", "起点年以前没有观测值。", "Nothing was observed up to the origin year.");

    public static Reason OneObservation { get; } = new(
        "one_observation", "起点年以前只有一次观测，无法求变化。",
        "Observed once up to the origin year: no change can be told.");

    public static Reason NoLogit { get; } = new(
        "no_logit", "曾全为城镇或全为乡村，而后又非如此：其比率无对数。",
        "Wholly urban or wholly rural then and not now: that ratio has no logarithm.");

    public static Reason SharesOnly { get; } = new(
        "shares_only", "此法只推算城镇化率。", "The method speaks of urban rates alone.");

    public static Reason NoProvinceStocks { get; } = new(
        "no_province_stocks", "2010 年以前只有全省城镇化率，没有分城乡的人口。",
        "Before 2010 there are only the province's urban rates, no urban and rural populations.");

    public static Reason NoProvinceChange { get; } = new(
        "no_province_change", "没有全省在起点年以前的变化。",
        "No change of the province up to the origin year is known.");

    public static Reason OneCensus { get; } = new(
        "one_census", "只有一次人口普查，没有分年龄的迁移率。",
        "With one census there are no rates of migration by age.");

    public static Reason OtherQuantities { get; } = new(
        "other_quantities", "此法不涉及这一指标。", "The method does not speak of this quantity.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Reason> All { get; } =
    [
        NoObservation, OneObservation, NoLogit, SharesOnly, NoProvinceStocks, NoProvinceChange,
        OneCensus, OtherQuantities,
    ];
}
