// What a household would earn in a place, and be spared of its rent.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>Logarithms of income and rent, before they are utility.</summary>
internal static class PlaceIncome
{
    /// <summary>ln of the income; in a town, as somebody who feels competition or not.</summary>
    public static double Log(ChoiceInputs inputs, int skill, int d, bool crowded)
    {
        var p = inputs.Parameters;
        var premium = skill switch { 1 => p.SkillPremium1, 2 => p.SkillPremium2, _ => 0 };
        if (Cells.IsExternal(d))
        {
            return DetMath.Log(p.Employment * p.OutsideWage[d - Cells.HunanCount])
                + premium + inputs.OutsideLogWageShift;
        }

        var (county, offers) = (d >> 1, inputs.Offers);
        if (Cells.IsUrban(d))
        {
            var income = crowded ? offers.LogCrowdedIncome : offers.LogUrbanIncome;
            return income[(skill * Cells.CountyCount) + county] + premium;
        }

        // Rural people farm part of the time and work unskilled jobs, at rural pay, for the rest.
        var urban = offers.LogUrbanWage[county] + offers.LogCrowding[county]
            + offers.LogEmployment[county];
        var farm = DetMath.Exp(offers.LogFarmIncome[county]);
        var wage = PlaceParameters.RuralWageRatio * DetMath.Exp(urban);
        return DetMath.Log((p.FarmShare * farm) + ((1 - p.FarmShare) * wage));
    }

    /// <summary>
    /// ln of what newcomers are spared of a town's rent: support for a first purchase, and the
    /// chance of an affordable dwelling.
    /// </summary>
    public static double LogSpared(ChoiceInputs inputs, int d)
    {
        if (!Cells.IsUrban(d)) return 0;
        var offers = inputs.Offers;
        return offers.LogSupport[d >> 1]
            + (offers.AffordableChance[d >> 1] * DetMath.Log(inputs.AffordableRent));
    }
}
