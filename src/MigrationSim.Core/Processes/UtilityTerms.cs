// The terms that a utility is the sum of.
namespace MigrationSim.Core.Processes;

/// <summary>
/// What an alternative's own terms add to its utility, each with its sign; what does not apply is
/// 0. The choice tables take the exponential of the sum, and whoever wants to know why a household
/// chose reads the terms: there is no other definition.
/// </summary>
public readonly record struct UtilityTerms
{
    public double Amenity { get; init; }

    public double Hazard { get; init; }

    public double Rent { get; init; }

    public double Openings { get; init; }

    /// <summary>Residual attractiveness, as fitted.</summary>
    public double Residual { get; init; }

    public double Income { get; init; }

    public double School { get; init; }

    public double Insurance { get; init; }

    /// <summary>Support for a first purchase, and the chance of an affordable dwelling.</summary>
    public double Rebate { get; init; }

    public double HukouCost { get; init; }

    /// <summary>What is cut of a change by policy that goes beyond its cap.</summary>
    public double Cut { get; init; }

    /// <summary>Added up in this order, which fixes the last bit.</summary>
    public double Sum => Amenity + Hazard + Rent + Openings + Residual + Income + School
        + Insurance + Rebate + HukouCost + Cut;

    /// <summary>The terms by name, in their order.</summary>
    public IReadOnlyList<(string Name, double Value)> Named() =>
    [
        ("amenity", Amenity), ("hazard", Hazard), ("rent", Rent), ("openings", Openings),
        ("residual", Residual), ("income", Income), ("school", School),
        ("insurance", Insurance), ("rebate", Rebate), ("hukou_cost", HukouCost), ("cut", Cut),
    ];
}

/// <summary>What a way adds, likewise.</summary>
/// <param name="Distance">Of the minutes it takes.</param>
/// <param name="Border">Of the borders on it.</param>
/// <param name="Network">Of those from home who are there.</param>
public readonly record struct WayTerms(double Distance, double Border, double Network)
{
    /// <summary>Added up in this order.</summary>
    public double Sum => Distance + Border + Network;

    /// <summary>The terms by name, in their order.</summary>
    public IReadOnlyList<(string Name, double Value)> Named() =>
        [("distance", Distance), ("border", Border), ("network", Network)];
}
