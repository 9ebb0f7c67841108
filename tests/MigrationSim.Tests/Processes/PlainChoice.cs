// The choice model written out alternative by alternative: the reference the tables are held to.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Tests.Processes;

/// <summary>
/// Probabilities of all alternatives for one household, straight from the equations: no tables, no
/// compression, the platform's own exp and log.
/// </summary>
public sealed class PlainChoice(ChoiceInputs inputs, Household household, PlacePrices prices)
{
    private readonly ChoiceUnit _unit = new(
        household.Residence, household.Hukou, Traits.Skill(household.Traits),
        ChoiceUnit.KidsOf(household.Members), false, 0, 0);

    private readonly PlainUtility _utility = new(inputs, household, prices);

    public double[] Probabilities()
    {
        var p = inputs.Parameters;
        var nests = new List<(double Scale, List<(int D, double V)> Alternatives)>
        {
            (1, [(_unit.Residence, _utility.Stay())]),
            (1, OtherZone()),
            (p.PrefectureScale, Counties(samePrefecture: true)),
            (p.ProvinceScale, Counties(samePrefecture: false)),
            (p.OutsideScale, Zones()),
            (1, Return()),
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

    private List<(int D, double V)> OtherZone()
    {
        if (Cells.IsExternal(_unit.Residence)) return [];
        var d = _unit.Residence ^ 1;
        if (Cells.IsRural(d) && d != _unit.Hukou) return [];
        var way = -inputs.Parameters.Distance
            * Math.Log(1 + (inputs.Places.VillageMinutes[d >> 1]
                / inputs.Parameters.DistanceScaleMinutes));
        var v = _utility.Move(d) + way + (Cells.IsRural(d) ? 0 : Network(d));
        return [(d, v)];
    }

    private List<(int D, double V)> Counties(
        bool samePrefecture)
    {
        var list = new List<(int, double)>();
        for (var j = 0; j < Cells.CountyCount; j++)
        {
            if (j == _unit.Origin || j == _unit.HomeCounty) continue;
            var isNear = _unit.Origin < Cells.CountyCount
                && inputs.Geography.PrefectureOf(_unit.Origin) == inputs.Geography.PrefectureOf(j);
            if (isNear != samePrefecture) continue;
            var d = Cells.Urban(j);
            var borders = inputs.Parameters.CountyBorder
                + (isNear ? 0 : inputs.Parameters.PrefectureBorder);
            if (inputs.BorderFactors.Length > 0 && _unit.Origin < Cells.CountyCount)
                borders *= inputs.BorderFactors[(_unit.Origin * Cells.CountyCount) + j];
            list.Add((d, _utility.Move(d) - Way(_unit.Origin, j) - borders
                + Network(d)));
        }

        return list;
    }

    private List<(int D, double V)> Zones()
    {
        if (_unit.IsRegisteredOutside) return [];
        var p = inputs.Parameters;
        return
        [
            .. from d in Enumerable.Range(Cells.HunanCount, Cells.ZoneCount)
               where d != _unit.Residence
               let to = Cells.CountyCount + d - Cells.HunanCount
               select (d, _utility.Move(d) - Way(_unit.Origin, to) - p.CountyBorder
                   - p.PrefectureBorder + Network(d)),
        ];
    }

    private List<(int D, double V)> Return()
    {
        if (_unit.IsRegisteredOutside || _unit.IsAtHome) return [];
        var way = inputs.Parameters.ReturnDistanceShare
            * Way(_unit.Origin, _unit.HomeCounty);
        var list = new List<(int, double)> { (_unit.Hukou, _utility.Move(_unit.Hukou) - way) };
        var seat = Cells.Urban(_unit.HomeCounty);
        if (seat != _unit.Hukou) list.Add((seat, _utility.Move(seat) - way));
        return list;
    }

    private double Way(int from, int to) =>
        inputs.Parameters.Distance * Math.Log(
            1 + (inputs.Places.Minutes(from, to) / inputs.Parameters.DistanceScaleMinutes));

    private double Network(int d)
    {
        var p = inputs.Parameters;
        var persons = _unit.Origin < Cells.CountyCount
            ? inputs.Network[(_unit.Origin * Cells.Count) + d]
            : Enumerable.Range(0, Cells.CountyCount)
                .Average(i => (double)inputs.Network[(i * Cells.Count) + d]);
        return p.Network * Math.Log(1 + (persons / p.NetworkScalePersons));
    }
}
