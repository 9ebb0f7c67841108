// The terms of utility that depend on where from and where to: distance, borders, network.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Disutility of ways between 126 origins (counties, then zones) and places, and the pull of
/// those from home who are there already.
/// </summary>
public sealed class OriginFactors(ChoiceInputs inputs)
{
    public const int OriginCount = Cells.CountyCount + Cells.ZoneCount;

    /// <summary>
    /// Utility of the way to another county's urban part or to a zone (alternative d).
    /// </summary>
    public WayTerms Way(int origin, int d) =>
        Distance(origin, d) with { Network = NetworkTerm(origin, d) };

    /// <summary>The same without the network.</summary>
    public WayTerms Distance(int origin, int d)
    {
        var p = inputs.Parameters;
        var to = Cells.IsExternal(d) ? Cells.CountyCount + d - Cells.HunanCount : d >> 1;
        var borders = p.CountyBorder;
        if (to >= Cells.CountyCount || origin >= Cells.CountyCount
            || inputs.Geography.PrefectureOf(origin) != inputs.Geography.PrefectureOf(to))
        {
            borders += p.PrefectureBorder;
        }

        if (inputs.BorderFactors.Length > 0 && Math.Max(origin, to) < Cells.CountyCount)
            borders *= inputs.BorderFactors[(origin * Cells.CountyCount) + to];

        return new(-(p.Distance * LogMinutes(inputs.Places.Minutes(origin, to))), -borders, 0);
    }

    /// <summary>
    /// Utility of the way from a village to its county seat; the network goes one way only.
    /// </summary>
    public WayTerms VillageWay(int county, bool toSeat) => new(
        -inputs.Parameters.Distance * LogMinutes(inputs.Places.VillageMinutes[county]), 0,
        toSeat ? NetworkTerm(county, Cells.Urban(county)) : 0);

    /// <summary>Utility of the way home: part of the distance, no border, no network.</summary>
    public WayTerms WayHome(int origin, int county) => new(
        -inputs.Parameters.ReturnDistanceShare * inputs.Parameters.Distance
            * LogMinutes(inputs.Places.Minutes(origin, county)), 0, 0);

    private double LogMinutes(double minutes) =>
        DetMath.Log(1 + (minutes / inputs.Parameters.DistanceScaleMinutes));

    // Who comes from outside knows as many people as the counties do on average.
    private double NetworkTerm(int origin, int d)
    {
        var p = inputs.Parameters;
        double persons;
        if (origin < Cells.CountyCount)
        {
            persons = inputs.Network[(origin * Cells.Count) + d] * inputs.NetworkScale;
        }
        else
        {
            long sum = 0;
            for (var county = 0; county < Cells.CountyCount; county++)
                sum += inputs.Network[(county * Cells.Count) + d];
            persons = (double)(sum * inputs.NetworkScale) / Cells.CountyCount;
        }

        var cooperation = origin < Cells.CountyCount && Cells.IsHunan(d)
            ? inputs.Cooperation[origin]
            : 0;
        return p.Network
            * (DetMath.Log(1 + (persons / p.NetworkScalePersons)) + cooperation);
    }
}
