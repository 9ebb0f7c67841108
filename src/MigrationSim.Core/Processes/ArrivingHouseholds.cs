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
    /// <summary>How many are drawn together.</summary>
    public const int AtOnce = 512;

    private readonly uint[] _numbers = new uint[AtOnce];
    private readonly ulong[] _low = new ulong[AtOnce];
    private readonly ulong[] _high = new ulong[AtOnce];
    private readonly ulong[] _otherLow = new ulong[AtOnce];
    private readonly ulong[] _otherHigh = new ulong[AtOnce];
    private readonly ulong[] _keys = new ulong[AtOnce];
    private readonly ulong[] _spare = new ulong[AtOnce];
    private readonly GuidedWeights _ages = Schedule();

    /// <summary>Dwellings an arriving person takes on average.</summary>
    public static double DwellingsPerPerson =>
        ((SingleShare * (1 - DormitoryShare)) + (1 - SingleShare))
            / (SingleShare + (2 * CoupleShare) + (3 * (1 - SingleShare - CoupleShare)));

    /// <summary>Draws the arrivals of so many numbers from one on.</summary>
    public void Fill(uint first, YearDraws draws)
    {
        for (var k = 0; k < AtOnce; k++) _numbers[k] = first + (uint)k;
        draws.Blocks(_numbers, Question.Arrival, _low, _high);
        draws.Blocks(_numbers, Question.Arrival, _otherLow, _otherHigh, attempt: 1);
        draws.ChildKeys(_numbers, Question.Arrival, 0, _keys, _spare);
    }

    /// <summary>The word that draws the place of the k-th of them.</summary>
    public uint PlaceWord(int k) => (uint)_low[k];

    /// <summary>The k-th of them; where it goes is drawn apart.</summary>
    public Household Of(int k)
    {
        var a = Block(_low[k], _high[k]);
        var b = Block(_otherLow[k], _otherHigh[k]);
        var age = YoungestAge + _ages.Find(Philox.Uniform(a.Word1));
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
            (uint)_keys[k], members, Cells.OutsideModel, Cells.OutsideHukou, traits, 0);
    }

    private static PhiloxBlock Block(ulong low, ulong high) =>
        new((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32));

    private static GuidedWeights Schedule()
    {
        var sums = new double[OldestAge - YoungestAge + 1];
        var ages = 0.0;
        for (var age = YoungestAge; age <= OldestAge; age++)
            sums[age - YoungestAge] = ages += RogersCastro.Relative(age);
        return new(sums, 4 * sums.Length);
    }
}
