// Numbers of births and deaths that no scenario sets.
namespace MigrationSim.Core.Parameters;

/// <summary>Levels and differentials of mortality and fertility.</summary>
public sealed record DemographicParameters
{
    [Parameter("m_U", "mortality of urban residents, times the province's",
        Evidence.Assumption, "")]
    public double UrbanMortality { get; init; } = 0.90;

    [Parameter("m_R", "mortality of rural residents, times the province's",
        Evidence.Assumption, "")]
    public double RuralMortality { get; init; } = 1.08;

    [Parameter("trend", "yearly fall of mortality after 2024", Evidence.Assumption, "")]
    public double MortalityTrend { get; init; } = 0.015;

    [Parameter("A_m, B_m, G_m", "Gompertz law of men: A + B e^(G x)", Evidence.Derived,
        "fitted to e0 75.4 of China's men in 2020")]
    public IReadOnlyList<double> GompertzMale { get; init; } = [4.0e-4, 4.350e-5, 0.092];

    [Parameter("A_f, B_f, G_f", "Gompertz law of women", Evidence.Derived,
        "fitted to e0 80.9 of China's women in 2020")]
    public IReadOnlyList<double> GompertzFemale { get; init; } = [2.0e-4, 1.163e-5, 0.104];

    [Parameter("q0_m, q0_f", "infant death probability of the Gompertz law", Evidence.Memory, "")]
    public IReadOnlyList<double> InfantDeath { get; init; } = [5.5e-3, 4.7e-3];

    [Parameter("TFR_0", "total fertility to which the yearly factors refer", Evidence.Memory,
        "census 2020: 1.3009")]
    public double BaseFertility { get; init; } = 1.3009;

    [Parameter("ratio", "excess of rural over urban total fertility in 2020", Evidence.Assumption,
        "")]
    public double RuralFertilityExcess { get; init; } = 0.25;

    [Parameter("converge", "what remains of that excess after a year", Evidence.Assumption,
        "converging: Li et al. 2024")]
    public double FertilityConvergence { get; init; } = 0.98;

    [Parameter("collective", "birth rate in collective households, as a share", Evidence.Assumption,
        "")]
    public double CollectiveBirths { get; init; } = 0.1;

    [Parameter("SRB", "boys born per girl", Evidence.Memory, "")]
    public double SexRatioAtBirth { get; init; } = 1.11;
}
