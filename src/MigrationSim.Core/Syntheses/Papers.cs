// Skill, tenure, land and years here of an agent, drawn for it alone.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Syntheses;

/// <summary>What a household brings with it into the base year.</summary>
public sealed class Papers(BaseYear year, YearDraws draws)
{
    private readonly double _studentShare = StudentShare(year);
    private readonly double[] _localYears = Geometric(SynthesisParameters.LocalYears);
    private readonly double[] _migrantYears = Geometric(SynthesisParameters.MigrantYears);

    /// <summary>The whole agent.</summary>
    public Household Fill(
        uint key, ulong members, int residence, int hukou, bool isCollective)
    {
        var a = draws.Block(key, Question.Synthesis, 0);
        var b = draws.Block(key, Question.Synthesis, 1);
        var isLocal = hukou != Cells.OutsideHukou && (hukou >> 1) == (residence >> 1);
        var isMigrant = !isLocal;

        var flags = isCollective ? Traits.Collective : 0;
        var isStudent = isCollective && IsStudent(key, members);
        if (isStudent) flags |= Traits.Student;
        if (isMigrant) flags |= Traits.EverMigrant;
        if (hukou != Cells.OutsideHukou && Cells.IsRural(hukou))
        {
            if (Philox.Uniform(b.Word0) < SynthesisParameters.ContractLand)
                flags |= Traits.ContractLand;
            if (Philox.Uniform(b.Word1) < SynthesisParameters.Homestead)
                flags |= Traits.Homestead;
        }

        var tenure = TenureOf(residence, isLocal, isCollective, Philox.Uniform(a.Word2));
        var skill = isStudent ? 1 : SkillOf(members, SkillCounty(residence, hukou), a);
        var years = Pick(isMigrant ? _migrantYears : _localYears, Philox.Uniform(a.Word3));
        return new(
            key, members, (ushort)residence, (ushort)hukou, Traits.Make(skill, tenure, flags),
            (byte)years);
    }

    // The best earner of the couple, or of the kin where there is none: each draws by age and
    // county, the better counts.
    private int SkillOf(ulong members, int county, PhiloxBlock block)
    {
        var shares = year.SkillShare[county];
        var first = (members & 0xFFFF) == 0 ? 6 : 0;
        var best = 0;
        for (var earner = 0; earner < 2; earner++)
        {
            var person = Members.At(members, first + earner);
            if (person == 0) continue;
            var age = Math.Min(Members.Age(person), Ages.Oldest);
            var u = Philox.Uniform(block[earner]);
            var (one, two) = (shares[age * 2], shares[(age * 2) + 1]);
            var skill = u < two ? 2 : u < two + one ? 1 : 0;
            best = Math.Max(best, skill);
        }

        return best;
    }

    private bool IsStudent(uint key, ulong members)
    {
        var age = Members.Age(Members.Reference(members));
        return age is >= SynthesisParameters.FirstStudentAge
            and <= SynthesisParameters.LastStudentAge
            && draws.Rank(key) < _studentShare * 4294967296.0;
    }

    // Of those of student age in collective households, so many are students that the province has
    // its share of the age; the rest work.
    private static double StudentShare(BaseYear year)
    {
        var (all, collective) = (0.0, 0.0);
        for (var cell = 0; cell < Cells.HunanCount; cell++)
        {
            for (var age = SynthesisParameters.FirstStudentAge;
                 age <= SynthesisParameters.LastStudentAge;
                 age++)
            {
                for (var sex = 0; sex < 2; sex++)
                {
                    all += year.Residents[cell][Ages.Index(age, sex)];
                    collective += year.Collective[cell][Ages.Index(age, sex)];
                }
            }
        }

        return Math.Min(1, SynthesisParameters.StudentsInside * all / Math.Max(1, collective));
    }

    private Tenure TenureOf(int residence, bool isLocal, bool isCollective, double u)
    {
        if (Cells.IsExternal(residence) || isCollective) return Tenure.Dormitory;
        if (Cells.IsRural(residence)) return Tenure.RuralHomestead;
        if (isLocal)
            return u < year.OwnerShare[residence >> 1] ? Tenure.UrbanOwner : Tenure.MarketRenter;
        return u < SynthesisParameters.MigrantRenters ? Tenure.MarketRenter
            : u < SynthesisParameters.MigrantRenters + SynthesisParameters.MigrantOwners
                ? Tenure.UrbanOwner
                : Tenure.AffordableRental;
    }

    // People outside are skilled as their home county is; everybody else as the place they live in.
    private static int SkillCounty(int residence, int hukou) =>
        Cells.IsHunan(residence) ? residence >> 1 : hukou >> 1;

    // Cumulated chances of 0, 1, ... 63 years, geometric with the given mean.
    private static double[] Geometric(double mean)
    {
        var remain = mean / (mean + 1);
        return [.. Enumerable.Range(1, 64).Select(years => 1 - DetMath.Pow(remain, years))];
    }

    private static int Pick(double[] cumulated, double u)
    {
        var at = Array.BinarySearch(cumulated, u);
        return Math.Min(at < 0 ? ~at : at, cumulated.Length - 1);
    }
}
