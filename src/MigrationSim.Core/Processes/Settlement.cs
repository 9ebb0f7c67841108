// Hukou settlement: who registers as urban where they live.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// What settling depends on in a year, by county (122) of residence or, for land, of hukou.
/// </summary>
public sealed record SettlementInputs
{
    public required SettlementParameters Parameters { get; init; }

    /// <summary>Share of services open without local hukou.</summary>
    public required double[] Parity { get; init; }

    /// <summary>Strictness of the threshold, 0..1.</summary>
    public required double[] Threshold { get; init; }

    /// <summary>Reward to the city, thousand CNY a person.</summary>
    public required double[] Reward { get; init; }

    /// <summary>Protection of rural rights, 0..1, by county of the hukou.</summary>
    public required double[] Protection { get; init; }

    /// <summary>Compensation for leaving land, thousand CNY, by county of the hukou.</summary>
    public required double[] Compensation { get; init; }
}

/// <summary>
/// A logistic hazard as a product of odds: one factor by county and relation, one by years here,
/// one by land, one by the household's class. Equal services take away from the benefit of the
/// hukou: raising parity lowers settling (the parity paradox).
/// </summary>
public sealed class Settlement
{
    private const int OldAge = 40;
    private readonly SettlementInputs _inputs;
    private readonly double[] _place = new double[Cells.CountyCount * 2];
    private readonly double[] _land = new double[Cells.CountyCount];
    private readonly double[] _years = new double[64];
    private readonly double[] _class = new double[3 * 16];
    private readonly double[] _best = new double[32];
    private readonly ulong[] _eligible = new ulong[Cells.CountyCount];
    private readonly int[] _fewestYears = new int[Cells.CountyCount];
    private readonly ulong[] _exit = new ulong[Cells.CountyCount];

    public Settlement(SettlementInputs inputs)
    {
        _inputs = inputs;
        var p = inputs.Parameters;
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var benefit = p.BenefitLevel * (1 - (p.BenefitParity * inputs.Parity[i]));
            var reward = p.Reward * DetMath.Log(1 + (inputs.Reward[i] / 5));
            _place[i * 2] = DetMath.Exp(p.Constant + (p.Benefit * benefit) + reward);
            _place[(i * 2) + 1] = DetMath.Exp(
                p.Constant + (p.Benefit * benefit * p.BenefitSameCounty) + reward);
            _land[i] = DetMath.Exp(-p.Loss * Loss(i));
            var eligible = 1 - inputs.Threshold[i] + (p.EligiblePerReward * inputs.Reward[i]);
            _eligible[i] = (ulong)(Math.Clamp(eligible, 0, 1) * 4294967296.0);
            _fewestYears[i] = (int)Math.Min(3, Math.Round(10 * inputs.Threshold[i]));
            _exit[i] = Lottery.Fixed(
                p.ExitProbability * Math.Min(1, inputs.Compensation[i] / 50));
        }

        for (var years = 0; years < _years.Length; years++)
            _years[years] = DetMath.Pow(1 + years, p.Duration);
        for (var at = 0; at < _class.Length; at++)
            _class[at] = DetMath.Exp(ClassTerms(p, at >> 4, at & 15));

