// What a year says of migrants and of those they leave behind.
namespace MigrationSim.Core.Indicators;

/// <summary>Persons by alternative (248).</summary>
/// <param name="WithoutLocalHukou">Residents not registered in the county, at the year-end.</param>
/// <param name="Eligible">Those who might have settled where they live this year.</param>
/// <param name="LeftChildren">Children of 6-15 whom this year's movers left behind.</param>
/// <param name="LeftElders">People of 60 and over whom they left behind.</param>
public sealed record MigrantTally(
    IReadOnlyList<long> WithoutLocalHukou, IReadOnlyList<long> Eligible,
    IReadOnlyList<long> LeftChildren, IReadOnlyList<long> LeftElders);
