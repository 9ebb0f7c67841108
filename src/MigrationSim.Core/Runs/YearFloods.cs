// Which counties are flooded in a year, and what that does.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Randomness;

using static MigrationSim.Core.Places.Counties;

namespace MigrationSim.Core.Runs;

/// <summary>
/// Flood years by county, drawn and not remembered: a function of seed, year, county and
/// protection. Floods up to 2020 are in what was fitted to the past, so none is drawn there.
/// </summary>
public sealed record YearFloods
{
    private const int RebuildingYears = 2;

    /// <summary>Share of households of both parts that lose their home.</summary>
    public required double[] Displaced { get; init; }

    /// <summary>Times the readiness of those who live there.</summary>
    public required double[] Readiness { get; init; }

    /// <summary>Share of urban dwellings rebuilt less those lost.</summary>
    public required double[] Dwellings { get; init; }

    /// <summary>The floods of a year and what earlier ones still do.</summary>
    public static YearFloods Resolve(Model model, LeverSettings levers, uint seed, int year)
    {
        var p = model.Amenity;
        bool Flooded(int county, int ago) => Happens(model, levers, seed, county, year - ago);
        double Rebuilt(int county)
        {
            var share = 0.0;
            for (var ago = 1; ago <= RebuildingYears; ago++)
            {
                if (Flooded(county, ago)) share += p.FloodShare / RebuildingYears;
            }

            return share;
        }

        return new()
        {
            Displaced = ByCounty(i => Flooded(i, 0) ? p.FloodShare : 0),
            Readiness = ByCounty(
                i => Flooded(i, 0) || Flooded(i, 1) ? p.FloodReadiness : 1),
            Dwellings = ByCounty(i => Rebuilt(i) - (Flooded(i, 0) ? p.FloodShare : 0)),
        };
    }

    /// <summary>Whether a county is flooded; protection only takes flood years away.</summary>
    public static bool Happens(
        Model model, LeverSettings levers, uint seed, int county, int year)
    {
        var exposure = model.BaseYear.Places.FloodExposure[county];
        if (exposure == 0 || ModelParameters.Period(year) == 0) return false;
        var p = model.Amenity;
        var chance = exposure * p.FloodChance
            * (1 - (p.Protection * levers.FloodProtection.At(county, year)));
        var block = new YearDraws(seed, year).Block((uint)county, Question.Hazard);
        return Philox.Uniform(block.Word0) < chance;
    }
}
