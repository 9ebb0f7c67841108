// A place's people in town and country.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Studies.Forecasts;

/// <summary>Residents of a place, persons.</summary>
public readonly record struct UrbanRural(double Urban, double Rural)
{
    public double Residents => Urban + Rural;

    /// <summary>Share of the residents that is urban, 0..1.</summary>
    public double UrbanShare => Urban / Residents;

    public double LogResidents => DetMath.Log(Residents);

    public static UrbanRural operator +(UrbanRural a, UrbanRural b) =>
        new(a.Urban + b.Urban, a.Rural + b.Rural);

    /// <summary>The name of the operator for languages without operators.</summary>
    public UrbanRural Add(UrbanRural other) => this + other;
}

/// <summary>A place's people at the end of a year.</summary>
public readonly record struct DatedStock(int Year, UrbanRural People);
