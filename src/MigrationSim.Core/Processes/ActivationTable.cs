// Whether: who considers moving in a year.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Chance of considering a move, by age of the reference person (Rogers and Castro 1981) times
/// what holds a household back or pushes it on. One look-up a household.
/// </summary>
public sealed class ActivationTable
{
    private const int TertiaryFactor = 1;
    private const int SchoolFactor = 2;
    private const int OwnerFactor = 4;
    private const int RenterFactor = 8;
    private const int ElderFactor = 16;
    private const int DeniedFactor = 32;
    private const int ClassCount = 64;
    private const int ElderAge = 60;
    private readonly ulong[] _fixed = new ulong[ClassCount * 128];
    private readonly double[] _probability = new double[ClassCount * 128];

    /// <param name="parameters">Levels by what a household is.</param>
    /// <param name="denied">Times the readiness of who was denied a school place.</param>
    public ActivationTable(ModelParameters parameters, double denied)
    {
        for (var at = 0; at < _fixed.Length; at++)
        {
            var (multipliers, age) = (at >> 7, at & 127);
            var factor = Multiplier(parameters, multipliers)
                * ((multipliers & DeniedFactor) != 0 ? denied : 1);
            var level = parameters.ActivationPeak * RogersCastro.Relative(Math.Max(16, age));
            _probability[at] = Math.Min(1, level * factor);
            _fixed[at] = Lottery.Fixed(_probability[at]);
        }
    }

    /// <summary>In 2^-40.</summary>
    public ulong Fixed(ulong members, int traits) => _fixed[Index(members, traits)];

    public double Probability(ulong members, int traits) => _probability[Index(members, traits)];

    private static int Index(ulong members, int traits)
    {
        var age = Math.Max(0, Members.Age(Members.Reference(members)));
        var multipliers = Traits.Skill(traits) == 2 ? TertiaryFactor : 0;
        if (ChoiceUnit.KidsOf(members) > 0) multipliers |= SchoolFactor;
        multipliers |= Traits.Tenure(traits) switch
        {
            Tenure.UrbanOwner => OwnerFactor,
            Tenure.MarketRenter or Tenure.AffordableRental => RenterFactor,
            _ => 0,
        };
        if (Members.CountAged(members, 0, ElderAge - 1) == 0) multipliers |= ElderFactor;
        if (Traits.Has(traits, Traits.Denied)) multipliers |= DeniedFactor;
        return (multipliers << 7) | age;
    }

    private static double Multiplier(ModelParameters p, int multipliers)
    {
        var factor = 1.0;
        if ((multipliers & TertiaryFactor) != 0) factor *= p.ActivationTertiary;
        if ((multipliers & SchoolFactor) != 0) factor *= p.ActivationSchoolChild;
        if ((multipliers & OwnerFactor) != 0) factor *= p.ActivationOwner;
        if ((multipliers & RenterFactor) != 0) factor *= p.ActivationRenter;
        if ((multipliers & ElderFactor) != 0) factor *= p.ActivationElder;
        return factor;
    }
}
