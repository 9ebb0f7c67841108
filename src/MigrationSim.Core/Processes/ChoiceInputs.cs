// What a year's choice tables are built from: plain numbers by place.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>Inputs of one year; arrays by county (122), by alternative (248) or as said.</summary>
public sealed record ChoiceInputs
{
    public required ModelParameters Parameters { get; init; }

    public required Geography Geography { get; init; }

    /// <summary>The base year's places, with the travel times of this year.</summary>
    public required BasePlaces Places { get; init; }

    /// <summary>
    /// Cost of borders between two counties, times what it is elsewhere: square by county,
    /// row-major; empty where all cost the same.
    /// </summary>
    public double[] BorderFactors { get; init; } = [];

    /// <summary>Jobs, rents and school places as they stand this year.</summary>
    public required PlaceOffers Offers { get; init; }

    /// <summary>Share of an affordable dwelling's rent in the market's.</summary>
    public required double AffordableRent { get; init; }

    /// <summary>Share of services open without local hukou, by county's urban part.</summary>
    public required double[] Parity { get; init; }

    /// <summary>
    /// Part of the hukou cost of movers inside the province that portable funds spare, by county's
    /// urban part.
    /// </summary>
    public required double[] FundPortability { get; init; }

    /// <summary>Disutility of a unit of the hazard index.</summary>
    public required double HazardDisutility { get; init; }

    /// <summary>Whether insurance coverage stands above its baseline, by county.</summary>
    public required bool[] InsuranceRaised { get; init; }

    /// <summary>Residual attractiveness by alternative.</summary>
    public required double[] Residual { get; init; }

    /// <summary>Shift of log wages outside Hunan against the baseline.</summary>
    public required double OutsideLogWageShift { get; init; }

    /// <summary>
    /// What labour cooperation adds to ln of the network inside Hunan, by origin county.
    /// </summary>
    public required double[] Cooperation { get; init; }

    /// <summary>
    /// Persons with hukou in a county (row) by alternative of residence (248 columns), in agents'
    /// persons.
    /// </summary>
    public required long[] Network { get; init; }

    /// <summary>Persons that an agent's person stands for.</summary>
    public int NetworkScale { get; init; } = 1;
}
