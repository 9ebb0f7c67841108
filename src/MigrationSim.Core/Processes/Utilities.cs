// The terms of utility that do not depend on where a household comes from.
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
    private readonly UtilityTerms[] _places = new UtilityTerms[Cells.Count];
    private readonly double[] _rebate = new double[Cells.Count];

    // By skill, then alternative, then whether competition among migrants is felt.
    private readonly double[] _income = new double[SkillCount * Cells.Count * 2];

    public Utilities(ChoiceInputs inputs)
    {
        _inputs = inputs;
        for (var d = 0; d < Cells.Count; d++)
        {
            _places[d] = PlaceTerms(d);
            _rebate[d] = -inputs.Parameters.Income * inputs.Parameters.RentShare
                * PlaceIncome.LogSpared(inputs, d);
            for (var at = 0; at < 2 * SkillCount; at++)
            {
                var (skill, crowded) = (at >> 1, at & 1);
                _income[(((skill * Cells.Count) + d) * 2) + crowded] =
                    inputs.Parameters.Income
                    * PlaceIncome.Log(inputs, skill, d, crowded == 1);
            }
        }
    }

    /// <summary>Alternatives whose policy-driven change was cut at its cap.</summary>
    public long Clipped { get; private set; }

    /// <summary>
    /// Income, rent, amenity, hazard, openings, residual: all that staying knows but attachment.
    /// Holders of the local urban hukou do not feel the competition of migrants (An et al. 2024).
    /// </summary>
    public UtilityTerms Place(int skill, int d, HukouRelation relation) => _places[d] with
    {
        Income = _income[
            (((skill * Cells.Count) + d) * 2) + (relation == HukouRelation.Home ? 0 : 1)],
    };

    /// <summary>
    /// The same with what staying costs: only who has no hukou in the county at all pays.
    /// </summary>
    public UtilityTerms Stay(int skill, int d, HukouRelation relation)
    {
        var isForeign = relation is HukouRelation.SameProvince or HukouRelation.OtherProvince;
        return Place(skill, d, relation) with
        {
            HukouCost = isForeign ? -HukouCost(relation, d) : 0,
        };
    }

    /// <summary>Attachment to the hukou home, with or without land.</summary>
    public double Attachment(bool hasLand)
    {
        var p = _inputs.Parameters;
        return hasLand ? p.Home * (1 + p.HomeLand) : p.Home;
    }

    /// <summary>What years here add to staying.</summary>
    public double YearsHere(int years) => _inputs.Parameters.Duration * DetMath.Log(1 + years);

    /// <summary>
    /// Utility an affordable dwelling adds to staying in it, in Hunan's urban parts.
    /// </summary>
    public double AffordableHome =>
        -_inputs.Parameters.Income * _inputs.Parameters.RentShare
            * DetMath.Log(_inputs.AffordableRent);

    /// <summary>
    /// Cost of a missing hukou; parity of services and funds that come along act in Hunan's urban
    /// cells only.
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
            HukouRelation.SameProvince => Cells.IsUrban(d) && !baseline
                ? p.HukouProvince * (1 - _inputs.FundPortability[d >> 1])
                : p.HukouProvince,
            HukouRelation.OtherProvince => p.HukouOutside,
            _ => 0,
        };
    }

    /// <summary>
    /// Utility of moving to d, without distance, borders, network and attachment; counts a cut.
    /// </summary>
    public double Move(int skill, int kids, bool insured, HukouRelation relation, int d)
    {
        var terms = MoveTerms(skill, kids, insured, relation, d);
        if (terms.Cut != 0) Clipped++;
        return terms.Sum;
    }

    /// <summary>The same term by term.</summary>
    public UtilityTerms MoveTerms(
        int skill, int kids, bool insured, HukouRelation relation, int d)
    {
        var p = _inputs.Parameters;
        var isLocal = relation is HukouRelation.Home or HukouRelation.SameCounty;
        var school = p.School * kids * (isLocal ? 1 : Access(d));
        var insurance = insured && !isLocal && Cells.IsUrban(d) ? p.Insurance : 0;
        var rebate = relation == HukouRelation.Home ? 0 : _rebate[d];

        var change = HukouCost(relation, d, baseline: true) - HukouCost(relation, d);
        if (insurance > 0 && _inputs.InsuranceRaised[d >> 1]) change += insurance;
        if (!isLocal && Cells.IsUrban(d))
            change += school - (p.School * kids * _inputs.Offers.SchoolAccessBefore[d >> 1]);
        var cut = Math.Max(0, change - p.PolicyCap);
        return Place(skill, d, relation) with
        {
            School = school,
            Insurance = insurance,
            Rebate = rebate,
            HukouCost = -HukouCost(relation, d),
            Cut = -cut,
        };
    }

    // Villages are entered only by those whose home they are.
    private double Access(int d) => Cells.IsExternal(d)
        ? _inputs.Parameters.SchoolAccessOutside
        : Cells.IsUrban(d) ? _inputs.Offers.SchoolAccess[d >> 1] : 1;

    private UtilityTerms PlaceTerms(int d)
    {
        var p = _inputs.Parameters;
        var residual = _inputs.Residual[d];
        if (Cells.IsExternal(d)) return new() { Residual = residual };
        var county = d >> 1;
        var amenity = p.Amenity * _inputs.Offers.Amenity[d];
        if (!Cells.IsUrban(d)) return new() { Amenity = amenity, Residual = residual };
        return new()
        {
            Amenity = amenity,
            Hazard = -(_inputs.HazardDisutility * _inputs.Offers.Hazard[county]),
            Rent = -(p.Income * p.RentShare * _inputs.Offers.LogRent[county]),
            Openings = _inputs.Offers.Openings[county],
            Residual = residual,
        };
    }
}
