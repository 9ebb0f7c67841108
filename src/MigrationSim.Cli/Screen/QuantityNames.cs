// The names of what a hindcast scores, in both languages.
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Screen;

/// <summary>Quantities by their codes in the tables.</summary>
public static class QuantityNames
{
    private static readonly Dictionary<string, Phrase> Names = new(StringComparer.Ordinal)
    {
        [Quantities.Rate] = new("常住城镇化率 %", "resident rate, %"),
        [Quantities.RateChange] = new(
            "常住城镇化率变化（百分点）", "change of the resident rate, points"),
        [Quantities.LogResidents] = new("ln 常住人口", "ln residents"),
        [Quantities.LogResidentsChange] = new("ln 常住人口变化", "change of ln residents"),
        [ObservedChanges.LogUrbanChange] = new(
            "ln 城镇常住人口变化", "change of ln urban residents"),
        [UnitQuantity.MigrantShareChange] = new(
            "户籍不在本县者占比变化（百分点）",
            "change of the share without local hukou, points"),
        [UnitQuantity.ChildShareChange] = new(
            "0—14 岁占比变化（百分点）", "change of the share aged 0-14, points"),
        [UnitQuantity.YoungShareChange] = new(
            "15—29 岁占比变化（百分点）", "change of the share aged 15-29, points"),
        [UnitQuantity.OldShareChange] = new(
            "65 岁及以上占比变化（百分点）", "change of the share aged 65 and over, points"),
        [UnitQuantity.HouseholdSizeChange] = new(
            "每家庭户常住人口变化", "change of residents per family household"),
    };

    /// <summary>The name, or the code itself where it is an indicator's.</summary>
    public static Phrase Of(string quantity) =>
        Names.TryGetValue(quantity, out var name) ? name : new(quantity, quantity);
}
