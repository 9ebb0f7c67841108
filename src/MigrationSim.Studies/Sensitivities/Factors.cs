// The factors of the study, in the order in which they are tried.
namespace MigrationSim.Studies.Sensitivities;

/// <summary>Imputations first, then parameters of markets, then those of choice.</summary>
public static class Factors
{
    public static IReadOnlyList<Factor> All { get; } =
    [
        .. ImputedFactors.All, .. JobFactors.All, .. DwellingFactors.All, .. ChoiceFactors.All,
    ];
}
