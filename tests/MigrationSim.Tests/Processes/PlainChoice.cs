// The choice model written out alternative by alternative: the reference the tables are held to.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Tests.Processes;

/// <summary>
/// Probabilities of all alternatives for one household, straight from the equations: no tables, no
/// compression, the platform's own exp and log.
/// </summary>
public static class PlainChoice
{
    public static double[] Probabilities(ChoiceInputs inputs, ChoiceUnit unit)
    {
        var p = inputs.Parameters;
        var nests = new List<(double Scale, List<(int D, double V)> Alternatives)>
        {
            (1, [(unit.Residence, StayUtility(inputs, unit))]),
            (1, OtherZone(inputs, unit)),
            (p.PrefectureScale, Counties(inputs, unit, samePrefecture: true)),
            (p.ProvinceScale, Counties(inputs, unit, samePrefecture: false)),
            (p.OutsideScale, Zones(inputs, unit)),
            (1, Return(inputs, unit)),
        };
        var result = new double[Cells.Count];
        var total = nests.Sum(nest => NestWeight(nest.Scale, nest.Alternatives));
        foreach (var (scale, alternatives) in nests)
        {
            if (alternatives.Count == 0) continue;
            var nest = NestWeight(scale, alternatives) / total;
            var sum = alternatives.Sum(a => Math.Exp(a.V / scale));
            foreach (var (d, v) in alternatives) result[d] += nest * Math.Exp(v / scale) / sum;
        }

        return result;
    }

    private static double NestWeight(double scale, List<(int D, double V)> alternatives) =>
        alternatives.Count == 0
            ? 0
            : Math.Exp(scale * Math.Log(alternatives.Sum(a => Math.Exp(a.V / scale))));

    private static double StayUtility(ChoiceInputs inputs, ChoiceUnit unit)
    {
        var p = inputs.Parameters;
        var v = Place(inputs, unit, unit.Residence) + (p.Duration * Math.Log(1 + unit.YearsHere));
        if (unit.IsAtHome) return v + (p.Home * (1 + (unit.HasLand ? p.HomeLand : 0)));
        return v - HukouCost(inputs, unit, unit.Residence);
    }

    private static List<(int D, double V)> OtherZone(ChoiceInputs inputs, ChoiceUnit unit)
    {
        if (Cells.IsExternal(unit.Residence)) return [];
        var d = unit.Residence ^ 1;
        if (Cells.IsRural(d) && d != unit.Hukou) return [];
        var way = -inputs.Parameters.Distance
            * Math.Log(1 + (inputs.Places.VillageMinutes[d >> 1]
                / inputs.Parameters.DistanceScaleMinutes));
        var v = Move(inputs, unit, d) + way + (Cells.IsRural(d) ? 0 : Network(inputs, unit, d));
        return [(d, v)];
    }

    private static List<(int D, double V)> Counties(
        ChoiceInputs inputs, ChoiceUnit unit, bool samePrefecture)
    {
        var list = new List<(int, double)>();
        for (var j = 0; j < Cells.CountyCount; j++)
        {
            if (j == unit.Origin || j == unit.HomeCounty) continue;
            var isNear = unit.Origin < Cells.CountyCount
                && inputs.Geography.PrefectureOf(unit.Origin) == inputs.Geography.PrefectureOf(j);
            if (isNear != samePrefecture) continue;
            var d = Cells.Urban(j);
            var borders = inputs.Parameters.CountyBorder
                + (isNear ? 0 : inputs.Parameters.PrefectureBorder);
            list.Add((d, Move(inputs, unit, d) - Way(inputs, unit.Origin, j) - borders
                + Network(inputs, unit, d)));
        }

        return list;
    }

    private static List<(int D, double V)> Zones(ChoiceInputs inputs, ChoiceUnit unit)
    {
        if (unit.IsRegisteredOutside) return [];
        var p = inputs.Parameters;
        return
        [
            .. from d in Enumerable.Range(Cells.HunanCount, Cells.ZoneCount)
               where d != unit.Residence
               let to = Cells.CountyCount + d - Cells.HunanCount
               select (d, Move(inputs, unit, d) - Way(inputs, unit.Origin, to) - p.CountyBorder
                   - p.PrefectureBorder + Network(inputs, unit, d)),
        ];
    }

