// The chances of a year that households form, part or join.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Chances of formation in 2^-40.</summary>
public sealed class FormationChances
{
    private readonly ulong[] _pairing = new ulong[128];
    private readonly ulong[] _ofYoung = new ulong[LifeTables.SettingCount * 256];

    /// <param name="parameters">Chances and ages.</param>
    /// <param name="year">The year.</param>
    /// <param name="tables">Deaths and births, which the same numbers decide.</param>
    public FormationChances(FormationParameters parameters, int year, LifeTables tables)
    {
        Student = Lottery.Fixed(StudentShare(parameters, year));
        Separation = Lottery.Fixed(parameters.Separation);
        ElderJoins = Lottery.Fixed(parameters.ElderJoins);
        for (var age = 20; age <= 40; age++)
        {
            var ages = parameters.PairingAges;
            var shape = age < 25 ? ages[0] : age < 30 ? 1 : age < 35 ? ages[1] : ages[2];
            _pairing[age] = Lottery.Fixed(parameters.PairingPeak * shape);
        }

        for (var setting = 0; setting < LifeTables.SettingCount; setting++)
        {
            var chance = (Setting)setting == Setting.OutsideHunan ? 0 : Student;
            SetYoung(setting, FormationCandidates.StudentAge, chance, tables);
            for (var age = 20; age <= 40; age++) SetYoung(setting, age, _pairing[age], tables);
        }

        Young = new(_ofYoung);
        BearingBounds = new([.. tables.Birth, .. PartingByPerson()]);
    }

    /// <summary>Share of those turning eighteen who become students.</summary>
    public static double StudentShare(FormationParameters parameters, int year)
    {
        var share = Math.Clamp((year - 2020) / 9.0, 0, 1);
        var students = parameters.StudentShare;
        return students[0] + (share * (students[1] - students[0]));
    }

    public ulong Student { get; }

    public ulong Separation { get; }

    public ulong ElderJoins { get; }

    /// <summary>Of a single of an age who is alive.</summary>
    public ulong Pairing(int age) => _pairing[age];

    /// <summary>
    /// Of those who study or look for a partner, as a share of all who began the year: index =
    /// setting * 256 + member byte at this year's age.
    /// </summary>
    public ReadOnlySpan<ulong> OfYoung => _ofYoung;

    /// <summary>Whom to ask whether they study or look for a partner.</summary>
    public FormingPeople Young { get; }

    /// <summary>
    /// Whom to ask by their digits of birth: women whether they bear, men and the old whether their
    /// households part or join kin.
    /// </summary>
    public Thinning BearingBounds { get; }

    private void SetYoung(int setting, int age, ulong chance, LifeTables tables)
    {
        for (var sex = 0; sex < 2; sex++)
        {
            var at = setting * 256;
            _ofYoung[at + Members.Person(age, sex)] = Lottery.OfRest(
                chance, tables.Death[at + Members.Person(age - 1, sex)]);
        }
    }

    private ulong[] PartingByPerson()
    {
        var chances = new ulong[256];
        for (var age = 0; age <= 125; age++)
        {
            var isOld = age >= FormationCandidates.ElderAge;
            var chance = isOld ? Math.Max(Separation, ElderJoins) : Separation;
            chances[Members.Person(age, Ages.Male)] = chance;
            chances[Members.Person(age, Ages.Female)] = isOld ? chance : 0;
        }

        return chances;
    }
}