        for (var traits = 0; traits < _best.Length; traits++) _best[traits] = Best(traits);
        DigitLimit = (ushort)Math.Min(
            0xFFFF, 2 + (65536 * _place.Max() * _years.Max() * _best.Max()));
    }

    /// <summary>Digits of 16 bits from here on win nowhere, see <see cref="MayWin"/>.</summary>
    public ushort DigitLimit { get; }

    /// <summary>Chance that a household settles this year; 0 where it may not.</summary>
    public double Probability(Household household, bool insured, uint standing)
    {
        if (!IsCandidate(household)) return 0;
        return EligibleMask(household.Residence >> 1, household.YearsHere, standing) != 0
            ? Chance(household, insured) : 0;
    }

    /// <summary>Whether a county lets such a candidate settle: all bits or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long EligibleMask(int county, int yearsHere, uint standing) =>
        (standing - (long)_eligible[county]) >> 63
            & ~(((long)yearsHere - _fewestYears[county]) >> 63);

    /// <summary>Standings below, of 2^32, and years that a county asks for.</summary>
    public (ulong Below, int Years) Asked(int county) => (_eligible[county], _fewestYears[county]);

    /// <summary>Chance that an eligible household settles this year.</summary>
    public double Chance(Household household, bool insured)
    {
        var county = household.Residence >> 1;
        var isSameCounty = household.Hukou != Cells.OutsideHukou
            && household.Hukou >> 1 == county;
        var odds = _place[(county * 2) + (isSameCounty ? 1 : 0)]
            * _years[household.YearsHere] * _class[ClassOf(household, insured)];
        if (Traits.Has(household.Traits, Traits.ContractLand) && Cells.IsRural(household.Hukou))
            odds *= _land[household.Hukou >> 1];
        return odds / (1 + odds);
    }

    /// <summary>
    /// Whether a digit of 16 bits may win; of children, insurance, age and land thinks the best.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayWin(int residence, int hukou, int traits, int yearsHere, uint digit)
    {
        var isSame = hukou >> 1 == residence >> 1 ? 1 : 0;
        var odds = _place[(residence & ~1) + isSame] * _years[yearsHere]
            * _best[traits & (_best.Length - 1)];
        return digit <= 1 + (65536 * odds);
    }

    /// <summary>The household after settling; land is kept unless it takes the paid exit.</summary>
    public Household Settled(Household household, YearDraws draws)
    {
        var traits = (int)household.Traits;
        if (Cells.IsRural(household.Hukou) && Traits.Has(traits, Traits.ContractLand))
        {
            var word = draws.Block(household.Key, Question.Papers).Word1;
            if (Lottery.Happens16(
                _exit[household.Hukou >> 1], word & 0xFFFF, draws, household.Key,
                Question.Papers, 2))
            {
                traits = (traits & ~(Traits.ContractLand | Traits.Homestead)) | Traits.ExitedLand;
            }
        }

        return household with { Hukou = household.Residence, Traits = (ushort)traits };
    }

    // The highest odds there are for a skill and a tenure, the low five bits of traits. That a
    // chance rounds otherwise than its odds is less than the unit of a digit added in the end.
    private double Best(int traits)
    {
        var owner = Traits.Tenure(traits) == Tenure.UrbanOwner ? 4 : 0;
        var best = 0.0;
        for (var at = 0; at < 16; at++)
        {
            if ((at & 4) == owner && Traits.Skill(traits) < 3)
                best = Math.Max(best, _class[(Traits.Skill(traits) << 4) | at]);
        }

        return best * Math.Max(1, _land.Max());
    }

    private static bool IsCandidate(Household household) =>
        Cells.IsUrban(household.Residence) && household.Hukou != household.Residence
            && !Traits.Has(household.Traits, Traits.Student);

    private static int ClassOf(Household household, bool insured)
    {
        var traits = household.Traits;
        var old = Members.Age(Members.Reference(household.Members)) >= OldAge;
        return (Traits.Skill(traits) << 4)
            | (insured ? 1 : 0)
            | (ChoiceUnit.KidsOf(household.Members) > 0 ? 2 : 0)
            | (Traits.Tenure(traits) == Tenure.UrbanOwner ? 4 : 0)
            | (old ? 8 : 0);
    }

    private static double ClassTerms(SettlementParameters p, int skill, int flags) =>
        p.Skill[skill]
            + ((flags & 1) != 0 ? p.Insured : 0)
            + ((flags & 2) != 0 ? p.Child : 0)
            + ((flags & 4) != 0 ? p.Owner : 0)
            + ((flags & 8) != 0 ? p.Age40 : 0);

    private double Loss(int county)
    {
        var p = _inputs.Parameters;
        var loss = (p.LossLevel * (1 - _inputs.Protection[county]))
            - (p.PilotShare * _inputs.Compensation[county] / p.LandValue);
        return Math.Max(p.LowestLoss, loss);
    }
}
