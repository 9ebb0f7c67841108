// People registered outside Hunan who come to live there.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A given number of persons a year, spread over urban cells by the choice model without network.
/// Ages follow the migration schedule; sizes and skills are assumptions.
/// </summary>
public sealed class Arrivals
{
    private const double SingleShare = 0.60;
    private const double CoupleShare = 0.25;
    private const double DormitoryShare = 0.5;
    private const double MaleShare = 0.55;
    private const double UnskilledShare = 0.45;
    private const double TertiaryShare = 0.25;
    private const int YoungestAge = 16;
    private const int OldestAge = 59;
    private readonly double[] _places = new double[Cells.ZoneCount * Cells.CountyCount];
    private readonly double[] _ages = new double[OldestAge - YoungestAge + 1];

    public Arrivals(ChoiceInputs inputs, Utilities utilities, OriginFactors ways)
    {
        var p = inputs.Parameters;
        var sum = 0.0;
        for (var zone = 0; zone < Cells.ZoneCount; zone++)
        {
            var weights = new double[Cells.CountyCount];
            for (var j = 0; j < Cells.CountyCount; j++)
            {
                var d = Cells.Urban(j);
                var v = ways.Distance(Cells.CountyCount + zone, d) + utilities.Move(
                    skill: 0, kids: 0, insured: false, HukouRelation.OtherProvince, d);
                weights[j] = DetMath.Exp(v / p.ProvinceScale);
            }

            var total = weights.Sum();
            for (var j = 0; j < Cells.CountyCount; j++)
            {
                sum += p.ArrivalZones[zone] * weights[j] / total;
                _places[(zone * Cells.CountyCount) + j] = sum;
            }
        }

        var ages = 0.0;
        for (var age = YoungestAge; age <= OldestAge; age++)
            _ages[age - YoungestAge] = ages += RogersCastro.Relative(age);
    }

    /// <summary>
    /// Appends arrivals until the given number of persons is reached, and counts them.
    /// </summary>
    public void Append(Population population, double persons, YearDraws draws, YearCounts counts)
    {
        var arrived = 0;
        for (var k = 0u; arrived < persons; k++)
        {
            var household = Draw(k, draws);
            var size = Members.Count(household.Members);
            population.Append(household);
            counts.Move(Cells.OutsideModel, household.Residence, size);
            arrived += size;
        }
    }

    private Household Draw(uint number, YearDraws draws)
    {
        var a = draws.Block(number, Question.Arrival, 0);
        var b = draws.Block(number, Question.Arrival, 1);
        var place = Pick(_places, Philox.Uniform(a.Word0));

        var age = YoungestAge + Pick(_ages, Philox.Uniform(a.Word1));
        var kind = Philox.Uniform(a.Word2);
        var sex = Philox.Uniform(a.Word3) < MaleShare ? Ages.Male : Ages.Female;
        ulong members = Members.Person(age, sex);
        if (kind >= SingleShare)
            members = Members.With(members, 1, Members.Person(age, 1 - sex));
        if (kind >= SingleShare + CoupleShare)
        {
            var child = (int)(Philox.Uniform(b.Word0) * Math.Clamp(age - 20, 1, 16));
            var childSex = Philox.Uniform(b.Word1) < 0.5 ? Ages.Male : Ages.Female;
            members = Members.With(members, 2, Members.Person(child, childSex));
        }

        var skillDraw = Philox.Uniform(b.Word2);
        var skill = skillDraw < UnskilledShare ? 0 : skillDraw < 1 - TertiaryShare ? 1 : 2;
        var inDormitory = kind < SingleShare && Philox.Uniform(b.Word3) < DormitoryShare;
        var traits = Traits.Make(
            skill, inDormitory ? Tenure.Dormitory : Tenure.MarketRenter,
            Traits.EverMigrant | (inDormitory ? Traits.Collective : 0));
        return new(
            draws.ChildKey(number, Question.Arrival, 0), members,
            (ushort)Cells.Urban(place % Cells.CountyCount), Cells.OutsideHukou, traits, 0);
    }

    private static int Pick(double[] cumulated, double u)
    {
        var at = Array.BinarySearch(cumulated, u * cumulated[^1]);
        return Math.Min(at < 0 ? ~at : at, cumulated.Length - 1);
    }
}
