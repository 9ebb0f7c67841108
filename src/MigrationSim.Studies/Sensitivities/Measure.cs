// The results a study watches.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Sensitivities;

/// <summary>An indicator of the province at a year's end, of all cells or of towns only.</summary>
public sealed record Measure(
    string Name, Indicator Indicator, bool IsUrbanOnly = false)
{
    /// <summary>Resident rate, hukou rate, gap, residents, urban households: so ordered.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Same("resident_urbanization_rate_pct"), Same("hukou_urbanization_rate_pct"),
        Same("gap_pp"), Same("resident_population"),
        new("urban_households", IndicatorCatalogue.Get("households"), IsUrbanOnly: true),
    ];

    /// <summary>Every measure's value in a year.</summary>
    public static double[] Values(YearTally tally, Geography geography)
    {
        var all = Place.Province(geography).Cells;
        var urban = all.Where(Cells.IsUrban).ToList();
        return
        [
            .. All.Select(measure =>
                measure.Indicator.Value(tally, measure.IsUrbanOnly ? urban : all)!.Value),
        ];
    }

    private static Measure Same(string name) => new(name, IndicatorCatalogue.Get(name));
}
