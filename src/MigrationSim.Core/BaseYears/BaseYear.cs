// The base year, complete: the published facts and what is imputed where none were published.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// All that a population is grown from and a year is run on. Arrays by cell have 244 rows, tables
/// by age and sex the layout of People.Ages. Every figure here that is not a census count is
/// imputed.
/// </summary>
public sealed record BaseYear
{
    /// <summary>2010 (for the hindcast and the first fit) or 2020.</summary>
    public required int Year { get; init; }

    public required BaseTables Tables { get; init; }

    /// <summary>
    /// Residents by cell, then single age and sex; adds up to the published cells exactly.
    /// </summary>
    public required IReadOnlyList<int[]> Residents { get; init; }

    /// <summary>Of which in collective households; same shape, never more than Residents.</summary>
    public required IReadOnlyList<int[]> Collective { get; init; }

    /// <summary>
    /// Residents whose hukou is in another county: persons by cell, then origin county.
    /// </summary>
    public required IReadOnlyList<int[]> MigrantsByOrigin { get; init; }

    /// <summary>Residents registered outside Hunan, by cell.</summary>
    public required IReadOnlyList<int> NonHunanResidents { get; init; }

    /// <summary>
    /// Hunan-hukou people outside Hunan: persons by origin county, then external zone 0..3.
    /// </summary>
    public required IReadOnlyList<int[]> AbsentOutside { get; init; }

    /// <summary>Age profile of those outside, by single age and sex, adds up to 1.</summary>
    public required IReadOnlyList<double> AbsentAgeSex { get; init; }

    /// <summary>Hukou population by county as imputed (absent ones included).</summary>
    public required IReadOnlyList<double> HukouPopulation { get; init; }

    /// <summary>
    /// Chance that a hukou of county i is urban, by where its holder lives: rows county, columns
    /// urban part of the county, rural part, elsewhere in Hunan, outside Hunan.
    /// </summary>
    public required IReadOnlyList<double[]> UrbanHukouShare { get; init; }

    /// <summary>
    /// Chance of skill 1 and of skill 2 by county, then single age: index = age * 2 + (skill - 1).
    /// </summary>
    public required IReadOnlyList<double[]> SkillShare { get; init; }

    /// <summary>Weights of the counties' universities, adding up to 1.</summary>
    public required IReadOnlyList<double> UniversityWeight { get; init; }

    /// <summary>Share of owners among local urban family households, by county.</summary>
    public required IReadOnlyList<double> OwnerShare { get; init; }

    public required BasePlaces Places { get; init; }

    /// <summary>Persons by alternative (248), in agents' persons at a scale.</summary>
    public double[] Persons(int scale)
    {
        var persons = new double[Cells.Count];
        for (var c = 0; c < Cells.HunanCount; c++)
            persons[c] = Residents[c].Sum() / (double)scale;
        for (var x = 0; x < Cells.ZoneCount; x++)
            persons[Cells.HunanCount + x] = AbsentOutside.Sum(row => (double)row[x]) / scale;
        return persons;
    }
}

/// <summary>
/// What a place offers in the base year. Arrays by cell or county; logs are natural.
/// </summary>
public sealed record BasePlaces
{
    /// <summary>Log of urban income relative to the province's mean, by county.</summary>
    public required IReadOnlyList<double> LogUrbanIncome { get; init; }

    /// <summary>Log of farm income on the scale of LogUrbanIncome, by county.</summary>
    public required IReadOnlyList<double> LogFarmIncome { get; init; }

    /// <summary>
    /// Log of the rent index, by county's urban part; population-weighted mean of the index is 1.
    /// </summary>
    public required IReadOnlyList<double> LogRent { get; init; }

    /// <summary>Urban non-farm jobs by county, persons at full scale.</summary>
    public required IReadOnlyList<double> Jobs { get; init; }

    /// <summary>Amenity in standard deviations over urban cells, by county.</summary>
    public required IReadOnlyList<double> Amenity { get; init; }

    /// <summary>Exposure to floods by county; 1 is that of a county named for it.</summary>
    public required IReadOnlyList<double> FloodExposure { get; init; }

    /// <summary>
    /// Travel time in minutes between county seats (0..121) and external zones (122..125), square,
    /// row-major of width 126; the diagonal of a county is 15 minutes.
    /// </summary>
    public required IReadOnlyList<double> TravelMinutes { get; init; }

    /// <summary>Travel time from a village to its county seat, minutes, by county.</summary>
    public required IReadOnlyList<double> VillageMinutes { get; init; }

    public double Minutes(int fromCounty, int toCounty) =>
        TravelMinutes[(fromCounty * (Cells.CountyCount + Cells.ZoneCount)) + toCounty];
}