    private static List<(int D, double V)> Return(ChoiceInputs inputs, ChoiceUnit unit)
    {
        if (unit.IsRegisteredOutside || unit.IsAtHome) return [];
        var way = inputs.Parameters.ReturnDistanceShare
            * Way(inputs, unit.Origin, unit.HomeCounty);
        var list = new List<(int, double)> { (unit.Hukou, Move(inputs, unit, unit.Hukou) - way) };
        var seat = Cells.Urban(unit.HomeCounty);
        if (seat != unit.Hukou) list.Add((seat, Move(inputs, unit, seat) - way));
        return list;
    }

    // Utility of d to somebody who would move there, without the way.
    private static double Move(ChoiceInputs inputs, ChoiceUnit unit, int d)
    {
        var p = inputs.Parameters;
        var isLocal = Cells.IsHunan(d) && d >> 1 == unit.HomeCounty;
        var access = isLocal ? 1 : Cells.IsExternal(d) ? p.SchoolAccessOutside : p.SchoolAccess;
        var v = Place(inputs, unit, d) + (p.School * unit.Kids * access);
        if (unit.Insured && !isLocal && Cells.IsUrban(d)) v += p.Insurance;
        if (d == unit.Hukou) v += p.Home * (1 + (unit.HasLand ? p.HomeLand : 0));
        return v - HukouCost(inputs, unit, d);
    }

    private static double HukouCost(ChoiceInputs inputs, ChoiceUnit unit, int d)
    {
        if (d == unit.Hukou) return 0;
        var p = inputs.Parameters;
        var parity = Cells.IsExternal(d) ? p.ParityOutside
            : Cells.IsRural(d) ? p.ParityBase : inputs.Parity[d >> 1];
        var level = unit.IsRegisteredOutside || Cells.IsExternal(d) ? p.HukouOutside
            : d >> 1 == unit.HomeCounty ? p.HukouCounty : p.HukouProvince;
        return level * (1 - parity);
    }

    private static double Place(ChoiceInputs inputs, ChoiceUnit unit, int d)
    {
        var p = inputs.Parameters;
        var premium = unit.Skill switch { 1 => p.SkillPremium1, 2 => p.SkillPremium2, _ => 0 };
        if (Cells.IsExternal(d))
        {
            return (p.Income * (Math.Log(p.Employment * p.OutsideWage[d - Cells.HunanCount])
                + premium + inputs.OutsideLogWageShift)) + inputs.Residual[d];
        }

        var i = d >> 1;
        var urban = p.Employment * Math.Exp(inputs.Places.LogUrbanIncome[i]);
        var income = Cells.IsUrban(d)
            ? Math.Log(urban) + premium
            : Math.Log((p.FarmShare * Math.Exp(inputs.Places.LogFarmIncome[i]))
                + ((1 - p.FarmShare) * urban / 2.35));
        var rent = Cells.IsUrban(d) ? p.Income * p.RentShare * inputs.Places.LogRent[i] : 0;
        return (p.Income * income) - rent + (p.Amenity * inputs.Places.Amenity[i])
            + inputs.Residual[d];
    }

    private static double Way(ChoiceInputs inputs, int from, int to) =>
        inputs.Parameters.Distance * Math.Log(
            1 + (inputs.Places.Minutes(from, to) / inputs.Parameters.DistanceScaleMinutes));

    private static double Network(ChoiceInputs inputs, ChoiceUnit unit, int d)
    {
        var p = inputs.Parameters;
        var persons = unit.Origin < Cells.CountyCount
            ? inputs.Network[(unit.Origin * Cells.Count) + d]
            : Enumerable.Range(0, Cells.CountyCount)
                .Average(i => (double)inputs.Network[(i * Cells.Count) + d]);
        return p.Network * Math.Log(1 + (persons / p.NetworkScalePersons));
    }
}
