// The chances of a year that households form, part or join.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Chances of formation in 2^-40.</summary>
public sealed class FormationChances
{
    private readonly ulong[] _pairing = new ulong[128];

    public FormationChances(FormationParameters parameters, int year)
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

        StudentBounds = Bounds(age => age == FormationCandidates.StudentAge ? Student : 0);
        PairingBounds = Bounds(age => _pairing[age]);
        PartingLimit = DigitThinning.Limit(Math.Max(Separation, ElderJoins));
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

    public ulong Pairing(int age) => _pairing[age];

    /// <summary>Whom to ask whether they study or look for a partner.</summary>
    public Thinning StudentBounds { get; }

    public Thinning PairingBounds { get; }

    /// <summary>Below it a digit of Choice lets a couple part or elders join.</summary>
    public ushort PartingLimit { get; }

    private static Thinning Bounds(Func<int, ulong> chance)
    {
        var chances = new ulong[256];
        for (var age = 0; age <= 125; age++)
        {
            chances[Members.Person(age, Ages.Male)] = chance(age);
            chances[Members.Person(age, Ages.Female)] = chance(age);
        }

        return new(chances);
    }
}
