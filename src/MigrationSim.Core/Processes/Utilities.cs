// The terms of utility that do not depend on where a household comes from.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>Which hukou relation a household has to a place.</summary>
public enum HukouRelation
{
    /// <summary>Registered at just this cell, or at none that costs.</summary>
    Home,
    SameCounty,
    SameProvince,
    OtherProvince,
}

/// <summary>
/// Utility V of an alternative (McFadden 1978): income, rent, amenity, residual attractiveness,
/// schooling, insurance, hukou. Distance, borders and network are kept apart, so that exp(V/mu) is
/// a product of a factor by (type, destination) and one by (origin, destination).
/// </summary>
public sealed class Utilities
{
    private const int SkillCount = 3;
    private readonly ChoiceInputs _inputs;
    private readonly double[] _fixed = new double[Cells.Count];
    private readonly double[] _income = new double[SkillCount * Cells.Count];

    public Utilities(ChoiceInputs inputs)
    {
        _inputs = inputs;
        for (var d = 0; d < Cells.Count; d++)
        {
            _fixed[d] = PlaceTerms(d);
            for (var skill = 0; skill < SkillCount; skill++)
                _income[(skill * Cells.Count) + d] = inputs.Parameters.Income * LogIncome(skill, d);
        }
    }

    /// <summary>Alternatives whose policy-driven change was cut at its cap.</summary>
    public long Clipped { get; private set; }

    /// <summary>
    /// Income, rent, amenity and residual: all that staying knows besides attachment.
    /// </summary>
    public double Place(int skill, int d) => _fixed[d] + _income[(skill * Cells.Count) + d];

    /// <summary>
    /// Cost of a missing hukou; parity of services acts in Hunan's urban cells only.
    /// </summary>
    public double HukouCost(HukouRelation relation, int d, bool baseline = false)
    {
        var p = _inputs.Parameters;
        var parity = Cells.IsExternal(d) ? p.ParityOutside
            : Cells.IsRural(d) || baseline ? p.ParityBase
            : _inputs.Parity[d >> 1];
        return (1 - parity) * relation switch
        {
            HukouRelation.SameCounty => p.HukouCounty,
            HukouRelation.SameProvince => p.HukouProvince,
            HukouRelation.OtherProvince => p.HukouOutside,
            _ => 0,
        };
    }

    /// <summary>
    /// Utility of moving to d, without distance, borders, network and attachment.
    /// </summary>
    public double Move(int skill, int kids, bool insured, HukouRelation relation, int d)
    {
        var p = _inputs.Parameters;
        var isLocal = relation is HukouRelation.Home or HukouRelation.SameCounty;
        var school = p.School * kids
            * (isLocal ? 1 : Cells.IsExternal(d) ? p.SchoolAccessOutside : p.SchoolAccess);
        var insurance = insured && !isLocal && Cells.IsUrban(d) ? p.Insurance : 0;

        var change = HukouCost(relation, d, baseline: true) - HukouCost(relation, d);
        if (insurance > 0 && _inputs.InsuranceRaised[d >> 1]) change += insurance;
        var cut = Math.Max(0, change - p.PolicyCap);
        if (cut > 0) Clipped++;

        return Place(skill, d) + school + insurance - HukouCost(relation, d) - cut;
    }

    private double PlaceTerms(int d)
    {
        var p = _inputs.Parameters;
        var residual = _inputs.Residual[d];
        if (Cells.IsExternal(d)) return residual;
        var county = d >> 1;
        var amenity = p.Amenity * _inputs.Places.Amenity[county];
        var rent = Cells.IsUrban(d)
            ? p.Income * p.RentShare * _inputs.Places.LogRent[county]
            : 0;
        return amenity - rent + residual;
    }

    private double LogIncome(int skill, int d)
    {
        var p = _inputs.Parameters;
        var premium = skill switch { 1 => p.SkillPremium1, 2 => p.SkillPremium2, _ => 0 };
        if (Cells.IsExternal(d))
        {
            return DetMath.Log(p.Employment * p.OutsideWage[d - Cells.HunanCount])
                + premium + _inputs.OutsideLogWageShift;
        }

        var county = d >> 1;
        var urban = DetMath.Log(p.Employment) + _inputs.Places.LogUrbanIncome[county];
        if (Cells.IsUrban(d)) return urban + premium;

        // Rural people farm part of the time and work unskilled jobs, at rural pay, for the rest.
        var farm = DetMath.Exp(_inputs.Places.LogFarmIncome[county]);
        var wage = PlaceParameters.RuralWageRatio * DetMath.Exp(urban);
        return DetMath.Log((p.FarmShare * farm) + ((1 - p.FarmShare) * wage));
    }
}
