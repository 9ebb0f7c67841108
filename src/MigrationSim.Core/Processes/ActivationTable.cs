// Whether: who considers moving in a year.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Chance of considering a move, by age of the reference person (Rogers and Castro 1981) times
/// what holds a household back or pushes it on. One look-up a household. Its rows are factors times
/// ages, then one for those who cannot decide and one for those who have to.
/// </summary>
public sealed class ActivationTable
{
    internal const int TertiaryFactor = 1;
    internal const int SchoolFactor = 2;
    internal const int OwnerFactor = 4;
    internal const int RenterFactor = 8;
    internal const int ElderFactor = 16;
    internal const int DeniedFactor = 32;
    internal const int NeverBit = 13;
    private const int ElderAge = 60;

    /// <summary>The row of students: they stay where they study.</summary>
    public const int Never = 1 << NeverBit;

    /// <summary>The row of graduates and of the displaced.</summary>
    public const int Always = Never + 1;

    /// <summary>A chance of 1 in 2^-24.</summary>
    public const uint Certain = 1 << 24;

    internal const int RowCount = Always + 1;
    private readonly ulong[] _fixed = new ulong[RowCount];
    private readonly uint[] _coarse = new uint[RowCount];
    private readonly ModelParameters _parameters;
    private readonly double _denied;

    // Made when first asked for: a year of the model itself never does.
    private double[]? _probability;

    /// <param name="parameters">Levels by what a household is.</param>
    /// <param name="denied">Times the readiness of who was denied a school place.</param>
    public ActivationTable(ModelParameters parameters, double denied)
    {
        (_parameters, _denied) = (parameters, denied);
        for (var at = 0; at < Never; at++) _fixed[at] = Lottery.Fixed(ProbabilityOf(at));
        _fixed[Always] = Lottery.Fixed(1);
        for (var at = 0; at < RowCount; at++) _coarse[at] = (uint)(_fixed[at] >> 16);
    }

    /// <summary>Every row in 2^-40.</summary>
    public ReadOnlySpan<ulong> Exact => _fixed;

    /// <summary>Every row in 2^-24, rounded down.</summary>
    public ReadOnlySpan<uint> Coarse => _coarse;

    /// <summary>A chance in 2^-24 times a factor in 2^-16, at most 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Times(uint chance, uint factor) => (uint)Math.Min(
        Certain, (ulong)chance * factor >> DecisionTables.FactorBits);

    /// <summary>The row of a decider whom nothing obliges.</summary>
    public static int Row(Household decider) => Traits.Has(decider.Traits, Traits.Student)
        ? Never
        : Index(decider.Members, decider.Traits);

    /// <summary>The row of a grown child by its byte: nobody's child, tenant or pupil.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LeaverRow(byte person, int traits) =>
        ((Traits.Skill(traits) == 2 ? TertiaryFactor : 0) << 7) | Members.Age(person);

    /// <summary>In 2^-40.</summary>
    public ulong Fixed(ulong members, int traits) => _fixed[Index(members, traits)];

    public double Probability(ulong members, int traits)
    {
        _probability ??= [.. Enumerable.Range(0, Never).Select(ProbabilityOf)];
        return _probability[Index(members, traits)];
    }

    private double ProbabilityOf(int row) =>
        Math.Min(1, Level(row & 127) * Factor(row >> 7));

    /// <summary>The chance of who has nothing to be held back or pushed on by.</summary>
    internal double Level(int age) =>
        _parameters.ActivationPeak * RogersCastro.Relative(Math.Max(16, age));

    /// <summary>What a set of factors makes of it.</summary>
    internal double Factor(int factors) => Multiplier(_parameters, factors)
        * ((factors & DeniedFactor) != 0 ? _denied : 1);

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
