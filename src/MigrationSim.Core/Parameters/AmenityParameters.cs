// Parameters of services, renewal, centres and floods.
namespace MigrationSim.Core.Parameters;

/// <summary>
/// What levers do to the amenity and safety of places, and what a flood does. Amenity is in
/// standard deviations over urban residents of the base year.
/// </summary>
public sealed record AmenityParameters
{
    [Parameter("A_cap", "most that all levers together change a place's amenity",
        Evidence.Assumption, "")]
    public double Cap { get; init; } = 0.5;

    [Parameter("A_merge", "amenity that consolidation at 1 brings from villages to the seat",
        Evidence.Assumption, "")]
    public double Consolidation { get; init; } = 0.15;

    [Parameter("S_merge", "rural school places closed a year by consolidation at 1, as a share",
        Evidence.Assumption, "")]
    public double RuralSeatLoss { get; init; } = 0.03;

    [Parameter("A_green", "amenity of a green and smart city at 1", Evidence.Assumption, "")]
    public double GreenCity { get; init; } = 0.05;

    [Parameter("A_town", "amenity by an empowered town", Evidence.Assumption, ".05 by ten towns")]
    public double TownAmenity { get; init; } = 0.005;

    [Parameter("J_town", "log of jobs by an empowered town", Evidence.Assumption,
        ".5 % by ten towns")]
    public double TownJobs { get; init; } = 0.0005;

    [Parameter("A_share", "part of the distance to Changsha's amenity that sharing at 1 closes",
        Evidence.Assumption, "")]
    public double Sharing { get; init; } = 0.25;

    [Parameter("fund", "part of the hukou cost inside the province that sharing at 1 takes off",
        Evidence.Assumption, "provident funds that come along")]
    public double Portability { get; init; } = 0.1;

    [Parameter("A_renew", "amenity by a point of renewal a year beyond the baseline",
        Evidence.Assumption, "")]
    public double RenewalAmenity { get; init; } = 0.1;

    [Parameter("renew_help", "what support at 1 adds to renewal, as a share",
        Evidence.Assumption, "")]
    public double RenewalSupport { get; init; } = 0.5;

    [Parameter("convert", "dwellings that support at 1 adds a year, as a share of the stock",
        Evidence.Assumption, "conversion of other buildings")]
    public double Conversion { get; init; } = 0.001;

    [Parameter("low_rent", "share of tenants who live in what renewal takes", Evidence.Assumption,
        "")]
    public double LowRentShare { get; init; } = 0.3;

    [Parameter("J_shift", "log of jobs a year that priority at 1 shifts to a centre",
        Evidence.Assumption, "")]
    public double PriorityJobs { get; init; } = 0.005;

    [Parameter("xi_shift", "residual utility that priority at 1 shifts to a centre",
        Evidence.Assumption, "")]
    public double PriorityResidual { get; init; } = 0.1;

    [Parameter("beta_Z", "disutility of a unit of the hazard index", Evidence.Assumption, "")]
    public double Hazard { get; init; } = 0.05;

    [Parameter("Z_lifeline", "what lifeline safety at 1 takes off the hazard index",
        Evidence.Assumption, "")]
    public double Lifeline { get; init; } = 0.2;

    [Parameter("p_flood", "chance of a flood year in a county of exposure 1",
        Evidence.Assumption,
        "dikes of Dongting Lake broke in 1996, 1998 and 2024: three years of thirty, from memory")]
    public double FloodChance { get; init; } = 0.1;

    [Parameter("p_protect", "part of that chance which protection at 1 takes away",
        Evidence.Assumption, "")]
    public double Protection { get; init; } = 0.5;

    [Parameter("d_flood", "share of households and of urban dwellings hit in a flood year",
        Evidence.Assumption,
        "order of the evacuation behind the dike at Tuanzhou in 2024, from memory")]
    public double FloodShare { get; init; } = 0.02;

    [Parameter("m_flood", "times the readiness of the others, in a flood year and the next",
        Evidence.Source, "out-flow of flooded counties of the United States: +2.7 %")]
    public double FloodReadiness { get; init; } = 1.027;
}
