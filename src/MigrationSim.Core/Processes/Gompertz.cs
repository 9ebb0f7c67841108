// The Gompertz-Makeham law of mortality.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Hazard mu(x) = A + B e^(G x) for x of 1 and more (Gompertz 1825, Makeham 1860); the first year
/// of life has its own probability.
/// </summary>
public static class Gompertz
{
    /// <summary>Deaths per person-year between two exact ages, at one year's width.</summary>
    public static double Rate(DemographicParameters parameters, int age, int sex)
    {
        var law = sex == Ages.Male ? parameters.GompertzMale : parameters.GompertzFemale;
        var (a, b, g) = (law[0], law[1], law[2]);
        return a + (b / g * (DetMath.Exp(g * (age + 1)) - DetMath.Exp(g * age)));
    }

    /// <summary>Probability of dying between exact ages x and x + 1.</summary>
    public static double Probability(DemographicParameters parameters, int age, int sex) =>
        age == 0
            ? parameters.InfantDeath[sex]
            : 1 - DetMath.Exp(-Rate(parameters, age, sex));
}
