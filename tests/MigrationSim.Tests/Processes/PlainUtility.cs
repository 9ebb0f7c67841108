// The utilities of the choice model written out, one household at a time.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Tests.Processes;

/// <summary>What a place is worth to a household, without the way there.</summary>
internal sealed class PlainUtility(ChoiceInputs inputs, Household household, PlacePrices prices)
{
    private readonly int _kids = ChoiceUnit.KidsOf(household.Members);
    private readonly int _skill = Traits.Skill(household.Traits);
    private readonly bool _hasLand = Traits.Has(household.Traits, Traits.ContractLand);

    private int HomeCounty =>
        household.Hukou == Cells.OutsideHukou ? -1 : household.Hukou >> 1;

    private bool IsAtHome =>
        Cells.IsHunan(household.Residence) && household.Residence >> 1 == HomeCounty;

    public double Stay()
    {
        var p = inputs.Parameters;
        var v = Place(household.Residence) + (p.Duration * Math.Log(1 + household.YearsHere));
        if (Traits.Tenure(household.Traits) == Tenure.AffordableRental)
            v -= p.Income * p.RentShare * Math.Log(inputs.AffordableRent);
        return IsAtHome ? v + Attachment() : v - HukouCost(household.Residence);
    }

    public double Move(int d)
    {
        var p = inputs.Parameters;
        var isLocal = Cells.IsHunan(d) && d >> 1 == HomeCounty;
        var access = isLocal ? 1 : Cells.IsExternal(d) ? p.SchoolAccessOutside
            : inputs.Offers.SchoolAccess[d >> 1];
        var v = Place(d) + (p.School * _kids * access) - HukouCost(d);
        if (d == household.Hukou) v += Attachment();
        if (!Cells.IsUrban(d)) return v;
        var i = d >> 1;
        v -= prices.Dwellings[i] + (_kids * prices.Seats[i]);
        if (d == household.Hukou) return v;
        return v - (p.Income * p.RentShare * (inputs.Offers.LogSupport[i]
            + (inputs.Offers.AffordableChance[i] * Math.Log(inputs.AffordableRent))));
    }

    private double Attachment() =>
        inputs.Parameters.Home * (1 + (_hasLand ? inputs.Parameters.HomeLand : 0));

    private double HukouCost(int d)
    {
        if (d == household.Hukou) return 0;
        var p = inputs.Parameters;
        var parity = Cells.IsExternal(d) ? p.ParityOutside
            : Cells.IsRural(d) ? p.ParityBase : inputs.Parity[d >> 1];
        var level = HomeCounty < 0 || Cells.IsExternal(d) ? p.HukouOutside
            : d >> 1 == HomeCounty ? p.HukouCounty
            : p.HukouProvince * (Cells.IsUrban(d) ? 1 - inputs.FundPortability[d >> 1] : 1);
        return level * (1 - parity);
    }

    private double Place(int d)
    {
        var (p, offers) = (inputs.Parameters, inputs.Offers);
        var premium = _skill switch { 1 => p.SkillPremium1, 2 => p.SkillPremium2, _ => 0 };
        if (Cells.IsExternal(d))
        {
            return (p.Income * (Math.Log(p.Employment * p.OutsideWage[d - Cells.HunanCount])
                + premium + inputs.OutsideLogWageShift)) + inputs.Residual[d];
        }

        var i = d >> 1;
        var amenity = p.Amenity * offers.Amenity[d];
        if (Cells.IsRural(d))
        {
            var work = Math.Exp(
                offers.LogUrbanWage[i] + offers.LogCrowding[i] + offers.LogEmployment[i]) / 2.35;
            var farm = Math.Exp(offers.LogFarmIncome[i]);
            return (p.Income * Math.Log((p.FarmShare * farm) + ((1 - p.FarmShare) * work)))
                + amenity + inputs.Residual[d];
        }

        var earned = d == household.Hukou ? offers.LogUrbanIncome : offers.LogCrowdedIncome;
        var income = earned[(_skill * Cells.CountyCount) + i] + premium;
        return (p.Income * income) - (p.Income * p.RentShare * offers.LogRent[i]) + amenity
            - (inputs.HazardDisutility * offers.Hazard[i]) + offers.Openings[i]
            + inputs.Residual[d];
    }
}
