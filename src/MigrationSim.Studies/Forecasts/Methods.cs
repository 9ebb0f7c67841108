// The codes of the simple methods.
namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// The baselines. Those that end in "_of_training" use the change of the training counties over the
/// very years that are forecast, as the model's own fit does; the others know the past alone.
/// </summary>
public static class Methods
{
    public const string LastValue = "last_value";
    public const string Linear = "linear";
    public const string Logistic = "logistic";
    public const string GrowthDifference = "urban_rural_growth_difference";
    public const string ProvinceChange = "province_change";
    public const string ShiftShare = "shift_share";
    public const string ShiftShareOwn = "shift_share_with_own_shift";
    public const string NaturalChange = "natural_change";
    public const string CohortComponent = "cohort_component";
    public const string ProvinceChangeOfTraining = "province_change_of_training";
    public const string ShiftShareOfTraining = "shift_share_of_training";

    /// <summary>All of them, the simplest first.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        LastValue, Linear, Logistic, GrowthDifference, ProvinceChange, ShiftShare, ShiftShareOwn,
        NaturalChange, CohortComponent, ProvinceChangeOfTraining, ShiftShareOfTraining,
    ];
}
