// Who comes from outside the model: sizes, ages, skills.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Ages follow the migration schedule; sizes, sexes and skills are assumptions.</summary>
public sealed class ArrivingHouseholds
{
    private const double SingleShare = 0.60;
    private const double CoupleShare = 0.25;
    private const double DormitoryShare = 0.5;
    private const double MaleShare = 0.55;
    private const double UnskilledShare = 0.45;
    private const double TertiaryShare = 0.25;
    private const int YoungestAge = 16;
    private const int OldestAge = 59;
    private readonly double[] _ages = new double[OldestAge - YoungestAge + 1];

    public ArrivingHouseholds()
    {
        var ages = 0.0;
        for (var age = YoungestAge; age <= OldestAge; age++)
            _ages[age - YoungestAge] = ages += RogersCastro.Relative(age);
    }

    /// <summary>Dwellings an arriving person takes on average.</summary>
    public static double DwellingsPerPerson =>
        ((SingleShare * (1 - DormitoryShare)) + (1 - SingleShare))
            / (SingleShare + (2 * CoupleShare) + (3 * (1 - SingleShare - CoupleShare)));

    /// <summary>The arrival of a number; where it goes is drawn apart.</summary>
    public Household Draw(uint number, YearDraws draws)
    {
        var a = draws.Block(number, Question.Arrival, 0);
        var b = draws.Block(number, Question.Arrival, 1);
        var age = YoungestAge + AgeAt(Philox.Uniform(a.Word1));
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
            Cells.OutsideModel, Cells.OutsideHukou, traits, 0);
    }

    private int AgeAt(double u)
    {
        var at = Array.BinarySearch(_ages, u * _ages[^1]);
        return Math.Min(at < 0 ? ~at : at, _ages.Length - 1);
    }
}
